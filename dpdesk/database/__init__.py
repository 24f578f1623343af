"""All SQL of the desk: tables, questions, the unit of work, the journal, undo, migrations and backups.

Nothing outside this package knows whether the desk is one SQLite file or a shared PostgreSQL database.
"""
