"""Blocks in, bytes out: a module per format, each with one `render(paper)`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file; `pages` is None where the format has no pages of its own."""

    data: bytes
    pages: int | None
