"""The tab *Plan* of a meeting: its details, its days with their agenda, and what surrounds it."""
