"""Search everywhere from the window: what is on the desk and what can be done, as lines, and where each leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from dpdesk.domain.hits import Hit, HitKind
from dpdesk.domain.ids import MeetingId, OrganisationId, PersonId, PracticeId
from dpdesk.language.hits import detail_of
from dpdesk.language.wording import name_of
from dpdesk.ui.actions import Action, fitting, is_called
from dpdesk.ui.frame.search_lines import SearchLine
from dpdesk.ui.icons import IconName
from dpdesk.ui.workplace import PageName, Place, TabName, Workplace

_MOST_HITS, _MOST_ACTIONS = 12, 6
_ICONS = {
    HitKind.PERSON: IconName.PERSON,
    HitKind.MUNICIPALITY: IconName.MUNICIPALITY,
    HitKind.ORGANISATION: IconName.OFFICE,
    HitKind.MEETING: IconName.MEETINGS,
    HitKind.PRACTICE: IconName.PRACTICE,
    HitKind.DEPARTMENT: IconName.DEPARTMENT,
    HitKind.DOCUMENT: IconName.DOCUMENT,
}


class Everywhere:
    """Searches one desk and the actions of one window."""

    def __init__(self, workplace: Workplace, actions: Callable[[], Sequence[Action]]) -> None:
        self.tasks = workplace.tasks
        self._workplace = workplace
        self._actions = actions

    def find(self, text: str) -> tuple[Hit, ...]:
        """Ask the desk; in a thread of its own."""
        from dpdesk.services.searching import search  # the start need not wait for its statements

        return search(self._workplace.desk, text, _MOST_HITS)

    def lines(self, text: str, hits: Sequence[Hit]) -> list[SearchLine]:
        """Put what was found and what can be done in order; where nothing was typed, that is all that can be done.

        An action comes first where its title begins as was typed, else last.
        """
        actions = self._actions()
        if not text.strip():
            return list(map(self._action_line, actions))
        fit = fitting(actions, text)[:_MOST_ACTIONS]
        called = sum(is_called(action, text) for action in fit)
        doing, found = list(map(self._action_line, fit)), list(map(self._hit_line, hits))
        return [*doing[:called], *found, *doing[called:]]

    def _hit_line(self, hit: Hit) -> SearchLine:
        words = self._workplace.words
        return SearchLine(
            title=hit.title,
            detail=detail_of(hit, words),
            kind=name_of(hit.kind, words),
            picture=_ICONS[hit.kind],
            take=partial(self._workplace.go, place_of(hit)),
        )

    def _action_line(self, action: Action) -> SearchLine:
        kind = self._workplace.words.pgettext("found", "command")
        return SearchLine(title=action.title, detail=action.keys, kind=kind, picture=IconName.RUN, take=action.run)


def place_of(hit: Hit) -> Place:
    """Tell where something that was found is seen."""
    match hit.kind:
        case HitKind.PERSON:
            return Place(page=PageName.PEOPLE, person_id=PersonId(hit.id))
        case HitKind.MUNICIPALITY | HitKind.ORGANISATION:
            return Place(page=PageName.MUNICIPALITIES, organisation_id=OrganisationId(hit.id))
        case HitKind.DEPARTMENT:
            return Place(page=PageName.MUNICIPALITIES, organisation_id=OrganisationId(hit.home_id), spot=hit.id)
        case HitKind.PRACTICE:
            return Place(page=PageName.PRACTICES, practice_id=PracticeId(hit.id))
        case HitKind.MEETING:
            return Place(page=PageName.MEETINGS, meeting_id=MeetingId(hit.id))
        case HitKind.DOCUMENT:
            meeting = MeetingId(hit.home_id)
            return Place(page=PageName.MEETINGS, meeting_id=meeting, tab=TabName.DOCUMENTS, spot=hit.id)
