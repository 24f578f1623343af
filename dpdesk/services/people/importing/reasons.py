"""Why a row has its verdict, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from operator import attrgetter

from dpdesk.database.labels import field_label
from dpdesk.domain.people import Person
from dpdesk.domain.people_lists import Listed
from dpdesk.domain.texts import code_of, unwritable
from dpdesk.messages import N_, Message
from dpdesk.services.people.importing.offices import OfficeBook
from dpdesk.services.people.importing.records import FieldChange
from dpdesk.services.people.importing.resolving import Resolved

_TEXTS = (
    "academic_title",
    "given_names",
    "surname",
    "position",
    "organisation",
    "department",
    "bad_email",
    "phone",
    "note",
)
_FIELD_OF = {"organisation": "organisation_id", "department": "department_id", "bad_email": "email"}
_COMPARED = (
    "academic_title",
    "given_names",
    "surname",
    "gender",
    "position",
    "organisation_id",
    "department_id",
    "email",
    "phone",
    "note",
)

_texts_of: Callable[[Listed], tuple[str, ...]] = attrgetter(*_TEXTS)
_compared_of: Callable[[Person], tuple[object, ...]] = attrgetter(*_COMPARED)

_NO_OFFICE = Message(N_("The row names no institution."))


def what_is_wrong(listed: Listed, *, takes_without_email: bool) -> Message | None:
    """Tell why a row cannot be taken; none where it can."""
    if not listed.surname:
        return Message(N_("The name is missing."))
    texts = _texts_of(listed)
    if character := unwritable("".join(texts)):
        field = next(field for field, text in zip(_TEXTS, texts, strict=True) if character in text)
        text = N_("The field “{field}” holds a character that cannot be kept: {code}.")
        return Message(text, field=_label(_FIELD_OF.get(field, field)), code=code_of(character))
    if listed.bad_email and not listed.emails and not takes_without_email:
        return Message(N_("“{email}” is not an e-mail address."), email=listed.bad_email)
    return None


def remarks(row: Resolved, after: Person, book: OfficeBook, *, expects_office: bool) -> Iterator[Message]:
    """Tell what comes with a row that is taken: new institutions and departments, and what is missing or left out."""
    if after.organisation_id is not None and book.is_new(after.organisation_id):
        yield _new_institution(book.name_of(after.organisation_id))
    if after.department_id is not None and book.is_new_department(after.department_id):
        yield _new_department(book.department_name(after.department_id), book.name_of(after.organisation_id))
    if after.organisation_id is None and expects_office:
        yield _NO_OFFICE
    if row.listed.department and row.organisation_id is None:
        text = N_("“{department}” is left out: a department belongs to an institution, and the row names none.")
        yield Message(text, department=row.listed.department)
    if len(row.listed.emails) > 1:
        yield Message(N_("Of several e-mail addresses one is kept: {email}."), email=after.email)
    if row.listed.bad_email:
        yield Message(N_("Left out: “{text}” is not an e-mail address."), text=row.listed.bad_email)


def differences(before: Person, after: Person, book: OfficeBook) -> tuple[FieldChange, ...]:
    """Tell which fields of a person a row changes, from what to what."""
    return tuple(
        FieldChange(label=_label(field), before=_shown(before, field, book), after=_shown(after, field, book))
        for field, one, other in zip(_COMPARED, _compared_of(before), _compared_of(after), strict=True)
        if one != other
    )


# Thousands of rows share these sentences.
@lru_cache(maxsize=1024)
def _new_institution(name: str) -> Message:
    return Message(N_("“{name}” is a new institution."), name=name)


@lru_cache(maxsize=8192)
def _new_department(department: str, office: str) -> Message:
    return Message(N_("“{department}” is a new department ({office})."), department=department, office=office)


@cache
def _label(field: str) -> Message:
    return field_label("people", field)


def _shown(person: Person, field: str, book: OfficeBook) -> str:
    match field:
        case "organisation_id":
            return book.name_of(person.organisation_id)
        case "department_id":
            return book.department_name(person.department_id)
        case _:
            value: str = getattr(person, field)
            return value
