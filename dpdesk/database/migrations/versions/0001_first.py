"""The first desk: meetings, people, organisations, papers, and the journal.

The helpers below belong to this migration alone; they stay as they are when the tables change.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    _kept_bytes()
    _journal()
    _catalogues()
    _organisations()
    _people()
    _consents()
    _meetings()
    _timetable()
    _surroundings()
    _invitations()
    _participations()
    _summaries()
    _papers()


def _kept_bytes() -> None:
    op.create_table(
        "blobs",
        sa.Column("id", sa.String(64), nullable=False),
        *_texts("media_type"),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_blobs"),
    )


def _journal() -> None:
    op.create_table(
        "units",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *_texts("who", "msgid", "plural"),
        sa.Column("label_values", sa.JSON, nullable=False),
        sa.Column("undoes", sa.Integer, nullable=True),
        _flag("is_undo"),
        sa.Column("revision", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_units"),
        _foreign_key("units", "undoes", "units.number"),
    )
    undoing = sa.text("undoes IS NOT NULL")
    op.create_index("ix_units_undoes", "units", ["undoes"], sqlite_where=undoing, postgresql_where=undoing)
    op.create_table(
        "changes",
        sa.Column("unit", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("table_name", sa.String(40), nullable=False),
        sa.Column("record_id", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("before", sa.JSON, nullable=True),
        sa.Column("after", sa.JSON, nullable=True),
        sa.PrimaryKeyConstraint("unit", "position", name="pk_changes"),
        _foreign_key("changes", "unit", "units.number"),
    )
    op.create_index("ix_changes_record_id", "changes", ["record_id"])


def _catalogues() -> None:
    _table("topics", *_texts("name"), *_keys())
    _table("categories", *_texts("name", "name_en", "abbreviation"), _word("kind"), *_keys())
    _table(
        "category_topics",
        refers={"category_id": "categories", "topic_id": "topics"},
        unique=("category_id", "topic_id"),
    )


def _organisations() -> None:
    _table(
        "organisers",
        *_texts("name", "short_name", "unit", "street", "postcode", "town", "phone", "email", "website", "ade"),
        *_texts("signatory_name"),
        _word("signatory_gender"),
        *_texts("signatory_position"),
        _flag("signed_electronically"),
        *_texts("contact_name", "contact_phone", "contact_email", "controller", "dpo_email", "legal_basis"),
        *_texts("retention", "recipients", "clause_place", "logo_alternative"),
        may_refer={"logo_id": "blobs"},
    )
    _table(
        "organisations",
        *_texts("name"),
        _word("kind"),
        *_texts("street", "postcode", "town", "email", "phone", "ade"),
        *_keys(),
    )
    _table(
        "departments",
        *_texts("name", "email", "phone"),
        *_keys(),
        refers={"organisation_id": "organisations"},
        may_refer={"category_id": "categories"},
    )


def _people() -> None:
    _table(
        "people",
        *_texts("academic_title", "given_names", "surname"),
        _word("gender"),
        *_texts("position", "email", "phone", "vocative", "salutation"),
        _flag("feminative"),
        _flag("by_first_name"),
        *_keys(),
        may_refer={"organisation_id": "organisations", "department_id": "departments"},
    )
    _table(
        "municipalities",
        *_texts("teryt", "name"),
        _word("type"),
        *_texts("county", "subregion", "head_title", "head_title_full", "name_genitive", "name_locative"),
        sa.Column("latitude", sa.Double, nullable=True),
        sa.Column("longitude", sa.Double, nullable=True),
        _optional_number("tile_column"),
        _optional_number("tile_row"),
        _optional_day("member_since"),
        _optional_day("member_until"),
        _flag("is_member"),
        *_keys(),
        refers={"id": "organisations"},
        may_refer={"head_id": "people"},
    )


def _consents() -> None:
    _table(
        "consents",
        _word("kind"),
        _flag("given"),
        sa.Column("day", sa.Date, nullable=False),
        *_texts("source"),
        refers={"person_id": "people"},
    )


def _meetings() -> None:
    _table("series", *_texts("name", "aim", "audience", "more"), *_keys())
    _table(
        "meetings",
        *_texts("number", "title", "subtitle"),
        _word("form"),
        _word("mode"),
        _word("state"),
        *_texts("timezone", "venue_name", "venue_room", "venue_street", "venue_postcode", "venue_town"),
        *_texts("venue_place", "town_locative", "link"),
        _optional_number("capacity"),
        _optional_number("seats_per_municipality"),
        _optional_day("reply_by"),
        _optional_day("letter_date"),
        *_texts("case_mark", "funding", "project", "filing_class", "archival_category", "letter_text", "prepared_by"),
        _optional_day("prepared_on"),
        *_keys(),
        may_refer={"series_id": "series"},
    )


def _timetable() -> None:
    _table(
        "sessions",
        _number("number"),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("start", sa.Time, nullable=False),
        sa.Column("end", sa.Time, nullable=False),
        refers={"meeting_id": "meetings"},
    )
    _table(
        "agenda_items",
        _number("position"),
        sa.Column("start", sa.Time, nullable=False),
        _number("minutes"),
        _word("kind"),
        *_texts("title", "abstract"),
        refers={"meeting_id": "meetings", "session_id": "sessions"},
    )
    _table(
        "speaking_roles",
        _number("position"),
        _word("role"),
        _word("mode"),
        *_texts("thesis"),
        refers={"meeting_id": "meetings", "agenda_item_id": "agenda_items", "person_id": "people"},
    )


def _surroundings() -> None:
    _table(
        "partners",
        _number("position"),
        _word("role"),
        refers={"meeting_id": "meetings", "organisation_id": "organisations"},
    )
    _table(
        "meeting_topics",
        _number("position"),
        refers={"meeting_id": "meetings", "topic_id": "topics"},
        unique=("meeting_id", "topic_id"),
    )
    _table(
        "logos",
        _number("position"),
        *_texts("alternative"),
        refers={"meeting_id": "meetings", "blob_id": "blobs"},
    )


def _invitations() -> None:
    _table(
        "invitations",
        _number("position"),
        _word("addressee"),
        _flag("named_by_office"),
        _optional_day("sent_on"),
        sa.Column("channel", sa.String(40), nullable=True),
        refers={"meeting_id": "meetings"},
        may_refer={"organisation_id": "organisations", "department_id": "departments", "person_id": "people"},
    )
    _table(
        "replies",
        _number("number"),
        _word("answer"),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("channel", sa.String(40), nullable=True),
        *_texts("noted_by", "note"),
        refers={"meeting_id": "meetings", "invitation_id": "invitations"},
        may_refer={"person_id": "people"},
        unique=("invitation_id", "number"),
    )


def _participations() -> None:
    _table(
        "participations",
        _word("announced"),
        _word("mode"),
        *_texts("position"),
        _optional_day("cancelled_on"),
        refers={"meeting_id": "meetings", "person_id": "people"},
        may_refer={
            "organisation_id": "organisations",
            "department_id": "departments",
            "invitation_id": "invitations",
            "replaces_id": "people",
        },
    )
    _table(
        "attendances",
        _word("presence"),
        _word("source"),
        _optional_number("minutes"),
        refers={"meeting_id": "meetings", "participation_id": "participations", "session_id": "sessions"},
        unique=("participation_id", "session_id"),
    )


def _summaries() -> None:
    _table(
        "practices",
        *_texts("title"),
        *_texts("area", "summary"),
        *_keys(),
        may_refer={"organisation_id": "organisations"},
    )
    _table(
        "presentations",
        _number("position"),
        refers={"meeting_id": "meetings", "practice_id": "practices"},
    )
    _table(
        "follow_ups",
        _number("position"),
        _word("kind"),
        *_texts("text", "owner"),
        _optional_day("due"),
        _optional_day("done_on"),
        refers={"meeting_id": "meetings"},
    )


def _papers() -> None:
    _table(
        "summary_texts",
        _word("kind"),
        *_texts("language", "text"),
        refers={"meeting_id": "meetings"},
        unique=("meeting_id", "kind", "language"),
    )
    _table(
        "issued",
        _word("kind"),
        _word("format"),
        *_texts("language", "file_name", "title"),
        _optional_number("pages"),
        _number("recipients"),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        *_texts("issued_by"),
        _flag("withdrawn"),
        refers={"meeting_id": "meetings", "blob_id": "blobs"},
    )


def _table(
    name: str,
    *columns: sa.Column[Any],
    refers: Mapping[str, str] = MappingProxyType({}),
    may_refer: Mapping[str, str] = MappingProxyType({}),
    unique: tuple[str, ...] = (),
) -> None:
    """Make the table of a kind of record: identity, version, what it refers or may refer to, and its columns.

    Each reference has an index; a reference of the id itself needs no column.
    """
    references = {**refers, **may_refer}
    op.create_table(
        name,
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        *(_reference(column, table, nullable=False) for column, table in refers.items() if column != "id"),
        *(_reference(column, table, nullable=True) for column, table in may_refer.items()),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        *(_foreign_key(name, column, f"{table}.id") for column, table in references.items()),
        *([sa.UniqueConstraint(*unique, name=f"uq_{name}_{'_'.join(unique)}")] if unique else []),
    )
    for column in references.keys() - {"id"}:
        op.create_index(f"ix_{name}_{column}", name, [column])
    if any(column.name == "sort_key" for column in columns):
        op.create_index(f"ix_{name}_sort_key", name, ["sort_key"])


def _reference(column: str, table: str, *, nullable: bool) -> sa.Column[str]:
    """Give the column of a reference; kept bytes are known by their hash."""
    return sa.Column(column, sa.String(64 if table == "blobs" else 32), nullable=nullable)


def _foreign_key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [target], name=name, deferrable=True, initially="IMMEDIATE")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _keys() -> list[sa.Column[str]]:
    """Give the keys to sort and to find by; they compare by their bytes in every database."""
    key = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return [sa.Column(name, key, nullable=False) for name in ("sort_key", "search_key")]


def _word(name: str) -> sa.Column[str]:
    """Give the column of a member of an enumeration."""
    return sa.Column(name, sa.String(40), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _optional_number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=True)


def _optional_day(name: str) -> sa.Column[date]:
    return sa.Column(name, sa.Date, nullable=True)
