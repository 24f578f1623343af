"""E-mail addresses of a meeting's recipients, for a mail program in which the clerk writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dpdesk.domain.coverage import Response
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.recipients import Addresses, AddressOf, RecipientLine, Whom
from dpdesk.services.invitations.recipients import recipients

AT_ONCE = 100
"""How many addresses of one message mail servers usually let pass."""

_BETWEEN = "; "
"""What Outlook takes between addresses."""
_ADDRESS = re.compile(r"[^@\s;,<>\"]+@[^@\s;,<>\"]+")
"""What is no address by itself, or would become several, is not copied."""
_WANTED = {
    Whom.ALL: frozenset(Response),
    Whom.SILENT: frozenset({Response.SILENT, Response.TO_SEND}),
    Whom.ACCEPTED: frozenset({Response.ACCEPTS, Response.SUBSTITUTE}),
}


def addresses(about: Dossier, whom: Whom, first: AddressOf = AddressOf.PERSON, at_once: int = AT_ONCE) -> Addresses:
    """Give the addresses of some recipients, each once, parted by semicolons, so many in a piece.

    Of those who accepted these are the addresses of the people who come, where they are known.
    """
    wanted = [line for line in recipients(about, first) if line.response in _WANTED[whom]]
    found: dict[str, str] = {}
    without = []
    for line in wanted:
        usable = list(_usable(line, whom))
        found.update((address.casefold(), address) for address in usable if address.casefold() not in found)
        if not usable:
            without.append(line.description)
    return Addresses(pieces=tuple(_pieces(list(found.values()), at_once)), count=len(found), without=tuple(without))


def _usable(line: RecipientLine, whom: Whom) -> Iterable[str]:
    known = line.guest_emails if whom is Whom.ACCEPTED and line.guest_emails else (line.email,)
    return (address for address in known if _ADDRESS.fullmatch(address))


def _pieces(found: list[str], at_once: int) -> Iterator[str]:
    for start in range(0, len(found), at_once):
        yield _BETWEEN.join(found[start : start + at_once])
