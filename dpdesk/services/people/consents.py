"""What people agree to: recorded with its day and where it is known from, withdrawn, and corrected.

Nothing is overwritten when somebody changes their mind: a later consent or refusal of a kind takes the place of the
earlier ones, and all of them are kept as the proof that RODO asks for (art. 7(1) and 7(3)).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.domain.consents import newest_first, standing_consents
from dpdesk.domain.ids import ConsentId, PersonId
from dpdesk.domain.people import Consent, ConsentKind, Person
from dpdesk.errors import BadInput, Refused
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def consents_of(desk: Desk, person_id: PersonId) -> tuple[Consent, ...]:
    """Give everything that a person agreed to or refused, the latest first."""
    with desk.reading() as reader:
        return newest_first(reader.all(Consent, person_id=person_id))


def record(
    desk: Desk, person_id: PersonId, kind: ConsentKind, *, given: bool, day: date | None = None, source: str = ""
) -> Consent:
    """Record that a person agrees to something or refuses it, today where no day is named."""
    consent = _new(desk, person_id, kind, given=given, day=day, source=source)
    told = N_("Record the consent of {name}: {kind}") if given else N_("Record the refusal of {name}: {kind}")
    with desk.work(_label(desk, told, consent)) as work:
        return work.save(consent)


def withdraw(
    desk: Desk, person_id: PersonId, kind: ConsentKind, *, day: date | None = None, source: str = ""
) -> Consent:
    """Record that a person takes a consent back; what was given stays on record. Raises Refused where none stands."""
    consent = _new(desk, person_id, kind, given=False, day=day, source=source)
    with desk.work(_label(desk, N_("Withdraw the consent of {name}: {kind}"), consent)) as work:
        standing = standing_consents(work.all(Consent, person_id=person_id)).get(kind)
        if standing is None or not standing.given:
            raise Refused(Message(N_("No consent of this kind stands. Nothing was changed.")))
        if consent.day < standing.day:
            told = N_("The consent was given on {day}; it cannot be withdrawn before that. Nothing was changed.")
            raise BadInput(Message(told, day=standing.day), field="day")
        return work.save(consent)


def change(desk: Desk, consent: Consent) -> Consent:
    """Correct what was recorded. Raises Conflict where it was changed elsewhere meanwhile."""
    _refuse_days_to_come(desk, consent.day)
    with desk.work(_label(desk, N_("Correct the consent of {name}: {kind}"), consent)) as work:
        return work.save(replace(consent, source=consent.source.strip()))


def remove(desk: Desk, consent: Consent) -> None:
    """Remove a consent that was recorded by mistake."""
    with desk.work(_label(desk, N_("Remove the consent of {name}: {kind}"), consent)) as work:
        work.delete(consent)


def _new(desk: Desk, person_id: PersonId, kind: ConsentKind, *, given: bool, day: date | None, source: str) -> Consent:
    on = day or desk.today
    _refuse_days_to_come(desk, on)
    return Consent(
        id=ConsentId(desk.new_id()), person_id=person_id, kind=kind, given=given, day=on, source=source.strip()
    )


def _label(desk: Desk, told: str, consent: Consent) -> Message:
    with desk.reading() as reader:
        return Message(told, name=reader.get(Person, consent.person_id).name, kind=consent.kind)


def _refuse_days_to_come(desk: Desk, day: date) -> None:
    if day > desk.today:
        raise BadInput(Message(N_("A consent cannot be of a day to come. Nothing was saved.")), field="day")
