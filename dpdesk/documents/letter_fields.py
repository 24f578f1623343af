"""The fields of an editable letter, and what they are filled with.

A letter's text may use:

* `{guests}`: whom the letter invites, after "zapraszam": "przedstawicieli Państwa urzędu…", "Panią", "Pana";
* `{occasion}`: "spotkanie z cyklu „…”, zatytułowane", before the title; without a series "spotkanie zatytułowane";
* `{title}` (with the subtitle), `{series}`, `{number}`, `{project}`, `{organiser}`;
* `{when}`: "w czwartek, 23 września 2021 r., w godz. 10.00–14.00"; `{place}`: the address in one line; `{link}`;
* `{form}` ("warsztat") and `{mode}` ("hybrydowo"), `{topics}`, `{funding}`;
* `{openers}`, `{moderators}`, `{speakers}`: "Anna Przykładowa (Fundacja Przykład), …", in the nominative;
* `{audience}`: the kinds of department that were invited, in the nominative;
* `{reply_by}` (a date), `{contact_name}`, `{contact_phone}`, `{contact_email}`;
* `{seats}`: "do 2 osób z jednej gminy"; `{needs}`: examples of special needs, for the meeting's attendance mode;
* `{enclosed}`: "program spotkania oraz klauzulę informacyjną".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dpdesk.documents.markup import FieldValue
from dpdesk.documents.occasion import Occasion, enumerated, in_quotes, place, title_in_quotes, when
from dpdesk.domain.meetings import Meeting, Mode
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import long_date
from dpdesk.language.wording import name_of


class Guests(StrEnum):
    """Whom a letter invites; letters that invite alike have the same body."""

    MUNICIPALITY = "municipality"
    INSTITUTION = "institution"
    WOMAN = "woman"
    MAN = "man"
    PERSON = "person"

    @property
    def is_person(self) -> bool:
        """Whether the reader of the letter is the guest."""
        return self in (Guests.WOMAN, Guests.MAN, Guests.PERSON)


class Enclosure(StrEnum):
    AGENDA = "agenda"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Who is heard at the meeting, in the order of the agenda: names with organisations."""

    openers: tuple[str, ...] = ()
    moderators: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """What the letters of one meeting tell beside the occasion."""

    topics: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    voices: Voices = Voices()


LETTER_FIELDS = frozenset(
    {
        *("guests", "occasion", "title", "series", "number", "project", "organiser"),
        *("when", "place", "link", "form", "mode", "topics", "funding"),
        *("openers", "moderators", "speakers", "audience"),
        *("reply_by", "contact_name", "contact_phone", "contact_email", "seats", "needs", "enclosed"),
    }
)
"""The names of all the fields: a text can be checked before there is anything to fill it with."""


def letter_fields(
    occasion: Occasion, facts: LetterFacts, guests: Guests, enclosures: Sequence[Enclosure], words: Words
) -> dict[str, FieldValue]:
    """Give the values of all the fields, for the letters to one kind of guests."""
    meeting, organiser = occasion.meeting, occasion.organiser
    return {
        "guests": _guests(guests, words),
        "occasion": _occasion(in_quotes(occasion.series, words), words),
        "title": title_in_quotes(meeting, words),
        "series": in_quotes(occasion.series, words),
        "number": meeting.number,
        "project": in_quotes(meeting.project, words),
        "organiser": organiser.name,
        "when": when(occasion.sessions, words),
        "place": place(meeting, words),
        "link": meeting.link,
        "form": name_of(meeting.form, words),
        "mode": name_of(meeting.mode, words),
        "topics": enumerated(facts.topics),
        "funding": meeting.funding,
        "openers": enumerated(facts.voices.openers),
        "moderators": enumerated(facts.voices.moderators),
        "speakers": enumerated(facts.voices.speakers),
        "audience": enumerated(facts.audience),
        "reply_by": long_date(meeting.reply_by, words.language) if meeting.reply_by else "",
        "contact_name": organiser.contact_name,
        "contact_phone": organiser.contact_phone or organiser.phone,
        "contact_email": organiser.contact_email or organiser.email,
        "seats": _seats(meeting, words),
        "needs": _needs(meeting.mode, words),
        "enclosed": _enclosed(enclosures, words),
    }


def _guests(guests: Guests, words: Words) -> str:
    """Say whom we invite, as the object of "zapraszam"."""
    return {
        Guests.MUNICIPALITY: words.gettext("representatives of your office and of its municipal institutions"),
        Guests.INSTITUTION: words.gettext("your representatives"),
        Guests.WOMAN: words.pgettext("a woman, as the object of “I invite”", "you"),
        Guests.MAN: words.pgettext("a man, as the object of “I invite”", "you"),
        Guests.PERSON: words.pgettext("a person of unknown gender, as the object of “I invite”", "you"),
    }[guests]


def _occasion(series: str, words: Words) -> str:
    if series:
        return words.gettext("the meeting of the series “{series}”, entitled").format(series=series)
    return words.gettext("the meeting entitled")


def _seats(meeting: Meeting, words: Words) -> str:
    if meeting.seats_per_municipality:
        return words.ngettext(
            "up to {count} person from each municipality",
            "up to {count} people from each municipality",
            meeting.seats_per_municipality,
        ).format(count=meeting.seats_per_municipality)
    if meeting.capacity:
        return words.ngettext("{count} place", "{count} places", meeting.capacity).format(count=meeting.capacity)
    return ""


def _needs(mode: Mode, words: Words) -> str:
    """Give examples of special needs that an organiser can meet; a wheelchair needs no space on the line."""
    if mode is Mode.ONLINE:
        return words.gettext("e.g. sign language interpreting, live captions")
    return words.gettext("e.g. sign language interpreting, an induction loop, space for a wheelchair, diet")


def _enclosed(enclosures: Sequence[Enclosure], words: Words) -> str:
    """Name the enclosures as the object of "przesyłam"."""
    if Enclosure.AGENDA in enclosures and Enclosure.CLAUSE in enclosures:
        return words.gettext("the agenda of the meeting and information on data processing")
    if Enclosure.AGENDA in enclosures:
        return words.gettext("the agenda of the meeting")
    if Enclosure.CLAUSE in enclosures:
        return words.gettext("information on data processing")
    return ""
