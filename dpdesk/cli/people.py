"""The command about one person: `person show`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dpdesk.cli.command import Call, Command, Json, Result
from dpdesk.cli.layout import facts, table
from dpdesk.cli.parser import Parser
from dpdesk.domain.people import Consent
from dpdesk.domain.person_meetings import PersonMeeting
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import short_date
from dpdesk.language.person_meetings import attendance_told, roles_told
from dpdesk.language.wording import name_of
from dpdesk.services import finding
from dpdesk.services.people.about_person import AboutPerson, PrintedForm, about_person, printed_forms
from dpdesk.services.people.consents import consents_of
from dpdesk.settings import Language

_Forms = Mapping[Language, PrintedForm]


def _name(parser: Parser) -> None:
    parser.add_argument("person", metavar="PERSON")


def _show(call: Call) -> Result:
    with call.desk() as desk:
        about = about_person(desk, finding.person(desk, call.arguments.person).id)
        consents = consents_of(desk, about.person.id)
    forms = printed_forms(about.person, about.workplace)
    parts = (
        _facts(about, call.words),
        *(_form(language, form, call.words) for language, form in forms.items()),
        _consents(consents, call.words),
        _meetings(about, call.words),
    )
    return Result(data=_json(about, forms, consents), lines=tuple(_parted(parts)))


def _parted(parts: Sequence[Sequence[str]]) -> Iterator[str]:
    """Put an empty line between parts that have anything in them."""
    for place, part in enumerate(filter(None, parts)):
        yield from (*([""] if place else []), *part)


def _facts(about: AboutPerson, words: Words) -> tuple[str, ...]:
    person, workplace = about.person, about.workplace
    return facts(
        (
            (words.pgettext("column", "first name and surname"), f"{person.academic_title} {person.name}".strip()),
            (words.pgettext("column", "gender"), name_of(person.gender, words)),
            (words.pgettext("column", "position"), person.position),
            (words.pgettext("column", "department"), workplace.department.name if workplace.department else ""),
            (words.pgettext("column", "organisation"), workplace.organisation.name if workplace.organisation else ""),
            (words.pgettext("column", "e-mail"), person.email),
            (words.pgettext("column", "telephone"), person.phone),
            (words.pgettext("column", "note"), person.note),
            (words.pgettext("column", "id"), person.id),
        )
    )


def _form(language: Language, form: PrintedForm, words: Words) -> tuple[str, ...]:
    """Give the beginning of a letter, and why it is so."""
    told = words.gettext("In a letter in {language}:").format(language=_in_language(language, words))
    why = " ".join(name_of(ground, words) for ground in form.grounds)
    return (told, *(f"  {line}" for line in form.lines), f"  {form.salutation}", f"  ({why})")


def _in_language(language: Language, words: Words) -> str:
    if language is Language.POLISH:
        return words.pgettext("a letter in", "Polish")
    return words.pgettext("a letter in", "English")


def _consents(consents: Sequence[Consent], words: Words) -> tuple[str, ...]:
    header = (
        words.pgettext("column", "consent to"),
        words.pgettext("column", "given"),
        words.pgettext("column", "date"),
    )
    rows = (
        (
            name_of(one.kind, words),
            words.gettext("yes") if one.given else words.gettext("no"),
            short_date(one.day, words.language),
        )
        for one in consents
    )
    return table(header, rows)


def _meetings(about: AboutPerson, words: Words) -> tuple[str, ...]:
    header = (
        words.pgettext("column", "date"),
        words.pgettext("column", "title"),
        words.pgettext("column", "role"),
        words.pgettext("column", "attendance"),
    )
    rows = (
        (
            short_date(one.day, words.language) if one.day else "",
            one.title,
            roles_told(one, about.gender, words),
            attendance_told(one, about.gender, words),
        )
        for one in about.meetings
    )
    return table(header, rows)


def _json(about: AboutPerson, forms: _Forms, consents: Sequence[Consent]) -> Json:
    person, workplace = about.person, about.workplace
    return {
        "id": person.id,
        "name": person.name,
        "academic_title": person.academic_title,
        "given_names": person.given_names,
        "surname": person.surname,
        "gender": person.gender,
        "position": person.position,
        "department": workplace.department.name if workplace.department else None,
        "organisation": workplace.organisation.name if workplace.organisation else None,
        "municipality": workplace.municipality.name if workplace.municipality else None,
        "email": person.email,
        "phone": person.phone,
        "note": person.note,
        "forms_of_address": {language.value: _form_json(form) for language, form in forms.items()},
        "consents": [_consent_json(one) for one in consents],
        "meetings": [_meeting_json(one) for one in about.meetings],
    }


def _form_json(form: PrintedForm) -> Json:
    return {"lines": list(form.lines), "salutation": form.salutation, "why": [ground.value for ground in form.grounds]}


def _consent_json(consent: Consent) -> Json:
    return {"kind": consent.kind, "given": consent.given, "date": consent.day.isoformat(), "source": consent.source}


def _meeting_json(line: PersonMeeting) -> Json:
    return {
        "id": line.meeting_id,
        "date": line.day.isoformat() if line.day else None,
        "title": line.title,
        "invited": line.is_invited,
        "announced": line.announced,
        "cancelled": line.has_cancelled,
        "attendance": line.presence,
        "roles": list(line.roles),
        "instead_of": line.instead_of or None,
        "replaced_by": line.replaced_by or None,
        "practices": list(line.practices),
    }


COMMANDS = {"person show": Command(_name, _show)}
