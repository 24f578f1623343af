"""The whole work on a meeting by the keyboard alone, in Polish: from the plan to the note, and the last steps back."""

from __future__ import annotations

from collections import Counter
from datetime import date, time

from dpdesk.domain.attendance import Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.invitations import Addressee, Answer
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import Form, Mode, Role, State
from dpdesk.domain.statistics import count
from dpdesk.services.papers.paperwork import documents
from tests.ui.driving import fill, focus, in_dialog, letters_for_two, press, tab_to, type_text, use_mnemonic, wait_until
from tests.ui.office import Office
from tests.ui.office import office as office

SPEAKER, MODERATOR = "Łukasz Świętochłowski", "Żaneta Wójcik-Śliwa"
GUEST, SUBSTITUTE = "Wioletta Żur", "Jan Zastępca"
DELEGATE, OTHER_DELEGATE, LATE_DELEGATE = "Grażyna Delegacka", "Błażej Ćwik", "Urszula Źrebiec"
WALK_IN = "Zbigniew Niespodziany"
TASK, SENTENCE = "Przygotować wzór umowy", "Następne spotkanie odbędzie się wiosną."


def test_a_meeting_from_the_plan_to_the_note_and_the_last_steps_back(office: Office) -> None:
    in_dialog("Ctrl+Shift+N", begin_meeting)
    assert focus().objectName() == "meeting-tab-bar"
    plan()
    address()
    write_letters(office)
    note_replies()
    make_list(office)
    keep_the_door()
    transcribe()
    sum_up(office)
    press("Alt+5")
    assert letters_for_two() == []
    check_plan(office.about)
    check_replies(office.about)
    check_attendance(office.about)
    check_papers(office)
    take_back(office)


def begin_meeting() -> None:
    assert letters_for_two() == []
    fill("Zażółć gminę: wspólne zakupy")
    press("Tab")
    press("End")  # a new series
    press("Tab")
    fill("Spotkania śląskie", "28.09.2021", "9", "13.30")
    press("Tab")
    type_text("sem")
    press("Tab")
    type_text("hyb")
    press("Return")


def plan() -> None:
    tab_to("venue-name")
    fill("Ratusz w Bytomiu", "Sala sesyjna, I piętro")
    tab_to("reply-by")
    fill("21.09.2021")
    use_mnemonic("add-item")
    describe_item("Otwarcie spotkania", "15")
    introduce("Anna Łącka")
    press("Esc")
    press("Ins")
    describe_item("Jak kupować razem", "60")
    introduce(SPEAKER)
    introduce(MODERATOR)
    tab_to("speaker-role", "Shift+Tab")
    type_text("prow")
    press("Tab")
    tab_to("agenda", "Shift+Tab")
    press("Ins")
    describe_item("Podsumowanie", "30")
    type_text("święt")  # somebody known
    press("Return")
    tab_to("add-topic")
    type_text("Zamówienia publiczne")
    press("Return")


def describe_item(title: str, minutes: str) -> None:
    fill(title)
    tab_to("item-minutes")
    fill(minutes)
    tab_to("add-speaker")


def introduce(name: str) -> None:
    """Type somebody new into the line one is in, and say who it is."""
    type_text(name)
    press("Return")
    assert letters_for_two() == []
    use_mnemonic("new-person-position")
    fill("naczelnik")
    use_mnemonic("new-person-organisation")
    type_text("Bytom")
    press("Down")
    press("Return")
    press("Return")


def address() -> None:
    press("Alt+2")
    tab_to("coverage-board")
    use_mnemonic("board-all")
    use_mnemonic("add-invited-person")
    introduce(GUEST)
    assert letters_for_two() == []


def write_letters(office: Office) -> None:
    use_mnemonic("view-letter")
    assert "Prezydent Miasta Będzina" in office.preview()
    use_mnemonic("letter-recipient")
    type_text("wio")
    wait_until(lambda: "Szanowna Pani Wioletta Żur" in office.preview(), "the letter to the guest is not shown")
    assert letters_for_two() == []
    office.save("letters-pdf")


def note_replies() -> None:
    use_mnemonic("view-replies")
    assert letters_for_two() == []
    for letters, keys, name in (
        ("bedzin", "Shift+A", DELEGATE),
        ("gliwic", "Shift+A", OTHER_DELEGATE),
        ("katowic", "Shift+A", LATE_DELEGATE),
        ("bierun", "D", ""),
        ("zur", "S", SUBSTITUTE),
    ):
        press("Ctrl+F")
        fill(letters)
        press("Down")
        press(keys)
        if name:
            type_text(name)
            press("Return")


def make_list(office: Office) -> None:
    press("Alt+3")
    tab_to("list-blank-rows")
    fill("8")
    press("Tab")
    assert letters_for_two() == []
    office.save("list-pdf")


def keep_the_door() -> None:
    use_mnemonic("view-door")
    type_text("del")
    press("Return")
    press("Ctrl+N")
    type_text(WALK_IN)
    press("Tab")
    type_text("Politechnika Śląska")
    press("Return")
    assert letters_for_two() == []


def transcribe() -> None:
    """One key for each row, from the first that was not ticked at the door: the substitute, and the next delegate."""
    use_mnemonic("view-sheet")
    press("N")
    press("U")
    press("Ctrl+B")
    assert letters_for_two() == []


def sum_up(office: Office) -> None:
    press("Alt+4")
    use_mnemonic("summary-parts", 2)
    press("Ins")
    tab_to("new-kind", "Shift+Tab")
    type_text("zad")
    press("Tab")
    type_text(TASK)
    press("Return")
    tab_to("owner")
    fill(SPEAKER, "15.10.2021")
    press("Tab")
    assert letters_for_two() == []
    use_mnemonic("summary-parts", 4)
    tab_to("markup-text")
    press("Ctrl+End")
    press("Return", 2)
    type_text(SENTENCE)
    assert letters_for_two() == []
    office.save("save-summary")
    use_mnemonic("kind-note")
    office.save("save-summary")


def check_plan(known: Dossier) -> None:
    meeting, (day,) = known.meeting, known.sessions
    assert known.series is not None
    assert (known.series.name, meeting.title) == ("Spotkania śląskie", "Zażółć gminę: wspólne zakupy")
    assert (meeting.form, meeting.mode, meeting.state) == (Form.SEMINAR, Mode.HYBRID, State.SUMMARISED)
    assert (meeting.venue_name, meeting.venue_room) == ("Ratusz w Bytomiu", "Sala sesyjna, I piętro")
    assert (day.day, day.start, day.end) == (date(2021, 9, 28), time(9), time(13, 30))
    assert meeting.reply_by == date(2021, 9, 21)
    assert [(item.title, item.start, item.minutes) for item in known.agenda] == [
        ("Otwarcie spotkania", time(9), 15),
        ("Jak kupować razem", time(9, 15), 60),
        ("Podsumowanie", time(10, 15), 30),
    ]
    speaking = {(known.people[one.person_id].name, one.role) for one in known.speaking}
    assert speaking >= {(SPEAKER, Role.PRESENTS), (MODERATOR, Role.MODERATES)}
    assert [topic.name for topic in known.topics.values()] == ["zamówienia publiczne"]


def check_replies(known: Dossier) -> None:
    addressed = Counter(one.addressee for one in known.invitations)
    assert addressed == {Addressee.HEAD: len(known.members), Addressee.PERSON: 1}
    answers = Counter(one.answer for one in known.replies)
    assert answers == {Answer.ACCEPTS: 3, Answer.DECLINES: 1, Answer.SUBSTITUTE: 1}


def check_attendance(known: Dossier) -> None:
    names = {one.id: known.people[one.person_id].name for one in known.participations}
    assert {names[one.participation_id]: one.presence for one in known.attendances} == {
        DELEGATE: Presence.PRESENT,
        WALK_IN: Presence.PRESENT,
        SUBSTITUTE: Presence.ABSENT,
        OTHER_DELEGATE: Presence.EXCUSED,
        LATE_DELEGATE: Presence.ABSENT,
    }
    assert count(known).walk_ins == 1


def check_papers(office: Office) -> None:
    kinds = {one.kind for one in documents(office.desk, office.about.meeting.id)}
    assert kinds == {PaperKind.INVITATIONS, PaperKind.ATTENDANCE_LIST, PaperKind.ARTICLE, PaperKind.NOTE}
    letters, roll = office.words_of("zaproszenia"), office.words_of("lista")
    assert letters.count("Szanowni Państwo") == len(office.about.members)
    assert all(part in letters for part in (GUEST, SPEAKER, MODERATOR, "Jak kupować razem", "Sala sesyjna"))
    assert all(name in roll for name in (DELEGATE, OTHER_DELEGATE, SUBSTITUTE))
    assert " 12. " in roll  # four who are expected, and eight blank rows
    assert SENTENCE in office.words_of("relacja")
    assert all(part in office.words_of("notatka") for part in (MODERATOR, TASK, SPEAKER, "15 października 2021"))


def take_back(office: Office) -> None:
    """Undo, one step after the other: note, article with its text, and the date and owner of the follow-up."""
    for _ in range(10):
        if not any(one.due for one in office.about.follow_ups):
            break
        press("Ctrl+Z")
    (follow_up,) = office.about.follow_ups
    assert (follow_up.text, follow_up.owner, follow_up.due) == (TASK, SPEAKER, None)
    assert office.about.summary_texts == ()
    assert office.about.meeting.state is State.HELD
    press("Ctrl+Y")
    assert office.about.follow_ups[0].due == date(2021, 10, 15)
