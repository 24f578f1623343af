"""E-mail addresses of a meeting's recipients, for a mail program in which the clerk writes."""

from __future__ import annotations

from dpdesk.domain.coverage import Response
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.mail_addresses import AT_ONCE, Addresses, in_pieces
from dpdesk.domain.recipients import AddressOf, RecipientLine, Whom
from dpdesk.services.invitations.recipients import recipients

_WANTED = {
    Whom.ALL: frozenset(Response),
    Whom.SILENT: frozenset({Response.SILENT, Response.TO_SEND}),
    Whom.ACCEPTED: frozenset({Response.ACCEPTS, Response.SUBSTITUTE}),
}


def addresses(about: Dossier, whom: Whom, first: AddressOf = AddressOf.PERSON, at_once: int = AT_ONCE) -> Addresses:
    """Give the addresses of some recipients, each once, parted by semicolons, so many in a piece.

    Of those who accepted these are the addresses of the people who come, where they are known.
    """
    wanted = (line for line in recipients(about, first) if line.response in _WANTED[whom])
    return in_pieces(((line.description, *_known(line, whom)) for line in wanted), at_once)


def _known(line: RecipientLine, whom: Whom) -> tuple[str, ...]:
    return line.guest_emails if whom is Whom.ACCEPTED and line.guest_emails else (line.email,)
