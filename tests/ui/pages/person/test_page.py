"""A person's page: fields saved when left, forms of address that follow what is typed, meetings, history."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import PersonId
from dpdesk.domain.journal import News
from dpdesk.domain.people import Gender, Person
from dpdesk.errors import Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.editing import set_field
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.settings import Language
from dpdesk.ui.fields.remarks import Tone
from dpdesk.ui.pages.person.meetings_card import tab_of
from dpdesk.ui.pages.person.page import PersonPage
from dpdesk.ui.picking.workplace_dialog import WorkplaceDialog
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.services.people.one_entered_twice import TWIN, enter_twice
from tests.services.small_desk import EWA, GLIWICE, JAN, MEETING, OLGA, PSARY
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.driving import letters_for_two
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.walking import nameless

Key = Qt.Key
Open = Callable[..., PersonPage]


@pytest.fixture
def open_page(small_seat: Seat, qtbot: QtBot) -> Open:
    """Open the page of a person, which hears of every change."""

    def open_it(person_id: PersonId = EWA, seat: Seat = small_seat) -> PersonPage:
        page = PersonPage(seat.workplace, person_id)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        with qtbot.waitActive(page):
            page.show()
        page.arrive(Place(page=PageName.PEOPLE, person_id=person_id))

        def refresh(_: News) -> None:
            page.refresh()

        seat.workplace.bridge.changed.connect(refresh)
        return page

    return open_it


def person(seat: Seat, person_id: PersonId = EWA) -> Person:
    with seat.desk.reading() as reader:
        return reader.get(Person, person_id)


def salutation(page: PersonPage, language: Language = Language.POLISH) -> str:
    return page.cards.forms.examples[language].salutation.text()


def rows(page: PersonPage) -> list[list[str]]:
    model = page.cards.meetings.table.rows_model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_header_says_who_it_is_and_where_they_work(open_page: Open) -> None:
    header = open_page().header
    assert header.title.text() == "Ewa Przykład"
    assert header.facts.text() == "inspektor · Referat Promocji · Psary"


def test_a_field_is_saved_when_it_is_left(open_page: Open, small_seat: Seat) -> None:
    page = open_page()
    page.cards.contact.position.setFocus()
    replace_text(page.cards.contact.position, "dyrektor")
    press(page.cards.contact.position, Key.Key_Return)
    assert person(small_seat).position == "dyrektor"
    assert page.header.facts.text().startswith("dyrektor")
    journal.undo(small_seat.desk)
    page.refresh()
    assert page.header.facts.text().startswith("inspektor")


def test_the_forms_of_address_follow_each_letter(open_page: Open, small_seat: Seat) -> None:
    page = open_page()
    assert salutation(page) == "Szanowna Pani Inspektor,"
    replace_text(page.cards.contact.position, "Dyrektor MOPS")
    assert salutation(page) == "Szanowna Pani Dyrektor,"
    assert page.cards.forms.examples[Language.POLISH].address.text().splitlines()[2] == "Dyrektor MOPS"
    assert person(small_seat).position == "inspektor"
    press(page.cards.contact.position, Key.Key_Escape)
    assert salutation(page) == "Szanowna Pani Inspektor,"


def test_a_first_name_is_addressed_by_table_rule_or_own_word(open_page: Open, small_seat: Seat) -> None:
    page = open_page()
    example = page.cards.forms.examples[Language.POLISH]
    page.cards.forms.by_first_name.click()
    assert salutation(page) == "Szanowna Pani Ewo,"
    assert example.why.text() == "Po imieniu, według tabeli imion."
    replace_text(page.cards.contact.given_names, "Żywisława")
    assert (example.why.tone, "reguły" in example.why.text()) == (Tone.WARNING, True)
    type_text(page.cards.forms.vocative, "Żywko")
    assert salutation(page) == "Szanowna Pani Żywko,"
    assert example.why.tone is Tone.NOTE
    type_text(page.cards.forms.salutation, "Droga Koleżanko")
    assert salutation(page) == "Droga Koleżanko,"
    assert salutation(page, Language.ENGLISH) == "Dear Żywisława,"
    assert person(small_seat).by_first_name


def test_a_feminative_is_shown_at_once(open_page: Open) -> None:
    page = open_page()
    replace_text(page.cards.contact.position, "dyrektor")
    page.cards.forms.feminative.click()
    assert salutation(page) == "Szanowna Pani Dyrektorko,"


def test_the_gender_is_chosen_and_the_form_follows(open_page: Open, small_seat: Seat, qtbot: QtBot) -> None:
    page = open_page()
    box = page.cards.contact.gender
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Down)
    qtbot.keyClick(box, Key.Key_Return)
    assert person(small_seat).gender is Gender.MALE
    assert salutation(page) == "Szanowny Panie Inspektorze,"


def test_a_bad_address_is_not_saved_and_it_is_said(open_page: Open, small_seat: Seat) -> None:
    page = open_page()
    line = page.cards.contact.form.findChild(QWidget, "email")
    assert line is not None
    line.setFocus()
    type_text(line, "ewa")
    press(line, Key.Key_Return)
    remark = page.cards.contact.form.findChild(QLabel, "remark-email")
    assert remark is not None
    assert remark.text().startswith("„ewa” nie jest adresem e-mail.")
    assert person(small_seat).email == ""


def test_where_they_work_is_picked(open_page: Open, small_seat: Seat) -> None:
    page = open_page()
    page.cards.contact.change.click()
    dialog = page.findChild(WorkplaceDialog)
    assert dialog is not None
    assert (dialog.organisation.text(), dialog.department.currentText()) == ("Psary", "Referat Promocji")
    replace_text(dialog.organisation, "gliwice")
    dialog.accept()
    assert (person(small_seat).organisation_id, person(small_seat).department_id) == (GLIWICE, None)
    assert page.header.facts.text() == "inspektor · Gliwice"


def test_the_place_of_work_is_a_click_away(open_page: Open, small_seat: Seat) -> None:
    open_page().cards.contact.place.click()
    assert small_seat.places == [Place(page=PageName.MUNICIPALITIES, organisation_id=PSARY)]


def test_the_meetings_tell_roles_attendance_and_substitutes(open_page: Open, small_seat: Seat) -> None:
    enter_twice(small_seat.desk)
    page = open_page(TWIN)
    latest, _ = rows(page)
    assert latest[:4] == ["10.03.2026", "Otwarte dane w gminie", "prelegentka", "obecna, zastępuje: Jan Wzorcowy"]
    assert latest[4] == "Portal"
    assert page.cards.meetings.told.text() == "Obecność: 1 spotkanie · Wystąpienia: 1 spotkanie"


def test_enter_opens_a_meeting_where_the_person_is_seen(open_page: Open, small_seat: Seat) -> None:
    enter_twice(small_seat.desk)
    page = open_page(TWIN)
    table = page.cards.meetings.table
    table.select([MEETING])
    press(table, Key.Key_Return)
    assert small_seat.places == [Place(page=PageName.MEETINGS, meeting_id=MEETING, tab=TabName.PLAN)]


def test_who_was_only_invited_is_seen_among_the_invitations(open_page: Open, small_seat: Seat) -> None:
    invite(small_seat.desk, MEETING, Audience(people=(OLGA,)))
    page = open_page(OLGA)
    assert rows(page)[0][3] == "zaproszenie bez odpowiedzi"
    ((line, _),) = page.cards.meetings.table.rows_model.rows()
    assert tab_of(line) is TabName.INVITATIONS


def test_the_history_is_read_when_it_is_asked_for(open_page: Open, small_seat: Seat) -> None:
    set_field(small_seat.desk, Person, EWA, "phone", "32 1", expected="")
    page = open_page()
    history = page.cards.history
    assert not history.table.isVisible()
    history.show_button.click()
    model = history.table.rows_model
    assert model.index(0, 1).data() == "telefon: – → 32 1"
    set_field(small_seat.desk, Person, EWA, "phone", "32 2", expected="32 1")
    page.refresh()
    assert model.index(0, 1).data() == "telefon: 32 1 → 32 2"


def test_the_history_comes_into_view_when_it_is_asked_for(open_page: Open, small_seat: Seat) -> None:
    set_field(small_seat.desk, Person, EWA, "phone", "32 1", expected="")
    page = open_page()
    page.resize(700, 400)
    page.cards.history.show_button.click()
    QApplication.processEvents()
    table = page.cards.history.table
    end = table.mapTo(page.cards.viewport(), table.rect().bottomLeft()).y()
    assert 0 < end < page.cards.viewport().height()


def test_a_person_is_removed_and_the_page_left(open_page: Open, small_seat: Seat) -> None:
    open_page(OLGA).header.remove.click()
    with small_seat.desk.reading() as reader:
        assert reader.find(Person, id=OLGA) is None
    assert small_seat.places[-1] == Place(page=PageName.PEOPLE)


def test_somebody_who_is_needed_is_not_removed(open_page: Open, small_seat: Seat) -> None:
    invite(small_seat.desk, MEETING, Audience(people=(JAN,)))
    open_page(JAN).header.remove.click()
    (error,) = small_seat.notices.shown
    assert isinstance(error, Refused)
    assert words_for(Language.POLISH).say(error.message).startswith("Nie można usunąć tej osoby (Jan Wzorcowy)")


def test_the_page_of_somebody_who_is_gone_is_left(open_page: Open, small_seat: Seat) -> None:
    page = open_page(OLGA)
    with small_seat.desk.work(Message("Gone")) as work:
        work.delete(work.get(Person, OLGA))
    page.refresh()
    assert small_seat.places == [Place(page=PageName.PEOPLE)]
    assert small_seat.notices.shown == []


def test_a_person_is_exported(open_page: Open, small_seat: Seat, tmp_path: Path) -> None:
    small_seat.notices.files = [tmp_path / "ewa.csv"]
    open_page().header.export.click()
    assert "Przykład" in (tmp_path / "ewa.csv").read_text(encoding="utf-8")


def test_alt_left_goes_back_to_the_list(open_page: Open, small_seat: Seat) -> None:
    press(open_page().header.back, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert small_seat.places == [Place(page=PageName.PEOPLE)]


def test_a_spot_brings_a_field_into_view(open_page: Open) -> None:
    page = open_page()
    page.arrive(Place(page=PageName.PEOPLE, person_id=EWA, spot="salutation"))
    assert QApplication.focusWidget() is page.cards.forms.salutation


def test_a_hostile_name_is_shown_as_it_is(open_page: Open, small_seat: Seat) -> None:
    hostile = "<b>&amp; {{ x }}</b> " + "y" * 300
    set_field(small_seat.desk, Person, EWA, "surname", hostile, expected="Przykład")
    page = open_page()
    assert page.header.title.text() == f"Ewa {hostile}"
    assert page.cards.forms.examples[Language.POLISH].address.text().splitlines()[1] == f"Ewa {hostile}"
    assert page.cards.verticalScrollBar().maximum() < 10_000
    assert page.cards.columns.width() <= page.cards.viewport().width()


def test_the_page_is_freed(small_seat: Seat) -> None:
    outer = QWidget()
    page = PersonPage(small_seat.workplace, EWA, outer)
    page.refresh()
    seen = weakref.ref(page)
    outer.deleteLater()
    QApplication.sendPostedEvents(outer, QEvent.Type.DeferredDelete)
    del page, outer
    gc.collect()
    assert seen() is None


def test_the_page_speaks_english_in_the_dark_too(open_page: Open, small_seat: Seat, seat_at: MakeSeat) -> None:
    page = open_page(EWA, seat_at(small_seat.desk, Language.ENGLISH, is_dark=True))
    assert page.cards.forms.heading.text() == "Forms of address"
    assert salutation(page, Language.ENGLISH) == "Dear Ms Przykład,"


@pytest.mark.parametrize("language", list(Language))
def test_no_letter_is_underlined_for_two_things(
    open_page: Open, small_seat: Seat, seat_at: MakeSeat, language: Language
) -> None:
    open_page(EWA, seat_at(small_seat.desk, language))
    assert letters_for_two() == []


@pytest.mark.parametrize("language", list(Language))
def test_every_control_has_a_name_and_is_as_wide_as_its_words(
    open_page: Open, small_seat: Seat, seat_at: MakeSeat, language: Language
) -> None:
    page = open_page(EWA, seat_at(small_seat.desk, language))
    page.resize(830, 600)
    QApplication.processEvents()
    assert nameless(page) == []
    assert [one.text() for one in page.findChildren(QPushButton) if is_cut(one)] == []
    assert page.cards.horizontalScrollBar().maximum() == 0


def is_cut(button: QPushButton) -> bool:
    is_short_link = button.objectName() == "person-place"
    return button.isVisible() and not is_short_link and button.width() < button.minimumSizeHint().width()


def test_the_tab_key_goes_through_all_fields_and_comes_back(open_page: Open) -> None:
    first = open_page().header.back
    passed: list[str] = []
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused.objectName())
        press(focused, Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    fields = ["academic-title", "given-names", "surname", "gender", "person-place", "change-place", "position"]
    assert [name for name in passed if name in fields] == fields
    assert {"email", "note", "vocative", "salutation", "show-history"} < set(passed)
    assert len(passed) < 80
