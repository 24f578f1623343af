"""What the catalogue of good practices and the page of a practice change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.meetings import Topic
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.practices import (
    Adoption,
    Practice,
    PracticeFile,
    PracticeStatus,
    PracticeTopic,
    Presentation,
    Verification,
)
from dpdesk.messages import Message
from dpdesk.services.meetings.presenting import NewPractice
from dpdesk.services.practices import catalogue, describing, files, stages
from tests.services.offices.test_organising import png
from tests.ui.deeds.hand import Deed, Hand, field


def some_practices(hand: Hand) -> Sequence[PracticeId]:
    return [one.id for one in hand.some(hand.all(Practice))]


def new_practice(hand: Hand) -> object:
    owner = hand.one(("", f"Spółdzielnia {hand.text()}", hand.any(Organisation).name))
    return catalogue.new_practice(hand.desk, NewPractice(title=hand.text(), organisation=owner, area="sport"))


def fill_in(hand: Hand) -> None:
    """Fill in what the drafts lack before they can be called checked."""
    owner = hand.any(Organisation).id
    status, summary = PracticeStatus.COMPLETED, "Woda zostaje tam, gdzie spadła."
    with hand.desk.work(Message("Fill in")) as work:
        for one in work.all(Practice):
            work.save(replace(one, organisation_id=owner, status=status, summary=summary))


def set_owner(hand: Hand) -> object:
    owner = hand.one(("", f"Fundacja {hand.text()}", hand.any(Organisation).id))
    return describing.set_owner(hand.desk, hand.any(Practice).id, owner)


def add_topic(hand: Hand) -> None:
    describing.add_topic(hand.desk, hand.any(Practice).id, hand.one((hand.text(), hand.any(Topic).name)))


def add_adoption(hand: Hand) -> object:
    name = hand.one((f"Fundacja {hand.text()}", hand.any(Organisation).name))
    return describing.add_adoption(hand.desk, hand.any(Practice).id, name)


def set_stage(hand: Hand) -> object:
    return stages.set_stage(hand.desk, hand.any(Practice).id, Verification.CHECKED)


DEEDS: Mapping[str, Deed] = {
    "catalogue.new_practice": new_practice,
    "catalogue.set_area": lambda hand: catalogue.set_area(hand.desk, some_practices(hand), hand.text()),
    "catalogue.remove_practices": lambda hand: catalogue.remove_practices(hand.desk, some_practices(hand)),
    "describing.set_owner": set_owner,
    "describing.add_topic": add_topic,
    "describing.add_topic_to_all": lambda hand: describing.add_topic_to_all(
        hand.desk, some_practices(hand), hand.text()
    ),
    "describing.remove_topic": lambda hand: describing.remove_topic(hand.desk, hand.any(PracticeTopic).id),
    "describing.add_adoption": add_adoption,
    "describing.remove_adoption": lambda hand: describing.remove_adoption(hand.desk, hand.any(Adoption).id),
    "stages.set_stage": set_stage,
    "stages.mark_checked": lambda hand: stages.mark_checked(hand.desk, some_practices(hand)),
    "stages.confirm_contact": lambda hand: stages.confirm_contact(hand.desk, hand.any(Practice).id),
    "files.add_photo": lambda hand: files.add_photo(hand.desk, hand.any(Practice).id, hand.file("ogród.png", png())),
    "files.add_attachment": lambda hand: files.add_attachment(
        hand.desk, hand.any(Practice).id, hand.file("wzór.txt", hand.text().encode())
    ),
    "files.move_file": lambda hand: files.move_file(hand.desk, hand.any(PracticeFile).id, hand.place()),
    "files.remove_file": lambda hand: files.remove_file(hand.desk, hand.any(PracticeFile).id),
}

NEEDS: Mapping[str, tuple[str, ...]] = {
    "catalogue.set_area": ("catalogue.new_practice",),
    "catalogue.remove_practices": ("catalogue.new_practice",) * 3,
    "describing.set_owner": ("catalogue.new_practice",),
    "describing.add_topic": ("catalogue.new_practice",),
    "describing.add_topic_to_all": ("catalogue.new_practice",) * 2,
    "describing.remove_topic": ("catalogue.new_practice", "describing.add_topic"),
    "describing.add_adoption": ("catalogue.new_practice",),
    "describing.remove_adoption": ("catalogue.new_practice", "describing.add_adoption"),
    "stages.set_stage": ("catalogue.new_practice", "fill in"),
    "stages.mark_checked": ("catalogue.new_practice", "catalogue.new_practice", "fill in"),
    "stages.confirm_contact": ("catalogue.new_practice",),
    "files.add_photo": ("catalogue.new_practice",),
    "files.add_attachment": ("catalogue.new_practice",),
    "files.move_file": ("catalogue.new_practice", *("files.add_photo",) * 3),
    "files.remove_file": ("catalogue.new_practice", "files.add_attachment"),
}

PREPARATIONS: Mapping[str, Deed] = {"fill in": fill_in}
"""What the window does field by field."""

FIELDS: Mapping[str, Deed] = {
    "practice": field(Practice, "summary", Hand.text),
    "practice status": field(Practice, "status", lambda hand: hand.one([None, *PracticeStatus])),
    "consent": field(Practice, "may_publish", lambda hand: hand.one((True, False))),
    "photo": field(PracticeFile, "alternative", Hand.text),
    "adoption": field(Adoption, "day", Hand.day),
    "presentation": field(Presentation, "speaker_id", lambda hand: hand.any(Person).id),
}

FIELD_NEEDS: Mapping[str, tuple[str, ...]] = {
    "practice": ("catalogue.new_practice",),
    "practice status": ("catalogue.new_practice",),
    "consent": ("catalogue.new_practice",),
    "photo": ("catalogue.new_practice", "files.add_photo"),
    "adoption": ("catalogue.new_practice", "describing.add_adoption"),
    "presentation": ("presenting.present_new_practice",),
}
