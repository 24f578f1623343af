"""A desk as a file: made, opened, copied to a safe place, checked, shown as a sample."""
