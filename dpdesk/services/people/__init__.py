"""What is done with the people whom the desk knows."""
