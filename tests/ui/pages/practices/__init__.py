"""The catalogue of good practices."""
