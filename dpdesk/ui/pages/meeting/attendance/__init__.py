"""Attendance of a meeting: the list to print, the door, and the signed sheet."""
