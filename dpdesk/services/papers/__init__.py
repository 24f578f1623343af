"""Papers from the record: gathered, made, previewed, issued, written to files."""
