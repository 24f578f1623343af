"""Who opened a meeting, who led it and who spoke: sentences of a report, with what its author wrote after them.

Names, positions and organisations stand in the nominative; the verb agrees with the person. Where the gender is not
known the sentence has no verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from dpdesk.documents.occasion import enumerated, in_quotes, joined
from dpdesk.documents.report import CourseItem, Report, Speech
from dpdesk.domain.meetings import Mode, Role
from dpdesk.domain.people import Gender
from dpdesk.language.catalogues import Words
from dpdesk.messages import PN_


class _Said(Enum):
    """What the report says of somebody; each is a sentence for a woman, for a man, and for whoever else it is."""

    OPENED = (
        PN_("of a woman", "The meeting was opened by {speaker}."),
        PN_("of a man", "The meeting was opened by {speaker}."),
        PN_("of a person", "The meeting was opened by {speaker}."),
    )
    OPENED_TOO = (
        PN_("of a woman", "Words of welcome came from {speaker} as well."),
        PN_("of a man", "Words of welcome came from {speaker} as well."),
        PN_("of a person", "Words of welcome came from {speaker} as well."),
    )
    LED = (
        PN_("of a woman", "The meeting was led by {speaker}."),
        PN_("of a man", "The meeting was led by {speaker}."),
        PN_("of a person", "The meeting was led by {speaker}."),
    )
    LED_PART = (
        PN_("of a woman", "The part “{item}” was led by {speaker}."),
        PN_("of a man", "The part “{item}” was led by {speaker}."),
        PN_("of a person", "The part “{item}” was led by {speaker}."),
    )
    SPOKE = (
        PN_("of a woman", "In the part “{item}” the floor was taken by {speaker}."),
        PN_("of a man", "In the part “{item}” the floor was taken by {speaker}."),
        PN_("of a person", "In the part “{item}” the floor was taken by {speaker}."),
    )
    SPOKE_TOO = (
        PN_("of a woman", "{speaker} spoke in the same part, too."),
        PN_("of a man", "{speaker} spoke in the same part, too."),
        PN_("of a person", "{speaker} spoke in the same part, too."),
    )
    ALL_SPOKE = (
        PN_("of women", "In the part “{item}” the floor was taken by {speaker}."),
        PN_("of people", "In the part “{item}” the floor was taken by {speaker}."),
        PN_("of people", "In the part “{item}” the floor was taken by {speaker}."),
    )
    ALL_SPOKE_TOO = (
        PN_("of women", "{speaker} spoke in the same part, too."),
        PN_("of people", "{speaker} spoke in the same part, too."),
        PN_("of people", "{speaker} spoke in the same part, too."),
    )

    def of(self, gender: Gender, words: Words) -> str:
        """Give the sentence for a gender, with places for `speaker` and `item`."""
        of_woman, of_man, of_person = self.value
        context, msgid = {Gender.FEMALE: of_woman, Gender.MALE: of_man, Gender.UNKNOWN: of_person}[gender]
        return words.pgettext(context, msgid)


@dataclass(frozen=True, slots=True)
class Told:
    """The paragraphs about the people who were heard: those who opened, who led, and everybody else."""

    openings: tuple[str, ...]
    moderations: tuple[str, ...]
    speeches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Appearance:
    item: CourseItem
    speech: Speech


def told(report: Report, words: Words) -> Told:
    """Tell of everybody who was heard, each introduced where the name comes first."""
    heard = _introduced_once(_in_order(report))
    openings = [one for one in heard if one.speech.role is Role.OPENS]
    moderations = [one for one in heard if one.speech.role is Role.MODERATES]
    others = [one for one in heard if one.speech.role not in (Role.OPENS, Role.MODERATES)]
    return Told(
        openings=tuple(_opening(one, words, number) for number, one in enumerate(openings)),
        moderations=tuple(_moderations(moderations, words)),
        speeches=tuple(_speeches(others, words)),
    )


def introduced(speech: Speech, words: Words) -> str:
    """Name a speaker with position and organisation: "Anna Przykładowa, dyrektor (Fundacja Przykład; online)"."""
    online = words.pgettext("how somebody took part", "online") if speech.mode is Mode.ONLINE else ""
    details = joined((speech.organisation, online), "; ")
    who = joined((speech.name, speech.position))
    return words.pgettext("speaker", "{name} ({details})").format(name=who, details=details) if details else who


def listed(names: Sequence[str], words: Words) -> str:
    """Join names as a sentence does: "a, b i c"; where a name has a comma of its own, semicolons part them."""
    *first, last = names
    if not first or any("," in name for name in names):
        return enumerated(names)
    return words.pgettext("enumeration", "{first} and {last}").format(first=enumerated(first), last=last)


def sentence(words_of_author: str) -> str:
    """Give the author's words with a full stop, where they have no mark at their end."""
    whole = words_of_author.strip()
    return whole if not whole or whole.endswith((".", "?", "!", "…", "”", '"')) else f"{whole}."


def _in_order(report: Report) -> Iterator[_Appearance]:
    """Give who was heard, in the order of telling: openers, those who led, the others as they came in the agenda.

    Whoever led an item and spoke at it as well is told of once, with both theses.
    """
    heard = [_Appearance(item, speech) for item in report.items for speech in _united(item.speeches)]
    for roles in ((Role.OPENS,), (Role.MODERATES,), (Role.EXPERT, Role.PRESENTS, Role.PANELLIST)):
        yield from (one for one in heard if one.speech.role in roles)


def _united(speeches: Sequence[Speech]) -> Iterator[Speech]:
    leaders = {speech.name for speech in speeches if speech.role is Role.MODERATES}
    for speech in speeches:
        if speech.role is Role.MODERATES:
            theses = dict.fromkeys(sentence(one.thesis) for one in speeches if one.name == speech.name)
            yield replace(speech, thesis=joined(theses, " "))
        elif speech.name not in leaders:
            yield speech


def _introduced_once(heard: Iterable[_Appearance]) -> list[_Appearance]:
    """Take position and organisation away where a name comes again."""
    known: set[str] = set()
    once: list[_Appearance] = []
    for one in heard:
        again = one.speech.name in known
        known.add(one.speech.name)
        plain = replace(one.speech, position="", organisation="", mode=Mode.ON_SITE)
        once.append(replace(one, speech=plain) if again else one)
    return once


def _with_thesis(said: str, speech: Speech) -> str:
    return joined((said, sentence(speech.thesis)), " ")


def _opening(one: _Appearance, words: Words, number: int) -> str:
    said = _Said.OPENED_TOO if number else _Said.OPENED
    return _with_thesis(said.of(one.speech.gender, words).format(speaker=introduced(one.speech, words)), one.speech)


def _moderations(moderations: Sequence[_Appearance], words: Words) -> Iterator[str]:
    """Tell who led; one leader led the meeting, several led their parts."""
    names = {one.speech.name for one in moderations}
    if len(names) == 1:
        first = moderations[0].speech
        theses = joined((sentence(one.speech.thesis) for one in moderations), " ")
        yield joined((_Said.LED.of(first.gender, words).format(speaker=introduced(first, words)), theses), " ")
        return
    for one in moderations:
        said = _Said.LED_PART.of(one.speech.gender, words).format(
            item=in_quotes(one.item.title, words), speaker=introduced(one.speech, words)
        )
        yield _with_thesis(said, one.speech)


def _speeches(others: Sequence[_Appearance], words: Words) -> Iterator[str]:
    """Tell who spoke at each item: those with a thesis in paragraphs of their own, the others together."""
    items = list({id(one.item): one.item for one in others}.values())
    for item in items:
        title = in_quotes(item.title, words)
        here = [one.speech for one in others if one.item is item]
        with_theses = [speech for speech in here if speech.thesis]
        for number, speech in enumerate(with_theses):
            said = (_Said.SPOKE_TOO if number else _Said.SPOKE).of(speech.gender, words)
            yield _with_thesis(said.format(item=title, speaker=introduced(speech, words)), speech)
        without = [speech for speech in here if not speech.thesis]
        if without:
            yield _spoke_together(without, title, words, with_theses)


def _spoke_together(without: Sequence[Speech], title: str, words: Words, before: Sequence[Speech]) -> str:
    genders = {speech.gender for speech in without}
    gender = genders.pop() if len(genders) == 1 else Gender.UNKNOWN
    if len(without) == 1:
        said = _Said.SPOKE_TOO if before else _Said.SPOKE
    else:
        said = _Said.ALL_SPOKE_TOO if before else _Said.ALL_SPOKE
    names = listed([introduced(speech, words) for speech in without], words)
    return said.of(gender, words).format(item=title, speaker=names)
