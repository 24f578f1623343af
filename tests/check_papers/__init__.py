"""Check the papers with other programs than ours: LibreOffice, an HTML validator, and a browser with axe-core.

Run by `make check-papers`; it needs programs that the suite does without, so it is no part of it.
"""
