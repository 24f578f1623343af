"""What the desk is asked: one function for each question, named as the question, given a Reader."""
