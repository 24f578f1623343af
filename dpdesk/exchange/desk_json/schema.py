"""The description of an exported desk as a JSON Schema (draft 2020-12), made from the records themselves.

It is shipped as resources/schema/desk-1.json, so that whoever reads or writes such files need not read the program;
a test keeps the two alike. A new table, or a new field with a default, leaves the version as it is: older files are
read all the same. Whatever older files could not be read by raises it.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime, time
from enum import StrEnum

from dpdesk.domain.ids import BlobId
from dpdesk.domain.record_fields import Hint, hints_of
from dpdesk.domain.registry import RECORDS, Record
from dpdesk.exchange.desk_json.records import BLOB_ID, ID, LARGEST_NUMBER, as_json, defaults_of
from dpdesk.exchange.desk_json.writing import FORMAT, VERSION

Schema = dict[str, object]
_DESCRIPTION = (
    "Everything on one desk of DPDesk but its journal: every record as it is now, with its version, and every kept "
    "file. Special needs of participants are in it too; they may reveal health data (RODO, art. 9), so keep the file "
    "as you keep the desk. Ids are unique in their table, what refers to another record holds its id, and that record "
    "is in the file. A field with a default may be missing, and so may a table. The order of tables, records and "
    "fields says nothing. Text holds no control characters but tab and line feed."
)
_TEXT: Schema = {"type": "string"}
_WHOLE: Schema = {"type": "integer", "minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER}
_PLAIN: dict[type, Schema] = {
    str: _TEXT,
    int: _WHOLE,
    bool: {"type": "boolean"},
    float: {"type": "number", "minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "pattern": r"^\d\d:\d\d(:\d\d(\.\d+)?)?$"},
    datetime: {"type": "string", "format": "date-time"},
}


def desk_schema() -> Schema:
    """Describe the whole file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Exported desk of DPDesk",
        "description": _DESCRIPTION,
        "type": "object",
        "required": ["format", "version", "tables"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "blobs": {"type": "array", "items": _file_schema()},
            "tables": {
                "type": "object",
                "additionalProperties": False,
                "properties": {table: {"type": "array", "items": {"$ref": f"#/$defs/{table}"}} for table in RECORDS},
            },
        },
        "$defs": {table: _record_schema(kind) for table, kind in RECORDS.items()},
    }


def _file_schema() -> Schema:
    return {
        "description": "Kept bytes: a logo, a scan, an issued paper, a photo. The id is their SHA-256.",
        "type": "object",
        "required": ["id", "media_type", "content"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string", "pattern": f"^{BLOB_ID}$"},
            "media_type": _TEXT,
            "content": {"type": "string", "contentEncoding": "base64"},
        },
    }


def _record_schema(kind: type[Record]) -> Schema:
    defaults = defaults_of(kind)
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    described = _described(kind)
    return {
        "title": kind.__name__,
        **({"description": described} if described else {}),
        "type": "object",
        "required": [name for name in names if name not in defaults],
        "additionalProperties": False,
        "properties": {
            name: _field_schema(name, hint, defaults, is_optional=optional)
            for name, (hint, optional) in hints_of(kind).items()
        },
    }


def _described(kind: type[Record]) -> str:
    """Give what a record says of itself; of one that says nothing Python makes a signature."""
    text = " ".join((kind.__doc__ or "").split())
    return "" if text.startswith(f"{kind.__name__}(") else text


def _field_schema(name: str, hint: Hint, defaults: dict[str, object], *, is_optional: bool) -> Schema:
    schema = {**_WHOLE, "minimum": 1} if name == "version" else dict(_of_hint(hint))
    if is_optional:
        schema = {"anyOf": [schema, {"type": "null"}]}
    if name in defaults:
        schema["default"] = _plain(defaults[name])
    return schema


def _of_hint(hint: Hint) -> Schema:
    if not isinstance(hint, type):
        return {"type": "string", "pattern": f"^{BLOB_ID if hint is BlobId else ID}$"}
    return {"enum": [member.value for member in hint]} if issubclass(hint, StrEnum) else _PLAIN[hint]


def _plain(value: object) -> object:
    return as_json(value) if isinstance(value, date | time) else value
