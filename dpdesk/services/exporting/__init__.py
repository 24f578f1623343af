"""What the desk gives to other programs, and everything it holds in one file."""
