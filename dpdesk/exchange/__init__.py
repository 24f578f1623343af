"""Other programs' files, in and out: YAML and the shipped CSV. No SQL, no documents, no clock.

Whatever comes from outside is checked here, and refused with the line it stands in and what to do about it.
"""
