"""What a user does at the desk, a module per kind of work: arguments in, records out, one unit of work each."""
