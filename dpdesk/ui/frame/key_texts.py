"""The keys of the window and what they do, in the words of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

Keys = tuple[str, str]
"""Keys as the toolkit names them, and what they do: "Ctrl+Y|Ctrl+Shift+Z" are two, "Alt+1…Alt+5" a range."""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one page."""

    title: str
    keys: tuple[Keys, ...]


def key_groups(words: Words) -> tuple[KeyGroup, ...]:
    """Give all the keys, those that work everywhere first."""
    return (
        KeyGroup(words.pgettext("keys", "Everywhere"), _everywhere(words)),
        KeyGroup(words.pgettext("keys", "In a field"), _in_fields(words)),
        KeyGroup(words.pgettext("keys", "In a table"), _in_tables(words)),
        KeyGroup(words.pgettext("keys", "Dashboard"), _dashboard(words)),
        KeyGroup(words.pgettext("keys", "Meetings"), _meetings(words)),
        KeyGroup(words.pgettext("keys", "Meeting"), _meeting(words)),
        KeyGroup(words.pgettext("keys", "Plan: agenda, speakers, partners"), _plan(words)),
        KeyGroup(words.pgettext("keys", "Invitations: recipients and answers"), _invitations(words)),
        KeyGroup(words.pgettext("keys", "Invitations: special needs"), _needs(words)),
        KeyGroup(words.pgettext("keys", "Attendance: at the door"), _door(words)),
        KeyGroup(words.pgettext("keys", "Attendance: from the signed list"), _sheet(words)),
        KeyGroup(words.pgettext("keys", "Summary: follow-ups"), _follow_ups(words)),
        KeyGroup(words.pgettext("keys", "Summary: photos"), _photos(words)),
        KeyGroup(words.pgettext("keys", "Documents"), _documents(words)),
        KeyGroup(words.pgettext("keys", "People"), _people(words)),
        KeyGroup(words.pgettext("keys", "People: importing"), _importing(words)),
        KeyGroup(words.pgettext("keys", "Municipalities"), _municipalities(words)),
        KeyGroup(words.pgettext("keys", "Municipality or institution"), _municipality(words)),
        KeyGroup(words.pgettext("keys", "In a text with fields"), _texts(words)),
        KeyGroup(words.pgettext("keys", "Preview of a paper"), _preview(words)),
        KeyGroup(words.pgettext("keys", "Practices"), _practices(words)),
        KeyGroup(words.pgettext("keys", "Settings"), _settings(words)),
    )


def _everywhere(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+1…Ctrl+6", words.gettext("The pages of the rail, from the dashboard to the settings")),
        ("Ctrl+K", words.gettext("Search everywhere: people, meetings, documents, and what one can do")),
        ("Ctrl+Shift+N", words.gettext("Plan a new meeting")),
        ("Ctrl+Z", words.gettext("Undo: typing while you type, otherwise the last change")),
        ("Ctrl+Y|Ctrl+Shift+Z", words.gettext("Bring back what was undone")),
        ("Tab|Shift+Tab", words.gettext("Next field, previous field")),
        ("Ctrl+O", words.gettext("Open another desk")),
        ("F10", words.gettext("Open the menu of the program")),
        ("F1", words.gettext("Show these keys")),
        ("Ctrl+Q", words.gettext("Quit the program")),
    )


def _in_fields(words: Words) -> tuple[Keys, ...]:
    return (
        ("Enter", words.gettext("Save the field; in a text of several lines: a new line")),
        ("Ctrl+Enter", words.gettext("Save a text of several lines")),
        ("Esc", words.gettext("Take back what was typed")),
        ("Alt+Down", words.gettext("Open the calendar or the list of choices")),
    )


def _in_tables(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+F", words.gettext("Filter the rows")),
        ("Enter", words.gettext("Open the row")),
        ("Space", words.gettext("Tick the selected rows, where there are boxes")),
        ("Ctrl+A", words.gettext("Select all rows")),
        ("Ctrl+C", words.gettext("Copy the selected rows as text")),
        ("Ctrl+Shift+E", words.gettext("Export what is shown to a spreadsheet")),
    )


def _dashboard(words: Words) -> tuple[Keys, ...]:
    return (
        ("Enter", words.gettext("Go where the line leads")),
        ("Space", words.gettext("Mark the task as done")),
        ("F2", words.gettext("Change the day of the task")),
        ("Del", words.gettext("Mark the task as not needed")),
        ("Left|Right", words.gettext("Meeting before, meeting after in the year")),
        ("PgUp|PgDown", words.gettext("Year before, year after")),
    )


def _meetings(words: Words) -> tuple[Keys, ...]:
    return (
        ("Alt+1|Alt+2", words.gettext("List, calendar")),
        ("Ctrl+N", words.gettext("Plan a new meeting")),
        ("Ctrl+Shift+S", words.gettext("Plan the next meeting of the series")),
        ("Ctrl+D", words.gettext("Duplicate the meeting")),
        ("Ctrl+E", words.gettext("Export the selected meetings to a calendar or a list")),
        ("PgUp|PgDown", words.gettext("Month before, month after in the calendar")),
        ("Home", words.gettext("Today in the calendar")),
    )


def _meeting(words: Words) -> tuple[Keys, ...]:
    return (
        ("Alt+1…Alt+5", words.gettext("Plan, invitations, attendance, summary, documents")),
        ("Alt+Left", words.gettext("Back to the list of meetings")),
    )


def _plan(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ins", words.pgettext("key", "Add an item below")),
        ("Enter", words.gettext("Edit the item")),
        ("Alt+Up|Alt+Down", words.gettext("Move the item up, down")),
        ("Del", words.gettext("Remove the item")),
        ("Ctrl+Up|Ctrl+Down", words.gettext("Move the line one is in up, down")),
        ("Ctrl+Del", words.gettext("Remove the line one is in: a speaker, a partner")),
        ("Ctrl+Left|Ctrl+Right", words.gettext("Move the topic one is on to the front, to the back")),
    )


def _invitations(words: Words) -> tuple[Keys, ...]:
    return (
        ("Space", words.gettext("Invite, or take off the board")),
        ("A", words.pgettext("key", "Accepts")),
        ("Shift+A", words.gettext("Accepts and names who comes")),
        ("D", words.pgettext("key", "Declines")),
        ("S", words.pgettext("key", "Sends a substitute")),
        ("Alt+PgUp|Alt+PgDown", words.gettext("Letter before, letter after")),
    )


def _needs(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ins", words.pgettext("key", "Note a need")),
        ("F2|Enter", words.gettext("Change the need")),
        ("Del", words.gettext("Remove the need")),
    )


def _door(words: Words) -> tuple[Keys, ...]:
    return (
        ("Enter", words.pgettext("key", "Present")),
        ("Ctrl+Enter", words.pgettext("key", "Present online")),
        ("F6", words.pgettext("key", "Absent")),
        ("F7", words.pgettext("key", "Excused")),
        ("F8", words.pgettext("key", "Sends a substitute")),
        ("F9", words.pgettext("key", "Not recorded")),
        ("Ctrl+N", words.gettext("Somebody who was not announced")),
    )


def _sheet(words: Words) -> tuple[Keys, ...]:
    return (
        ("Space", words.pgettext("key", "Present")),
        ("O", words.pgettext("key", "Present online")),
        ("N|Backspace", words.pgettext("key", "Absent")),
        ("U", words.pgettext("key", "Excused")),
        ("Z", words.pgettext("key", "Sends a substitute")),
        ("Del", words.pgettext("key", "Not recorded")),
        ("Ctrl+B", words.gettext("All others are absent")),
        ("Ctrl+N", words.gettext("Somebody who was not announced")),
    )


def _follow_ups(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ins", words.gettext("Write a new follow-up")),
        ("Ctrl+Enter", words.gettext("Done today, or not done")),
        ("Alt+Up|Alt+Down", words.gettext("Move the follow-up up, down")),
        ("Del", words.gettext("Remove the follow-up")),
    )


def _photos(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+Up|Ctrl+Down", words.gettext("Move the photo one is in up, down")),
        ("Ctrl+Del", words.gettext("Remove the photo one is in")),
    )


def _documents(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+P", words.gettext("Print the selected documents")),
        ("Ctrl+S", words.gettext("Save the selected documents as files")),
        ("Ctrl+Shift+O", words.gettext("Open the selected documents")),
        ("Ctrl+E", words.gettext("Show the document in its folder")),
        ("Ctrl+R", words.gettext("Make the document again from today's record")),
    )


def _people(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+N", words.gettext("Add a person")),
        ("Ctrl+I", words.gettext("Import people from a file")),
        ("Enter", words.gettext("Open the person")),
        ("Del", words.gettext("Remove the selected people")),
        ("Alt+Left", words.gettext("Back to the list of people")),
    )


def _importing(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+Enter", words.gettext("Go on to the next step")),
        ("Alt+1…Alt+7", words.gettext("All rows, doubtful, new, changed, known, wrong, decided ones")),
        ("1…9", words.gettext("The row is about the person with this number")),
        ("N", words.gettext("It is somebody, or an institution, that is new")),
        ("Del", words.gettext("Leave it out")),
        ("F2", words.gettext("Look for somebody else, for another institution")),
        ("Backspace", words.gettext("Take back what was decided")),
    )


def _municipalities(words: Words) -> tuple[Keys, ...]:
    return (
        ("Alt+1…Alt+3", words.gettext("List, map of the year, other institutions")),
        ("Ctrl+N", words.gettext("Add a municipality or another institution")),
        ("Up|Down|Left|Right", words.gettext("Nearest municipality on the map")),
        ("Enter", words.gettext("Open the municipality")),
    )


def _municipality(words: Words) -> tuple[Keys, ...]:
    return (
        ("Alt+Left", words.gettext("Back to the list of municipalities")),
        ("Del", words.gettext("Remove the selected department")),
    )


def _texts(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+B", words.gettext("Strong words")),
        ("Ctrl+Shift+H", words.pgettext("key", "Heading")),
        ("Ctrl+Shift+L|Ctrl+Shift+O", words.gettext("List with bullets, list with numbers")),
        ("Ctrl+Shift+F", words.pgettext("key", "Insert a field")),
    )


def _preview(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+PgUp|Ctrl+PgDown", words.gettext("Previous page, next page")),
        ("Ctrl++|Ctrl+-|Ctrl+0", words.gettext("Larger, smaller, as wide as there is room")),
    )


def _practices(words: Words) -> tuple[Keys, ...]:
    return (
        ("Ctrl+N", words.gettext("Add a new practice")),
        ("Del", words.gettext("Remove the selected practices")),
        ("Alt+Left", words.gettext("Back to the catalogue")),
        ("Ctrl+Del", words.gettext("Remove the line one is in: a meeting, an institution, a file")),
    )


def _settings(words: Words) -> tuple[Keys, ...]:
    return (("Alt+1…Alt+8", words.gettext("The sections of the settings")),)
