"""The window: the only package that imports the toolkit. It shows records and asks services; it decides nothing."""
