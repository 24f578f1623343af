"""Write the shipped schema of an exported desk anew, after the records have changed.

`python -m tests.services.exporting.write_schema`
"""

from __future__ import annotations

import json

from dpdesk import paths
from dpdesk.exchange.desk_json.schema import desk_schema

SCHEMA = paths.resources() / "schema" / "desk-1.json"


def main() -> None:
    """Write the file."""
    SCHEMA.write_text(json.dumps(desk_schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
