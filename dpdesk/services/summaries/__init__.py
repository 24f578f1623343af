"""What is made of a meeting afterwards: its numbers, the texts a person writes, what is to be done next."""
