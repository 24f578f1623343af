"""What one can do in the window, to be found by typing: each action with the words by which it is looked for.

A new action is added to one of the tuples below; what stands in the menu of the program is found of itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu

from dpdesk.domain.overview import Overview
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.meetings.overview import overview
from dpdesk.ui.frame.rail import page_title
from dpdesk.ui.pages.settings.page import section_title
from dpdesk.ui.pages.settings.section import SectionName
from dpdesk.ui.workplace import NEW_MEETING, PageName, Place, TabName

if TYPE_CHECKING:
    from dpdesk.ui.frame.window import Window
    from dpdesk.ui.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to do. `keywords` are other words for it, by which it is found too; `keys` do it without the search."""

    title: str
    keywords: str
    run: Callable[[], object]
    keys: str = ""


def window_actions(workplace: Workplace, window: Window) -> tuple[Action, ...]:
    """Give everything that can be done now."""
    return (
        *_beginnings(workplace),
        *_on_pages(workplace, window),
        *_next_meeting(workplace, window),
        *_pages(workplace),
        *_settings(workplace),
        *_of_menu(window.menu, ""),
        *_of_journal(window),
        *_of_search(workplace, window),
    )


def fitting(actions: Sequence[Action], text: str) -> list[Action]:
    """Give the actions of which each word typed begins a word; none for no word.

    Those whose title begins so come first, then those whose title has all the words, then those that other words find.
    """
    words = search_key(text).split()
    if not words:
        return []
    fit = [one for one in actions if _begins_each(words, search_key(f"{one.title} {one.keywords}"))]
    return sorted(fit, key=lambda one: (not is_called(one, text), not _begins_each(words, search_key(one.title))))


def is_called(action: Action, text: str) -> bool:
    """Tell whether an action's title begins with what was typed."""
    return search_key(action.title).startswith(search_key(text))


def _begins_each(words: Sequence[str], key: str) -> bool:
    return all(f" {word}" in f" {key}" for word in words)


def _beginnings(workplace: Workplace) -> Iterator[Action]:
    from dpdesk.ui.pages.municipalities.page import NEW_OFFICE  # a large page, which the start need not wait for

    words = workplace.words
    meeting, office = (
        Place(page=PageName.MEETINGS, spot=NEW_MEETING),
        Place(page=PageName.MUNICIPALITIES, spot=NEW_OFFICE),
    )
    yield Action(
        title=words.pgettext("command", "New meeting"),
        keywords=words.pgettext("search words", "plan add workshop seminar conference webinar training"),
        run=partial(workplace.go, meeting),
        keys="Ctrl+Shift+N",
    )
    yield Action(
        title=words.pgettext("command", "New municipality or institution"),
        keywords=words.pgettext("search words", "add office organisation university foundation company"),
        run=partial(workplace.go, office),
    )


ON_PAGES = (
    (PageName.PEOPLE, "begin-person", N_("New person"), N_("add participant speaker contact")),
    (PageName.PEOPLE, "import-people", N_("Import people"), N_("list file Excel CSV vCard form read in load")),
    (PageName.PEOPLE, "duplicates-button", N_("Find duplicates"), N_("people twice merge join same")),
    (PageName.PRACTICES, "new-practice", N_("New practice"), N_("add good example catalogue")),
)
"""What is done on a page of the rail: the name of its action or button there, its title, and other words for it."""


def _on_pages(workplace: Workplace, window: Window) -> Iterator[Action]:
    words = workplace.words
    for page, name, title, keywords in ON_PAGES:
        run = partial(_go_and_do, workplace, window, page, name)
        yield Action(title=words.say(Message(title)), keywords=words.say(Message(keywords)), run=run)
    yield Action(
        title=words.gettext("Map of the municipalities’ participation"),
        keywords=words.pgettext("search words", "attendance year tiles statistics"),
        run=partial(workplace.go, Place(page=PageName.MUNICIPALITIES, spot="map")),
    )


def _go_and_do(workplace: Workplace, window: Window, page: PageName, name: str) -> None:
    """Go to a page and do what its action or button of this name does."""
    workplace.go(Place(page=page))
    if isinstance(action := window.findChild(QAction, name), QAction):
        action.trigger()
    elif isinstance(button := window.findChild(QAbstractButton, name), QAbstractButton):
        button.click()


def _next_meeting(workplace: Workplace, window: Window) -> Iterator[Action]:
    """Give the ways to the papers and tabs of the meeting that comes next."""
    words = workplace.words
    told = (
        (TabName.PLAN, N_("Plan of the next meeting"), N_("agenda programme timetable speakers hours")),
        (
            TabName.INVITATIONS,
            N_("Invitations to the next meeting"),
            N_("invite letters print send recipients replies"),
        ),
        (
            TabName.ATTENDANCE,
            N_("Attendance list of the next meeting"),
            N_("print sign sheet present door participants"),
        ),
        (TabName.SUMMARY, N_("Summary of the next meeting"), N_("article note report numbers follow-ups")),
        (TabName.DOCUMENTS, N_("Documents of the next meeting"), N_("print papers files issued agenda")),
    )
    for tab, title, keywords in told:
        run = partial(_ask_for_next, workplace, window, tab)
        yield Action(title=words.say(Message(title)), keywords=words.say(Message(keywords)), run=run)


def _ask_for_next(workplace: Workplace, window: Window, tab: TabName) -> None:
    workplace.tasks.ask(window, partial(overview, workplace.desk), partial(_go_to_next, workplace, tab))


def _go_to_next(workplace: Workplace, tab: TabName, about: Overview) -> None:
    if about.next is None:
        workplace.notices.tell(Message(N_("No meeting is planned. Begin a new one.")))
        workplace.go(Place(page=PageName.MEETINGS))
    else:
        workplace.go(Place(page=PageName.MEETINGS, meeting_id=about.next.meeting.id, tab=tab))


def _pages(workplace: Workplace) -> Iterator[Action]:
    words = workplace.words
    keywords = {
        PageName.DASHBOARD: words.pgettext("search words", "start tasks today what to do"),
        PageName.MEETINGS: words.pgettext("search words", "list calendar events"),
        PageName.PEOPLE: words.pgettext("search words", "contacts participants speakers addresses"),
        PageName.MUNICIPALITIES: words.pgettext("search words", "institutions offices members map"),
        PageName.PRACTICES: words.pgettext("search words", "catalogue good examples"),
        PageName.SETTINGS: words.pgettext("search words", "options preferences configuration"),
    }
    for number, page in enumerate(PageName, start=1):
        run = partial(workplace.go, Place(page=page))
        yield Action(title=page_title(page, words), keywords=keywords[page], run=run, keys=f"Ctrl+{number}")


def _settings(workplace: Workplace) -> Iterator[Action]:
    words = workplace.words
    keywords = {
        SectionName.ORGANISER: words.pgettext("search words", "letterhead signature contact logo address"),
        SectionName.DATA_PROTECTION: words.pgettext("search words", "GDPR privacy controller clause inspector"),
        SectionName.TEXTS: words.pgettext("search words", "templates wording letters clauses"),
        SectionName.LETTERHEAD: words.pgettext("search words", "letter paper header footer background PDF picture"),
        SectionName.LETTER: words.pgettext("search words", "template Word DOCX letterhead"),
        SectionName.DOCUMENTS: words.pgettext("search words", "papers format language folder"),
        SectionName.WINDOW: words.pgettext("search words", "language appearance dark light"),
        SectionName.KEEPING: words.pgettext("search words", "backup copy restore database file"),
    }
    for section in SectionName:
        title = words.gettext("Settings: {section}").format(section=section_title(section, words))
        run = partial(workplace.go, Place(page=PageName.SETTINGS, spot=section))
        yield Action(title=title, keywords=keywords[section], run=run)


def _of_menu(menu: QMenu, before: str) -> Iterator[Action]:
    """Give what stands in a menu, and in the menus in it under their titles; the data of an action are its keywords."""
    for action in menu.actions():
        title = before + action.text().replace("&", "").rstrip("…")
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _of_menu(below, f"{title}: ")
        elif title and action.isEnabled():
            yield _of_action(action, title)


def _of_journal(window: Window) -> Iterator[Action]:
    """Give undo and redo, where there is something; they tell themselves what they would do."""
    for action in (window.top_bar.undo, window.top_bar.redo):
        if action.isEnabled():
            yield _of_action(action, action.text().replace("&&", "&"))


def _of_search(workplace: Workplace, window: Window) -> Iterator[Action]:
    from dpdesk.services.searching import renew_index

    words = workplace.words
    yield Action(
        title=words.pgettext("command", "Rebuild the search index"),
        keywords=words.pgettext("search words", "repair find rebuild"),
        run=partial(
            workplace.tasks.change, window, partial(renew_index, workplace.desk), partial(_tell_renewed, workplace)
        ),
    )


def _tell_renewed(workplace: Workplace, _: None) -> None:
    workplace.notices.tell(Message(N_("The search index was rebuilt.")))


def _of_action(action: QAction, title: str) -> Action:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Action(title=title, keywords=str(action.data() or ""), run=action.trigger, keys=keys)
