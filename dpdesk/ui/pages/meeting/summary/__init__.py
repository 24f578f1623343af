"""The tab of what is made after a meeting: numbers, what was said, follow-ups, the article and the note."""
