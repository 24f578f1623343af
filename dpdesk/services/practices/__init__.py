"""What is done with good practices."""
