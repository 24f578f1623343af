"""The pictures of one paper: each gets a name by which pages draw it, and is in the file once."""

from __future__ import annotations

from collections.abc import Mapping


class ImageBook:
    """The pictures of one paper, growing as pages are made."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}

    def name(self, data: bytes) -> str:
        """Give the name of a picture, the same for the same bytes."""
        return self._names.setdefault(data, f"P{len(self._names) + 1}")

    def names(self) -> Mapping[bytes, str]:
        """Give the name of each picture's bytes."""
        return self._names
