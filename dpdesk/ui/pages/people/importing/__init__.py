"""Bring people in from a file: choose it, say what its columns mean, decide what is doubtful, write the rest."""
