"""The page of all practices."""
