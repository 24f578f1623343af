"""The invitations of a meeting: whom it addresses, what came back, and the letter itself."""
