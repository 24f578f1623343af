"""A whole desk as one JSON file, as resources/schema/desk-1.json describes it: written, and read back.

The file holds all records with their versions and all kept bytes, special needs too. The journal is not in it: what
leaves the office is the desk as it is now, not who changed what, nor what was removed. Nothing in the file comes from
a clock, so the same desk gives the same bytes.
"""
