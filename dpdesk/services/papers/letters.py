"""From a meeting's dossier to the content of its invitation letters: who gets one, at which address, in which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from dpdesk.documents.invitation import InvitationContent, Recipient
from dpdesk.documents.letter_fields import Guests, LetterFacts
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import InvitationId, OrganisationId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.own_texts import TextName
from dpdesk.domain.people import Gender, Person
from dpdesk.domain.rolls import letters
from dpdesk.domain.statistics import office_of
from dpdesk.language.address import form_of_address
from dpdesk.language.collation import sort_key
from dpdesk.language.typography import typeset
from dpdesk.messages import N_, Message
from dpdesk.services.company import describe
from dpdesk.services.papers.address_lines import NO_OFFICE, Office, address_lines, office_lines
from dpdesk.services.papers.occasions import Pictures, agenda_content, known_gender, occasion, own_texts, voices
from dpdesk.settings import Language

MOST_CATEGORIES = 4
"""A letter names "in particular" no more kinds of department than this: the most invited ones."""


def invitation_content(
    dossier: Dossier, language: Language, today: date, logos: Pictures, only: InvitationId | None = None
) -> InvitationContent:
    """Give the letters of a meeting, or the one of `only`; they bear its letter date, or today's."""
    day = dossier.meeting.letter_date or today
    agenda = agenda_content(dossier, language, day, logos)
    return InvitationContent(
        language=language,
        day=day,
        occasion=occasion(dossier, logos),
        facts=LetterFacts(topics=_topics(dossier), audience=_audience(dossier, language), voices=voices(dossier)),
        recipients=tuple(
            _recipient(dossier, invitation, language)
            for invitation in letters(dossier)
            if only in (None, invitation.id)
        ),
        agenda=agenda if agenda.sessions else None,
        texts=own_texts(dossier, language),
    )


def gaps(dossier: Dossier) -> tuple[Message, ...]:
    """Tell what a letter would lack, and that it goes out without."""
    organiser, meeting = dossier.organiser, dossier.meeting
    lacking = (
        (organiser.name or organiser.letterhead_id, N_("The organiser has no name: the letters bear no letterhead.")),
        (organiser.signatory_name, N_("The organiser has no signatory: nobody signs the letters.")),
        (organiser.contact_email or organiser.email, N_("The organiser has no e-mail address to reply to.")),
        (organiser.dpo_email, N_("The organiser has no address of a data protection officer for the clause.")),
        (meeting.venue_name or meeting.link, N_("The meeting has no venue and no link.")),
        (meeting.reply_by, N_("The meeting has no date to reply by.")),
    )
    return tuple(Message(sentence) for value, sentence in lacking if not value)


def hidden_by_letters(organiser: Organiser, picture: bytes) -> tuple[Message, ...]:
    """Say where letters would be printed over the picture of the organiser's letterhead."""
    from dpdesk.documents.letter_paper import ink

    hidden = ink(picture).under_text(*organiser.letterhead_edges)
    if hidden is None:
        return ()
    told = N_(
        "Letters are printed over the letterhead between {start} and {end} mm from the top. "
        "Keep more room clear, or choose a page that is empty there."
    )
    start, end = map(round, hidden)
    return (Message(told, start=start, end=end),)


def _topics(dossier: Dossier) -> tuple[str, ...]:
    return tuple(dossier.topics[entry.topic_id].name for entry in dossier.meeting_topics)


def _audience(dossier: Dossier, language: Language) -> tuple[str, ...]:
    """Name the kinds of department that were invited most, in the order of the alphabet."""
    department_ids = (invitation.department_id for invitation in dossier.invitations)
    departments = (dossier.departments[one] for one in department_ids if one)
    categories = (dossier.categories[department.category_id] for department in departments if department.category_id)
    english = language is Language.ENGLISH
    names = Counter(category.name_en or category.name if english else category.name for category in categories)
    return tuple(sorted((name for name, _ in names.most_common(MOST_CATEGORIES)), key=sort_key))


def _recipient(dossier: Dossier, invitation: Invitation, language: Language) -> Recipient:
    person = _person(dossier, invitation)
    invitation = replace(invitation, organisation_id=office_of(invitation, dossier))
    address = form_of_address(person, position=_position(dossier, invitation, person), language=language)
    department = dossier.departments[invitation.department_id].name if invitation.department_id else ""
    lines = address_lines(person, address, department, _office(dossier, invitation.organisation_id))
    return Recipient(
        label=describe(dossier, invitation),
        lines=tuple(typeset(line, language) for line in lines if line),
        salutation=address.salutation,
        guests=_guests(dossier, invitation, person),
        clause=TextName.CLAUSE_14 if invitation.named_by_office else TextName.CLAUSE_13,
    )


def _person(dossier: Dossier, invitation: Invitation) -> Person | None:
    """Find whom the letter addresses by name: the invited person, or the head where the head is known."""
    if invitation.addressee is Addressee.PERSON and invitation.person_id:
        return dossier.people[invitation.person_id]
    if invitation.addressee is Addressee.HEAD and invitation.organisation_id:
        head_id = dossier.municipalities[invitation.organisation_id].head_id
        return dossier.people[head_id] if head_id else None
    return None


def _position(dossier: Dossier, invitation: Invitation, person: Person | None) -> str:
    if invitation.addressee is Addressee.HEAD and invitation.organisation_id:
        return dossier.municipalities[invitation.organisation_id].head_title_full
    return person.position if person else ""


def _office(dossier: Dossier, organisation_id: OrganisationId | None) -> Office:
    if organisation_id is None:
        return NO_OFFICE
    return office_lines(dossier.organisations[organisation_id], dossier.municipalities.get(organisation_id))


def _guests(dossier: Dossier, invitation: Invitation, person: Person | None) -> Guests:
    if invitation.addressee is Addressee.PERSON and person:
        return {Gender.FEMALE: Guests.WOMAN, Gender.MALE: Guests.MAN, Gender.UNKNOWN: Guests.PERSON}[
            known_gender(person)
        ]
    is_municipality = invitation.organisation_id in dossier.municipalities
    return Guests.MUNICIPALITY if is_municipality and not invitation.department_id else Guests.INSTITUTION
