"""The page of all people."""
