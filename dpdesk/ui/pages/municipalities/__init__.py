"""The page of all municipalities."""
