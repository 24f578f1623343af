"""What an office adds to a meeting by hand: tasks with their days, scans of signed lists, its own texts.

The helpers below belong to this migration alone; they stay as they are when the tables change.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    _tasks()
    _scans()
    _own_texts()


def _tasks() -> None:
    op.create_table(
        "meeting_tasks",
        *_identity(),
        sa.Column("meeting_id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("due", sa.Date, nullable=True),
        sa.Column("done_on", sa.Date, nullable=True),
        sa.Column("dropped", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_tasks"),
        _foreign_key("meeting_tasks", "meeting_id", "meetings.id"),
        sa.UniqueConstraint("meeting_id", "kind", name="uq_meeting_tasks_meeting_id_kind"),
    )
    op.create_index("ix_meeting_tasks_meeting_id", "meeting_tasks", ["meeting_id"])


def _scans() -> None:
    op.create_table(
        "scans",
        *_identity(),
        sa.Column("meeting_id", sa.String(32), nullable=False),
        sa.Column("session_id", sa.String(32), nullable=True),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("blob_id", sa.String(64), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_scans"),
        _foreign_key("scans", "meeting_id", "meetings.id"),
        _foreign_key("scans", "session_id", "sessions.id"),
        _foreign_key("scans", "blob_id", "blobs.id"),
    )
    for column in ("meeting_id", "session_id", "blob_id"):
        op.create_index(f"ix_scans_{column}", "scans", [column])


def _own_texts() -> None:
    op.create_table(
        "own_texts",
        *_identity(),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_own_texts"),
        sa.UniqueConstraint("name", "language", name="uq_own_texts_name_language"),
    )


def _identity() -> list[sa.Column[object]]:
    return [sa.Column("id", sa.String(32), nullable=False), sa.Column("version", sa.Integer, nullable=False)]


def _foreign_key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [target], name=name, deferrable=True, initially="IMMEDIATE")
