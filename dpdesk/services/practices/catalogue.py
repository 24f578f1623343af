"""The catalogue of good practices: all of them, one with everything around it, new ones, and those taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dpdesk.database.questions import practices as questions
from dpdesk.database.work import Work
from dpdesk.domain.ids import PracticeId
from dpdesk.domain.practice_lines import MeetingFound, PracticeAbout, PracticeLine
from dpdesk.domain.practices import AREAS, Adoption, Practice, PracticeFile, PracticeTopic, Presentation
from dpdesk.domain.texts import unwritable
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import sort_key
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.presenting import NewPractice
from dpdesk.services.newcomers import organisation_called

MOST_FOUND = 12


def practices(desk: Desk) -> tuple[PracticeLine, ...]:
    """Give all practices by title."""
    with desk.reading() as reader:
        return questions.practice_lines(reader)


def practice_about(desk: Desk, practice_id: PracticeId) -> PracticeAbout:
    """Give everything about a practice. Raises NotFound."""
    with desk.reading() as reader:
        return questions.practice_about(reader, practice_id)


def areas(desk: Desk) -> tuple[str, ...]:
    """Give the areas to choose from: the usual ones, and whatever else the practices of the desk are of."""
    with desk.reading() as reader:
        used = questions.areas_in_use(reader)
    return tuple(sorted({*AREAS, *used}, key=sort_key))


def meetings_found(desk: Desk, practice_id: PracticeId, text: str) -> tuple[MeetingFound, ...]:
    """Give the meetings at which a practice may be presented, the latest first."""
    if unwritable(text):
        return ()
    with desk.reading() as reader:
        return questions.meetings_without(reader, practice_id, text, MOST_FOUND)


def new_practice(desk: Desk, new: NewPractice) -> Practice:
    """Put a new practice into the catalogue; its owner may be new as well.

    Raises BadInput without a title, Refused where the owner has a practice of that title, and Ambiguous where the
    owner's name may mean several.
    """
    title = " ".join(new.title.split())
    if not title:
        raise BadInput(Message(N_("A practice needs a title. Nothing was saved.")), field="title")
    owner = organisation_called(desk, new.organisation).who if new.organisation.strip() else None
    with desk.work(Message(N_("Add the practice “{title}”"), title=title)) as work:
        if owner and not owner.version:
            owner = work.save(owner)
        owner_id = owner.id if owner else None
        if any(one.title == title for one in work.all(Practice, organisation_id=owner_id)):
            raise Refused(
                Message(N_("The practice “{title}” is in the catalogue already. Nothing was added."), title=title)
            )
        practice = Practice(
            id=PracticeId(desk.new_id()), title=title, organisation_id=owner_id, area=" ".join(new.area.split())
        )
        return work.save(practice)


def set_area(desk: Desk, practice_ids: Sequence[PracticeId], area: str) -> None:
    """Set the area of practices; an empty one takes it away."""
    area = " ".join(area.split())
    label = Message(
        NN_("Set the area of {count} practice", "Set the area of {count} practices"), count=len(practice_ids)
    )
    with desk.work(label) as work:
        chosen = frozenset(practice_ids)
        work.save_all(replace(one, area=area) for one in work.all(Practice) if one.id in chosen)


def remove_practices(desk: Desk, practice_ids: Sequence[PracticeId]) -> None:
    """Take practices off the desk, with their topics and files.

    Raises Refused where one was presented at a meeting or was taken up by somebody: then all stay.
    """
    with desk.work(_label_of_removing(desk, practice_ids)) as work:
        for practice_id in practice_ids:
            practice = work.get(Practice, practice_id)
            _refuse_where_in_use(work, practice)
            for kind in (PracticeTopic, PracticeFile):
                own = work.all(kind, practice_id=practice_id)
                if own:
                    work.delete_all(own)
            work.delete(practice)


def _label_of_removing(desk: Desk, practice_ids: Sequence[PracticeId]) -> Message:
    if len(practice_ids) == 1:
        with desk.reading() as reader:
            title = reader.get(Practice, practice_ids[0]).title
        return Message(N_("Remove the practice “{title}”"), title=title)
    removed = NN_("Remove {count} practice", "Remove {count} practices")
    return Message(removed, count=len(practice_ids))


def _refuse_where_in_use(work: Work, practice: Practice) -> None:
    if work.find(Presentation, practice_id=practice.id):
        told = N_("“{title}” was presented at a meeting, so it stays in the catalogue. Nothing was removed.")
        raise Refused(Message(told, title=practice.title))
    if work.find(Adoption, practice_id=practice.id):
        told = N_("“{title}” was taken up by others, so it stays in the catalogue. Nothing was removed.")
        raise Refused(Message(told, title=practice.title))
