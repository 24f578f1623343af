"""The desk's memory: whole practices, special needs, namesakes, what imports have learned, the office's own letter.

The helpers below belong to this migration alone; they stay as they are
when the tables change.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables and the columns."""
    _columns()
    _people()
    _forgetting()
    _imports()
    _practices()
    _photos()
    _letters()
    _search()


def _columns() -> None:
    _add_texts("people", "note")
    _add_texts("organisations", "website", "country")
    _add_texts("practices", "unit", "situation", "solution", "target_group", "partners", "cost", "funding", "results")
    _add_texts("practices", "success_factors", "difficulties", "transfer", "legal_basis", "links")
    _add_texts("practices", "contact_name", "contact_position", "contact_email", "contact_phone", "verified_by")
    for column in ("began_on", "ended_on", "contact_checked_on", "verified_on"):
        op.add_column("practices", sa.Column(column, sa.Date, nullable=True))
    op.add_column("practices", sa.Column("status", sa.String(40), nullable=True))
    op.add_column("practices", sa.Column("verification", sa.String(40), nullable=False, server_default="draft"))
    op.add_column("practices", sa.Column("may_publish", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("meetings", sa.Column("article_charts", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("organisers", sa.Column("letterhead_top", sa.Integer, nullable=False, server_default="45"))
    op.add_column("organisers", sa.Column("letterhead_foot", sa.Integer, nullable=False, server_default="25"))
    _add_reference("organisers", "letterhead_id", "blobs", 64)
    _add_reference("presentations", "speaker_id", "people", 32)


def _people() -> None:
    op.drop_index("ix_people_sort_key", "people")
    op.create_index("ix_people_sort_key_id", "people", ["sort_key", "id"])
    _table(
        "special_needs",
        *_texts("text"),
        refers={"meeting_id": "meetings", "person_id": "people"},
        unique=("meeting_id", "person_id"),
    )
    _table("distinct_pairs", refers={"first_id": "people", "second_id": "people"}, unique=("first_id", "second_id"))


def _forgetting() -> None:
    op.add_column("units", sa.Column("is_closed", sa.Boolean, nullable=False, server_default=sa.false()))
    needs = sa.text("table_name = 'special_needs'")
    op.create_index("ix_changes_special_needs", "changes", ["record_id"], sqlite_where=needs, postgresql_where=needs)


def _imports() -> None:
    meaning = sa.Column("meaning", sa.String(40), nullable=False)
    _table("column_meanings", *_texts("heading"), meaning, refers={}, unique=("heading",))
    _table("organisation_aliases", *_texts("alias"), refers={"organisation_id": "organisations"}, unique=("alias",))


def _practices() -> None:
    _table(
        "practice_topics",
        refers={"practice_id": "practices", "topic_id": "topics"},
        unique=("practice_id", "topic_id"),
    )
    _table(
        "practice_files",
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        *_texts("file_name", "media_type", "alternative", "caption", "author", "licence"),
        refers={"practice_id": "practices", "blob_id": "blobs"},
    )
    _table(
        "adoptions",
        sa.Column("day", sa.Date, nullable=True),
        *_texts("note"),
        refers={"practice_id": "practices", "organisation_id": "organisations"},
        unique=("practice_id", "organisation_id"),
    )


def _photos() -> None:
    _table(
        "meeting_photos",
        sa.Column("position", sa.Integer, nullable=False),
        *_texts("file_name", "media_type", "alternative", "caption", "author", "licence"),
        sa.Column("in_article", sa.Boolean, nullable=False),
        refers={"meeting_id": "meetings", "blob_id": "blobs"},
    )


def _letters() -> None:
    _table(
        "letter_templates",
        *_texts("language", "file_name", "kept_by"),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        refers={"blob_id": "blobs"},
        unique=("language",),
    )


def _search() -> None:
    """Make the table of words; what the desk holds is entered in it once it is up to date."""
    key = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "search_words",
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("word", key, nullable=False),
        sa.Column("sort_key", key, nullable=False),
        sa.Column("record_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("kind", "word", "sort_key", "record_id", name="pk_search_words"),
        sqlite_with_rowid=False,
    )


def _add_texts(table: str, *columns: str) -> None:
    for column in columns:
        op.add_column(table, sa.Column(column, sa.Text, nullable=False, server_default=""))


def _add_reference(table: str, column: str, target: str, length: int) -> None:
    with op.batch_alter_table(table) as batch:
        batch.add_column(sa.Column(column, sa.String(length), nullable=True))
        name = f"fk_{table}_{column}"
        batch.create_foreign_key(name, target, [column], ["id"], deferrable=True, initially="IMMEDIATE")
    op.create_index(f"ix_{table}_{column}", table, [column])


def _texts(*columns: str) -> list[sa.Column[str]]:
    return [sa.Column(column, sa.Text, nullable=False) for column in columns]


def _table(name: str, *columns: sa.Column[Any], refers: dict[str, str], unique: tuple[str, ...] = ()) -> None:
    lengths = {column: 64 if target == "blobs" else 32 for column, target in refers.items()}
    op.create_table(
        name,
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        *(sa.Column(column, sa.String(length), nullable=False) for column, length in lengths.items()),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        *(_foreign_key(name, column, f"{target}.id") for column, target in refers.items()),
        *([sa.UniqueConstraint(*unique, name=f"uq_{name}_{'_'.join(unique)}")] if unique else []),
    )
    for column in refers:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _foreign_key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [target], name=name, deferrable=True, initially="IMMEDIATE")
