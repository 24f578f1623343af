"""Whether there is a screen to open a window on; asked before the toolkit is loaded."""

from __future__ import annotations

import os
import sys


def has_screen() -> bool:
    """Tell whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
