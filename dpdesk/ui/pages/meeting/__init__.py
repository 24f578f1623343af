"""The page of one meeting: a header that stays, and a tab for each part of its life."""
