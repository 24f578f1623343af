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
    return _own_folder() / "desk.dpdesk"


def backups() -> Path:
    """Give the folder of the daily copies of desks."""
    return _own_folder() / "backups"


def preferences() -> Path:
    """Give the file in which the window keeps what it remembers."""
    import platformdirs

    return Path(platformdirs.user_config_dir("DPDesk", appauthor=False)) / "window.ini"


def cache() -> Path:
    """Give the folder for what can be made again at any time."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("DPDesk", appauthor=False))


def _own_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("DPDesk", appauthor=False))


def _shipped(name: str) -> Path:
    """Find a shipped folder: inside an installed package, or beside the package in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
