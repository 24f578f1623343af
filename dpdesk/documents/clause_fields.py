"""The fields of the editable clauses on data, and what they are filled with.

A clause may use:

* `{controller}`: the data controller with its address; `{dpo_email}`; `{title}` (with the subtitle);
* `{legal_basis}`: completes "w związku z …"; `{retention}`: completes "Dane będą przechowywane …";
* `{recipients}`: the other recipients of the data.

The note under an attendance list may use `{organiser}`, `{data}` (what the list collects) and `{clause_place}`.
"""

from __future__ import annotations

from dpdesk.documents.markup import FieldValue
from dpdesk.documents.occasion import Occasion, joined, title_in_quotes, town_line
from dpdesk.domain.organisations import Organiser
from dpdesk.language.catalogues import Words
from dpdesk.settings import Language

CLAUSE_FIELDS = frozenset({"controller", "dpo_email", "title", "legal_basis", "recipients", "retention"})
LIST_NOTE_FIELDS = frozenset({"organiser", "data", "clause_place"})


def clause_fields(occasion: Occasion, words: Words) -> dict[str, FieldValue]:
    """Give the values of a clause's fields.

    The organiser's legal basis is a Polish phrase in the case that the Polish clause asks for: no other clause uses it.
    """
    organiser = occasion.organiser
    return {
        "controller": organiser.controller or _name_and_address(organiser),
        "dpo_email": organiser.dpo_email,
        "title": title_in_quotes(occasion.meeting, words),
        "legal_basis": organiser.legal_basis,
        "recipients": organiser.recipients,
        "retention": _retention(occasion, words),
    }


def list_note_fields(occasion: Occasion, data: str) -> dict[str, FieldValue]:
    """Give the values of the fields of the note under a list; `data` names what the list collects."""
    return {
        "organiser": occasion.organiser.name,
        "data": data,
        "clause_place": occasion.organiser.clause_place,
    }


def _retention(occasion: Occasion, words: Words) -> str:
    """Complete "Dane będą przechowywane …": in the organiser's own Polish words, or in ours."""
    if words.language is Language.POLISH and occasion.organiser.retention:
        return occasion.organiser.retention
    if occasion.meeting.archival_category:
        return words.gettext("for the period of the archival category {category}").format(
            category=occasion.meeting.archival_category
        )
    return words.gettext("for the period laid down in the provisions on archives that apply to the controller")


def _name_and_address(organiser: Organiser) -> str:
    town = town_line(organiser.postcode, organiser.town)
    return joined((organiser.name, organiser.street, town, organiser.email))
