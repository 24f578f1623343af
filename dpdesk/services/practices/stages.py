"""How far the description of a practice has come, and what it lacks for the next stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dpdesk.database.work import Work
from dpdesk.domain.ids import PracticeId
from dpdesk.domain.practice_stages import PracticeGap, gaps
from dpdesk.domain.practices import Practice, PracticeFile, Verification
from dpdesk.errors import Refused
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk

GAP_SENTENCES: Mapping[PracticeGap, str] = {
    PracticeGap.TITLE: N_("The practice has no title."),
    PracticeGap.OWNER: N_("It is not said whose practice it is."),
    PracticeGap.STATUS: N_("It is not said whether the practice is in progress or completed."),
    PracticeGap.DAYS: N_("The practice ends before it begins."),
    PracticeGap.SUMMARY: N_("There is no summary."),
    PracticeGap.LONG_SUMMARY: N_("The summary is longer than 500 characters."),
    PracticeGap.PHOTO_TEXT: N_("A photo has no alternative text."),
    PracticeGap.CONTACT: N_("The contact has neither an e-mail address nor a telephone."),
    PracticeGap.CONTACT_CHECK: N_("Nobody has checked the contact yet."),
    PracticeGap.CONSENT: N_("There is no consent to publication."),
}
"""What each gap is, in a sentence."""

_LABELS: Mapping[Verification, str] = {
    Verification.DRAFT: N_("Make “{title}” a draft again"),
    Verification.CHECKED: N_("Mark “{title}” as checked"),
    Verification.PUBLISHED: N_("Mark “{title}” as published"),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """How many practices were marked, and how many were left as they are, for they still lack something."""

    marked: int
    left: int


def set_stage(desk: Desk, practice_id: PracticeId, stage: Verification) -> Practice:
    """Bring a practice to a stage. Raises Refused where it still lacks something for it, naming the first gap.

    Whoever calls it checked is noted with today's date, unless somebody else was noted; a draft is checked by nobody.
    """
    with desk.reading() as reader:
        title = reader.get(Practice, practice_id).title
    with desk.work(Message(_LABELS[stage], title=title)) as work:
        practice = work.get(Practice, practice_id)
        if missing := gaps(practice, work.all(PracticeFile, practice_id=practice_id), stage):
            told = N_("“{title}” is not ready for this yet: {gap} Nothing was changed.")
            raise Refused(Message(told, title=title, gap=Message(GAP_SENTENCES[missing[0]])))
        return work.save(_at(desk, practice, stage))


def mark_checked(desk: Desk, practice_ids: Sequence[PracticeId]) -> Marked:
    """Call those drafts checked that lack nothing; all others stay as they are. Raises Refused where none can be."""
    label = NN_("Mark {count} practice as checked", "Mark {count} practices as checked")
    with desk.work(Message(label, count=len(practice_ids))) as work:
        drafts = _drafts(work, practice_ids)
        photos = _files(work)
        ready = [one for one in drafts if not gaps(one, photos.get(one.id, ()), Verification.CHECKED)]
        if not ready:
            told = N_("None of these drafts is ready to be called checked. Its page says what a practice still lacks.")
            raise Refused(Message(told))
        work.save_all(_at(desk, one, Verification.CHECKED) for one in ready)
        return Marked(len(ready), len(drafts) - len(ready))


def confirm_contact(desk: Desk, practice_id: PracticeId) -> Practice:
    """Note that the contact of a practice was found to be right today."""
    with desk.reading() as reader:
        title = reader.get(Practice, practice_id).title
    with desk.work(Message(N_("Note that the contact of “{title}” was checked"), title=title)) as work:
        return work.save(replace(work.get(Practice, practice_id), contact_checked_on=desk.today))


def _drafts(work: Work, practice_ids: Sequence[PracticeId]) -> list[Practice]:
    chosen = frozenset(practice_ids)
    return [one for one in work.all(Practice, verification=Verification.DRAFT) if one.id in chosen]


def _files(work: Work) -> Mapping[PracticeId, Sequence[PracticeFile]]:
    files: dict[PracticeId, list[PracticeFile]] = {}
    for file in work.all(PracticeFile):
        files.setdefault(file.practice_id, []).append(file)
    return files


def _at(desk: Desk, practice: Practice, stage: Verification) -> Practice:
    if stage is Verification.DRAFT:
        return replace(practice, verification=stage, verified_by="", verified_on=None)
    return replace(
        practice,
        verification=stage,
        verified_by=practice.verified_by or desk.actor,
        verified_on=practice.verified_on or desk.today,
    )
