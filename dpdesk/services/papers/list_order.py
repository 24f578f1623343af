"""In which order people stand on an attendance list: the one order of the paper and of whoever works through it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from dpdesk.domain.attendance import Participation
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import SessionId
from dpdesk.domain.list_options import ListOptions, ListOrder
from dpdesk.domain.rolls import Roll, RollPaper, roll
from dpdesk.domain.statistics import office_of
from dpdesk.language.collation import sort_key
from dpdesk.services.papers.occasions import organisation_name


def roll_in_order(dossier: Dossier, session_id: SessionId, options: ListOptions) -> Roll:
    """Give who is on the list of a session, both parts in the order of the paper."""
    listed = roll(dossier, RollPaper.FILLED_LIST if options.filled else RollPaper.LIST_TO_SIGN, session_id)
    return replace(
        listed,
        on_site=in_order(dossier, listed.on_site, options),
        online=in_order(dossier, listed.online, options),
    )


def in_order(dossier: Dossier, people: Iterable[Participation], options: ListOptions) -> tuple[Participation, ...]:
    """Put participants in the order of a list; a grouped list is always in the order of its institutions."""
    is_by_surname = options.order is ListOrder.SURNAME and not options.grouped
    rank = _by_surname(dossier) if is_by_surname else _by_institution(dossier)
    return tuple(sorted(people, key=rank))


def institution_of(dossier: Dossier, who: Participation) -> str:
    """Name whom a participant comes from: a municipality by its own name, not by its office's."""
    office = office_of(who, dossier)
    municipality = dossier.municipalities.get(office) if office else None
    return municipality.name if municipality else organisation_name(dossier, office)


_Rank = Callable[[Participation], tuple[str, str, str]]


def _by_surname(dossier: Dossier) -> _Rank:
    def rank(who: Participation) -> tuple[str, str, str]:
        person = dossier.people[who.person_id]
        return sort_key(person.surname), sort_key(person.given_names), sort_key(institution_of(dossier, who))

    return rank


def _by_institution(dossier: Dossier) -> _Rank:
    def rank(who: Participation) -> tuple[str, str, str]:
        person = dossier.people[who.person_id]
        return sort_key(institution_of(dossier, who)), sort_key(person.surname), sort_key(person.given_names)

    return rank
