"""The page of settings: the organiser, data protection, texts of papers, and how this person works."""
