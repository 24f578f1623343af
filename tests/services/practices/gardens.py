"""A practice for the tests: rain gardens, as the catalogue begins with it, or with all that it needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.practice_lines import PracticeAbout
from dpdesk.domain.practices import Practice, PracticeStatus
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.presenting import NewPractice
from dpdesk.services.practices.catalogue import new_practice, practice_about

TITLE = "Ogrody deszczowe przy szkołach"


def gardens(desk: Desk, title: str = TITLE, owner: str = "Gliwice", area: str = "ochrona środowiska") -> PracticeId:
    """Put it into the catalogue."""
    return new_practice(desk, NewPractice(title=title, organisation=owner, area=area)).id


def whole_gardens(desk: Desk, title: str = TITLE) -> PracticeId:
    """Put it into the catalogue with all that is needed to publish it."""
    practice_id = gardens(desk, title)
    change(
        desk,
        practice_id,
        status=PracticeStatus.COMPLETED,
        summary="Woda opadowa zostaje tam, gdzie spadła.",
        contact_name="Zofia Przykładowa",
        contact_email="zielen@example.org",
        contact_checked_on=date(2026, 1, 10),
        may_publish=True,
    )
    return practice_id


def change(desk: Desk, practice_id: PracticeId, **fields: object) -> Practice:
    """Change fields of a practice."""
    with desk.work(Message("Change")) as work:
        changed: Practice = replace(work.get(Practice, practice_id), **fields)  # type: ignore[arg-type]
        return work.save(changed)


def known(desk: Desk, practice_id: PracticeId) -> PracticeAbout:
    """Read it again."""
    return practice_about(desk, practice_id)
