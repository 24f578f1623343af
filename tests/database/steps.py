"""Migrations that do not exist yet: the real ones with one more, to see what happens to a desk on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

from dpdesk.database.schema import MIGRATIONS, Migrations

_STEP = '''"""{words}."""

import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{last}"


def upgrade():
{body}
'''


def with_one_more(folder: Path, words: str, *lines: str) -> Migrations:
    """Give the migrations with another after them, whose `upgrade` has these lines."""
    scripts = folder / "migrations"
    shutil.copytree(MIGRATIONS.scripts, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    body = "\n".join(f"    {line}" for line in lines)
    step = _STEP.format(words=words, last=MIGRATIONS.last, body=body)
    (scripts / "versions" / "9001_next.py").write_text(step, encoding="utf-8")
    return Migrations((*MIGRATIONS.revisions, "9001"), scripts)


REBUILD_MEETINGS = (
    'copy = "always" if op.get_bind().dialect.name == "sqlite" else "never"',
    'with op.batch_alter_table("meetings", recreate=copy) as meetings:',
    '    meetings.add_column(sa.Column("colour", sa.Text, nullable=False, server_default=""))',
)
"""Lines that make SQLite copy the table to which most others refer."""
