"""Lines in which people, organisations and other things are picked by typing, and the dialog for somebody new."""
