"""An example of a letter, as the organiser's data and texts make it before there is a meeting to invite to."""

from __future__ import annotations

from datetime import date, time, timedelta

from dpdesk.database.reader import Reader
from dpdesk.documents import invitation
from dpdesk.documents.letter_fields import Guests, LetterFacts
from dpdesk.documents.occasion import Occasion
from dpdesk.domain.ids import MeetingId, OrganiserId, SessionId
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.own_texts import OwnText
from dpdesk.language.address import form_of_address
from dpdesk.language.catalogues import Words, words_for
from dpdesk.services.desk import Desk
from dpdesk.services.papers.address_lines import address_lines
from dpdesk.services.papers.occasions import letterhead_logo
from dpdesk.settings import Language

_IN_DAYS = 21
_EXAMPLE = MeetingId("example")


def sample_letter(desk: Desk, language: Language) -> bytes:
    """Make the PDF of a letter to an invented office about an invented meeting; it is kept nowhere."""
    from dpdesk.documents.render import pdf

    words = words_for(language)
    with desk.reading() as reader:
        content = _content(reader, desk.today, language, words)
    return pdf.render(invitation.compose(content, words)).data


def _content(reader: Reader, today: date, language: Language, words: Words) -> invitation.InvitationContent:
    own = reader.all(OwnText, language=language.value)
    return invitation.InvitationContent(
        language=language,
        day=today,
        occasion=_occasion(reader, today, words),
        facts=LetterFacts(),
        recipients=(_recipient(language, words),),
        texts={text.name: text.text for text in own},
    )


def _occasion(reader: Reader, today: date, words: Words) -> Occasion:
    organiser = reader.find(Organiser) or Organiser(id=OrganiserId(""))
    logo = reader.blob(organiser.logo_id) if organiser.logo_id else None
    day = today + timedelta(days=_IN_DAYS)
    session = Session(id=SessionId(_EXAMPLE), meeting_id=_EXAMPLE, number=1, day=day, start=time(10), end=time(14))
    return Occasion(
        organiser=organiser,
        meeting=Meeting(
            id=_EXAMPLE,
            title=words.gettext("An example of a meeting"),
            venue_name=organiser.name,
            venue_street=organiser.street,
            venue_town=organiser.town,
            reply_by=day - timedelta(days=_IN_DAYS // 3),
            case_mark="AB.0643.1.2021",
        ),
        sessions=(session,),
        letterhead_logo=letterhead_logo(logo, organiser),
        letter_paper=reader.blob(organiser.letterhead_id) if organiser.letterhead_id else None,
    )


def _recipient(language: Language, words: Words) -> invitation.Recipient:
    address = form_of_address(None, position="", language=language)
    office = (words.gettext("Example Municipal Office"), "ul. Przykładowa 1", "00-000 Przykładowo")
    return invitation.Recipient(
        label=office[0],
        lines=tuple(line for line in address_lines(None, address, "", office) if line),
        salutation=address.salutation,
        guests=Guests.MUNICIPALITY,
    )
