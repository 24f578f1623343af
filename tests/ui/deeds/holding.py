"""What is changed when a meeting is held and summed up, and in the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dpdesk.domain.attendance import Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import AgendaItem, Form, Logo, Meeting, Partner, PartnerRole, Series, Session, SpeakingRole
from dpdesk.domain.organisations import Department, Municipality, Organisation, Organiser
from dpdesk.domain.own_texts import TextName
from dpdesk.domain.people import Person
from dpdesk.domain.practices import FollowUp, FollowUpKind
from dpdesk.domain.register import RegisterLine
from dpdesk.domain.scans import Scan
from dpdesk.domain.tasks import TaskKind
from dpdesk.services.attendance import door, scans
from dpdesk.services.attendance.register import register
from dpdesk.services.meetings import tasks
from dpdesk.services.offices import office_letter, organising, own_texts
from dpdesk.services.papers import paperwork
from dpdesk.services.summaries import follow_ups, summary_texts
from dpdesk.settings import Language
from tests.documents.office_letter.letters import letter
from tests.services.offices.test_organising import png
from tests.ui.deeds.hand import Deed, Hand, field

CAME = (Presence.PRESENT, Presence.ONLINE)
TEXTS = (PaperKind.ARTICLE, PaperKind.NOTE)


def line_of(hand: Hand, is_meant: Callable[[RegisterLine], bool]) -> tuple[Dossier, Session, RegisterLine]:
    about = hand.about()
    session = hand.one(about.sessions)
    return about, session, hand.one([line for line in register(about, session.id) if is_meant(line)])


def anybody(_: RegisterLine) -> bool:
    return True


def is_recorded(line: RegisterLine) -> bool:
    return line.presence is not None


def record(hand: Hand) -> object:
    about, session, line = line_of(hand, anybody)
    return door.record(hand.desk, about.meeting.id, line, hand.one(list(Presence)), session_id=session.id)


def clear(hand: Hand) -> None:
    about, session, line = line_of(hand, is_recorded)
    door.clear(hand.desk, about.meeting.id, line, session_id=session.id)


def come_in(hand: Hand) -> object:
    about = hand.about()
    comer = hand.one(
        (
            door.Comer(name=f"Śnieżka Żółw-{hand.dice.randint(0, 10**6)}", institution=f"Fundacja {hand.text()}"),
            door.Comer(name="", person=hand.any(Person), institution=f"Spółka {hand.text()}"),
        )
    )
    number = hand.one(about.sessions).number
    return door.come_in(hand.desk, about.meeting.id, comer, hand.one(CAME), session=number)


def come_instead(hand: Hand) -> object:
    about, session, line = line_of(hand, anybody)
    comer = door.Comer(name=f"Dąb Grab-{hand.dice.randint(0, 10**6)}")
    return door.come_instead(hand.desk, about.meeting.id, line, comer, hand.one(CAME), session_id=session.id)


def rest_absent(hand: Hand) -> object:
    session = hand.any(Session)
    return door.rest_absent(hand.desk, session.meeting_id, session_id=session.id)


def keep_scan(hand: Hand) -> object:
    session = hand.any(Session)
    file = hand.file("lista.pdf", b"%PDF-1.7\n" + hand.text().encode())
    return scans.keep_scan(hand.desk, session.meeting_id, file, session_id=hand.one((None, session.id)))


def set_summary(hand: Hand) -> object:
    meeting_id, kind, language = hand.meeting_id, hand.one(TEXTS), hand.one(list(Language))
    present = summary_texts.summary(hand.desk, meeting_id, kind, language)
    return summary_texts.set_text(hand.desk, meeting_id, kind, language, hand.text(), expected=present.text)


def back_to_draft(hand: Hand) -> object:
    return summary_texts.back_to_draft(hand.desk, hand.meeting_id, hand.one(TEXTS), hand.one(list(Language)))


def set_own_text(hand: Hand) -> object:
    name, language = hand.one(list(TextName)), hand.one(list(Language))
    present = own_texts.wording(hand.desk, name, language)
    return own_texts.set_text(hand.desk, name, language, hand.text(), expected=present.text)


def restore_text(hand: Hand) -> object:
    return own_texts.restore_text(hand.desk, hand.one(list(TextName)), hand.one(list(Language)))


def take_letter(hand: Hand) -> object:
    path = hand.file("pismo.docx", letter("{{ title }}", hand.text()))
    return office_letter.take_letter(hand.desk, path, hand.one(list(Language)))


def add_follow_up(hand: Hand) -> object:
    return follow_ups.add(hand.desk, hand.meeting_id, hand.one(list(FollowUpKind)), hand.text())


def finish_follow_up(hand: Hand) -> object:
    return follow_ups.mark_done(hand.desk, hand.any(FollowUp).id, hand.one((None, hand.day())))


def set_due(hand: Hand) -> object:
    return tasks.set_due(hand.desk, hand.meeting_id, hand.one(list(TaskKind)), hand.one((None, hand.day())))


FIELDS: Mapping[str, Deed] = {
    "title": field(Meeting, "title", Hand.text),
    "venue": field(Meeting, "venue_room", Hand.text),
    "form": field(Meeting, "form", lambda hand: hand.one(list(Form))),
    "reply-by": field(Meeting, "reply_by", Hand.day),
    "capacity": field(Meeting, "capacity", lambda hand: hand.dice.randint(1, 200)),
    "item": field(AgendaItem, "abstract", Hand.text),
    "speaker": field(SpeakingRole, "thesis", Hand.text),
    "person": field(Person, "surname", Hand.text),
    "partner": field(Partner, "role", lambda hand: hand.one(list(PartnerRole))),
    "series": field(Series, "audience", Hand.text),
    "logo": field(Logo, "alternative", Hand.text),
    "follow-up": field(FollowUp, "owner", Hand.text),
    "organiser": field(Organiser, "signatory_name", Hand.text),
    "office": field(Organisation, "website", Hand.text),
    "municipality": field(Municipality, "name_genitive", Hand.text),
    "department": field(Department, "phone", Hand.text),
    "signed": field(Organiser, "signed_electronically", lambda hand: hand.one((True, False))),
}
"""Fields of all kinds of record that the window has forms for."""


def leave_field(hand: Hand) -> object:
    return hand.one(list(FIELDS.values()))(hand)


DEEDS: Mapping[str, Deed] = {
    "editing.set_field": leave_field,
    "door.record": record,
    "door.clear": clear,
    "door.come_in": come_in,
    "door.come_instead": come_instead,
    "door.rest_absent": rest_absent,
    "scans.keep_scan": keep_scan,
    "scans.remove_scan": lambda hand: scans.remove_scan(hand.desk, hand.any(Scan)),
    "summary_texts.set_text": set_summary,
    "summary_texts.back_to_draft": back_to_draft,
    "follow_ups.add": add_follow_up,
    "follow_ups.move": lambda hand: follow_ups.move(hand.desk, hand.any(FollowUp).id, hand.one((-2, -1, 1))),
    "follow_ups.mark_done": finish_follow_up,
    "follow_ups.remove": lambda hand: follow_ups.remove(hand.desk, hand.any(FollowUp).id),
    "paperwork.issue": lambda hand: paperwork.issue(hand.desk, hand.meeting_id, (PaperKind.AGENDA,)),
    "tasks.set_due": set_due,
    "tasks.mark_done": lambda hand: tasks.mark_done(hand.desk, hand.meeting_id, hand.one(list(TaskKind))),
    "tasks.drop": lambda hand: tasks.drop(hand.desk, hand.meeting_id, hand.one(list(TaskKind))),
    "organising.set_logo": lambda hand: organising.set_logo(hand.desk, hand.file("herb.png", png())),
    "organising.remove_logo": lambda hand: organising.remove_logo(hand.desk),
    "own_texts.set_text": set_own_text,
    "own_texts.restore_text": restore_text,
    "office_letter.take_letter": take_letter,
    "office_letter.remove_letter": lambda hand: office_letter.remove_letter(hand.desk, hand.one(list(Language))),
}
