"""The records of a new meeting that come along from another one, each anew: never what happened at that one.

What is carried over is the plan: days, timetable, partners, topics, logos and whom the meeting addresses. Letters
that were sent, replies, people who took part, papers and the summary stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import AgendaItemId, InvitationId, MeetingId, SessionId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.meetings import AgendaItem, ItemKind, Session
from dpdesk.domain.organisations import Municipality
from dpdesk.domain.registry import R, Record
from dpdesk.language.catalogues import words_for
from dpdesk.language.wording import name_of
from dpdesk.services.desk import Desk
from dpdesk.settings import Language

_ABOUT_A_SUBJECT = (ItemKind.TALK, ItemKind.PRESENTATION, ItemKind.WORKSHOP)
"""Items whose title says what one meeting was about."""


@dataclass(frozen=True, slots=True)
class Copying:
    """From one meeting to a new one, whose days are so much later."""

    desk: Desk
    about: Dossier
    meeting_id: MeetingId
    later: timedelta

    def whole(self) -> Iterator[Record]:
        """Give everything of the plan."""
        yield from self.frame()
        yield from self._timetable(_as_it_is, with_speakers=True)
        yield from map(self._anew, self.about.meeting_topics)
        yield from map(self._anew, self.about.presentations)

    def skeleton(self) -> Iterator[Record]:
        """Give what meetings of a series share: the timetable is without its subjects and speakers."""
        yield from self.frame()
        yield from self._timetable(_without_subject, with_speakers=False)

    def frame(self) -> Iterator[Record]:
        """Give whose meeting it is and whom it addresses."""
        yield from map(self._anew, self.about.partners)
        yield from map(self._anew, self.about.logos)
        yield from self._invitations()

    def _timetable(self, told: Callable[[AgendaItem], AgendaItem], *, with_speakers: bool) -> Iterator[Record]:
        sessions = dict(self._sessions())
        items = dict(self._items(map(told, self.about.agenda), sessions))
        yield from sessions.values()
        yield from items.values()
        for role in self.about.speaking if with_speakers else ():
            # What somebody said is known after a meeting, not before it.
            yield replace(self._anew(role), agenda_item_id=items[role.agenda_item_id].id, thesis="")

    def _sessions(self) -> Iterator[tuple[SessionId, Session]]:
        for session in self.about.sessions:
            yield session.id, replace(self._anew(session), day=session.day + self.later)

    def _items(
        self, items: Iterable[AgendaItem], sessions: Mapping[SessionId, Session]
    ) -> Iterator[tuple[AgendaItemId, AgendaItem]]:
        for item in items:
            yield item.id, replace(self._anew(item), session_id=sessions[item.session_id].id)

    def _invitations(self) -> Iterator[Invitation]:
        """Invite the same anew: without municipalities that have left, and all members where all members were."""
        kept = [sent for sent in self.about.invitations if not self._has_left(sent)]
        invited = [replace(self._anew(sent), sent_on=None, channel=None) for sent in kept]
        for position, invitation in enumerate([*invited, *self._heads_of_new_members()], start=1):
            yield replace(invitation, position=position)

    def _has_left(self, sent: Invitation) -> bool:
        municipality = self.about.municipalities.get(sent.organisation_id) if sent.organisation_id else None
        return municipality is not None and self._was_member(municipality) and not self._is_member(municipality)

    def _heads_of_new_members(self) -> Iterator[Invitation]:
        heads = {sent.organisation_id for sent in self.about.invitations if sent.addressee is Addressee.HEAD}
        members = self.about.municipalities.values()
        if not heads or not heads.issuperset(one.id for one in members if self._was_member(one)):
            return
        for one in members:
            if self._is_member(one) and one.id not in heads:
                yield Invitation(
                    id=InvitationId(self.desk.new_id()),
                    meeting_id=self.meeting_id,
                    position=0,
                    addressee=Addressee.HEAD,
                    organisation_id=one.id,
                )

    def _was_member(self, municipality: Municipality) -> bool:
        day = self.about.sessions[0].day if self.about.sessions else self.desk.today
        return municipality.is_member_on(day)

    def _is_member(self, municipality: Municipality) -> bool:
        day = self.about.sessions[0].day + self.later if self.about.sessions else self.desk.today
        return municipality.is_member_on(day)

    def _anew(self, record: R) -> R:
        fresh = {"id": self.desk.new_id(), "version": 0, "meeting_id": self.meeting_id}
        return replace(record, **fresh)  # type: ignore[type-var]


def _as_it_is(item: AgendaItem) -> AgendaItem:
    return item


def _without_subject(item: AgendaItem) -> AgendaItem:
    """Call a talk by its kind alone, in the language of the office; an opening or a break is the same each time."""
    if item.kind not in _ABOUT_A_SUBJECT:
        return replace(item, abstract="")
    return replace(item, title=name_of(item.kind, words_for(Language.POLISH)).capitalize(), abstract="")
