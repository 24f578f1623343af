"""What the fields of editable texts are called, for a person who puts one into a text; in the order of a menu."""

from __future__ import annotations

from collections.abc import Mapping

from dpdesk.domain.own_texts import TextName
from dpdesk.messages import N_, Message

FieldNames = Mapping[str, str]
"""Names of fields, by how they are written in a text."""

LETTER: FieldNames = {
    "guests": N_("whom the letter invites"),
    "occasion": N_("“the meeting of the series …, entitled”"),
    "title": N_("title of the meeting"),
    "when": N_("day and hours in a sentence"),
    "place": N_("address of the venue"),
    "link": N_("link for taking part online"),
    "form": N_("form of the meeting"),
    "mode": N_("mode of the meeting"),
    "topics": N_("topics"),
    "speakers": N_("speakers with their organisations"),
    "moderators": N_("moderators with their organisations"),
    "openers": N_("those who open the meeting"),
    "audience": N_("kinds of department that are invited"),
    "reply_by": N_("date to reply by"),
    "seats": N_("number of places"),
    "needs": N_("examples of special needs"),
    "contact_name": N_("contact person"),
    "contact_phone": N_("telephone for contact"),
    "contact_email": N_("e-mail for contact"),
    "enclosed": N_("list of enclosures"),
    "series": N_("name of the series"),
    "number": N_("number of the meeting"),
    "project": N_("name of the project"),
    "funding": N_("sentence about funding"),
    "organiser": N_("name of the organiser"),
}

CLAUSE: FieldNames = {
    "controller": N_("data controller with its address"),
    "dpo_email": N_("e-mail of the data protection officer"),
    "title": N_("title of the meeting"),
    "legal_basis": N_("legal basis, after “in connection with”"),
    "recipients": N_("other recipients of the data"),
    "retention": N_("how long the data are stored"),
}

LIST_NOTE: FieldNames = {
    "organiser": N_("name of the organiser"),
    "data": N_("data that the list collects"),
    "clause_place": N_("where the full clause is"),
}

ARTICLE: FieldNames = {
    "headline": N_("headline"),
    "title": N_("title of the meeting"),
    "series": N_("name of the series"),
    "aim": N_("aim of the series"),
    "audience": N_("whom the meetings are for"),
    "day": N_("day at the beginning of a sentence"),
    "place": N_("place in a sentence"),
    "venue": N_("venue in the nominative"),
    "meeting": N_("“another meeting”, as the subject"),
    "form": N_("form of the meeting in a sentence"),
    "mode_told": N_("sentence about the mode"),
    "topics_told": N_("sentence about the topics"),
    "experts_told": N_("sentence about the experts"),
    "partners_told": N_("sentences about the partners"),
    "people_told": N_("sentence about those who took part"),
    "openings": N_("paragraphs about the opening"),
    "moderations": N_("paragraphs about the moderators"),
    "speeches": N_("paragraphs about the speeches"),
    "discussion_told": N_("sentence about the discussion"),
    "practices": N_("good practices, one after another"),
    "next_topics": N_("topics worth taking further, one after another"),
    "more_told": N_("sentence about where to find out more"),
    "more": N_("address where to find out more"),
    "project": N_("name of the project"),
    "organiser": N_("name of the organiser"),
}

_OF_TEXT: Mapping[TextName, FieldNames] = {
    TextName.INVITATION: LETTER,
    TextName.INVITATION_PERSON: LETTER,
    TextName.CANCELLED: LETTER,
    TextName.POSTPONED: LETTER,
    TextName.CLAUSE_13: CLAUSE,
    TextName.CLAUSE_14: CLAUSE,
    TextName.LIST_NOTE: LIST_NOTE,
    TextName.ARTICLE: ARTICLE,
}


def insertable(name: TextName) -> tuple[tuple[str, Message], ...]:
    """Give the fields that may be put into a text: each as it is written, and what it is called."""
    return tuple((field, Message(called)) for field, called in _OF_TEXT[name].items())
