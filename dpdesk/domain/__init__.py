"""What the desk knows: frozen records, enumerations, and pure rules that return findings, never sentences."""
