"""Who is invited to a meeting, by which letter, and what came back."""
