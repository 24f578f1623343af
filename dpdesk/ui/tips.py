"""Tips that show what stands on the desk or in a file as it is: the toolkit would take its marks for formatting."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Give the tip for a text, line by line."""
    return f"<p>{escape(text)}</p>".replace("\n", "<br>") if text else ""
