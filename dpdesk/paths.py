"""Where files are: what the program ships, and where a person's desk is kept."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Give the folder of shipped, read-only data."""
    return _shipped("resources")


def translations() -> Path:
    """Give the folder of the catalogues."""
    return _shipped("translations")


def default_desk() -> Path:
    """Give the path of the desk that opens when none is named."""
    import platformdirs

    return Path(platformdirs.user_data_dir("DPDesk", appauthor=False)) / "desk.dpdesk"


def _shipped(name: str) -> Path:
    """Find a shipped folder: inside an installed package, or beside the package in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
