"""The office's own letter: a Word file with fields, checked when it comes in and filled for each recipient."""
