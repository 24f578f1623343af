"""The page of municipalities: the list, other institutions, what is done with many, and what makes new ones."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dpdesk.domain.organisations import MunicipalityType, OrganisationKind
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.offices.founding import NewMunicipality, add_institution, add_municipality
from dpdesk.services.offices.listing import institution_lines, municipality_lines
from dpdesk.services.offices.municipalities import Particulars, municipality, set_municipality
from dpdesk.settings import Language
from dpdesk.ui.pages.municipalities.member_day import MemberDayDialog
from dpdesk.ui.pages.municipalities.new_office import NewOfficeDialog
from dpdesk.ui.pages.municipalities.page import NEW_OFFICE, MunicipalitiesPage
from tests.services.offices.test_founding import HOSTILE
from tests.services.offices.year_desk import FOUNDATION
from tests.services.small_desk import GLIWICE, KRAKOW, PSARY
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.pages.municipalities.conftest import INSTITUTIONS, MAP, at, placed, shown
from tests.ui.walking import nameless

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def names(page: MunicipalitiesPage) -> list[str]:
    return [line.name for line in page.list.table.rows_model.shown_rows()]


def missing(page: MunicipalitiesPage) -> list[str]:
    model = page.list.table.rows_model
    place = [column.name for column in model.columns].index("missing")
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def action(page: MunicipalitiesPage, name: str) -> QAction:
    found = page.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def in_dialog(deed: Callable[[QDialog], None]) -> None:
    """Do something in a dialog as soon as it is open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        deed(dialog)

    QTimer.singleShot(0, act)


def accept(dialog: QDialog) -> None:
    dialog.accept()


def test_the_list_says_in_words_what_is_missing(page: MunicipalitiesPage, seat: Seat) -> None:
    assert names(page) == ["Gliwice", "Kraków", "Psary", "Sosnowiec"]
    assert missing(page) == ["włodarz, e-mail, ADE"] * 4
    assert page.list.totals.text() == "4 gminy · 4 z brakami"


def test_the_list_is_chosen_by_membership(page: MunicipalitiesPage, qtbot: QtBot) -> None:
    box = page.list.belonging
    while box.currentText() != "gość":
        qtbot.keyClick(box, Key.Key_Down)
    qtbot.keyClick(box, Key.Key_Return)
    assert names(page) == ["Kraków"]


def test_the_filter_folds_polish_letters(page: MunicipalitiesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.list.filter_line, "krakow")
    assert names(page) == ["Kraków"]


def test_enter_and_a_double_click_open_a_municipality(page: MunicipalitiesPage, seat: Seat, qtbot: QtBot) -> None:
    table = page.list.table
    table.select([PSARY])
    qtbot.keyClick(table, Key.Key_Return)
    place = table.visualRect(table.rows_model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seat.places == [at(PSARY), at(GLIWICE)]


def test_addresses_of_the_selected_are_copied_and_those_without_are_named(page: MunicipalitiesPage, seat: Seat) -> None:
    set_municipality(seat.desk, PSARY, Particulars(email="gmina@example.org"))
    seat.workplace.bridge.look()
    page.list.table.selectAll()
    action(page, "copy-emails").trigger()
    assert QApplication.clipboard().text() == "gmina@example.org"
    said = seat.workplace.words.say(seat.notices.told[-1])
    assert said == "Skopiowano 1 adres. Bez adresu: Gliwice, Kraków, Sosnowiec."


def test_nothing_can_be_done_with_nothing_selected(page: MunicipalitiesPage) -> None:
    page.list.table.clearSelection()
    assert not any(one.isEnabled() for one in page.actions_of_many)
    assert action(page, "new-office").isEnabled()


def test_the_selected_become_members_on_a_day_and_undo_takes_it_back(page: MunicipalitiesPage, seat: Seat) -> None:
    page.list.table.select([KRAKOW, PSARY])

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, MemberDayDialog)
        dialog.day.setText("01.03.2026")
        dialog.accept()

    in_dialog(answer)
    action(page, "member-since").trigger()
    assert municipality(seat.desk, KRAKOW).municipality.member_since == date(2026, 3, 1)
    journal.undo(seat.desk)
    assert not municipality(seat.desk, KRAKOW).municipality.is_member


def test_a_membership_that_cannot_end_is_told(page: MunicipalitiesPage, seat: Seat) -> None:
    page.list.table.select([KRAKOW])
    in_dialog(accept)
    action(page, "member-until").trigger()
    assert "Kraków" in str(seat.notices.shown[0])


def test_a_day_must_be_said(seat: Seat, qtbot: QtBot) -> None:
    dialog = MemberDayDialog(seat.workplace, "Członek od", "Dzień", "Psary")
    qtbot.addWidget(dialog)
    dialog.day.clear()
    dialog.accept()
    assert dialog.remark.text() == "Proszę podać dzień."


def test_the_selected_are_exported_with_the_columns_one_sees(
    page: MunicipalitiesPage, seat: Seat, tmp_path: Path
) -> None:
    page.list.table.select([PSARY])
    seat.notices.files = [tmp_path / "gminy.csv"]
    action(page, "export-offices").trigger()
    first, second = (tmp_path / "gminy.csv").read_text(encoding="utf-8-sig").splitlines()[-2:]
    assert first.startswith("Gmina")
    assert second.startswith("Psary")


def test_a_new_municipality_is_begun_by_keys(page: MunicipalitiesPage, seat: Seat, qtbot: QtBot) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewOfficeDialog)
        qtbot.keyClicks(dialog.name, "Wyry Dolne")
        assert dialog.office.text() == "Urząd Gminy Wyry Dolne"
        qtbot.keyClick(dialog.name, Key.Key_Return)

    in_dialog(answer)
    qtbot.keyClick(page, Key.Key_N, CONTROL)
    (added,) = (one for one in municipality_lines(seat.desk) if one.name == "Wyry Dolne")
    assert seat.places == [at(added.id)]
    assert "Wyry Dolne" in names(page)


def test_a_new_institution_is_asked_for_its_town(page: MunicipalitiesPage, seat: Seat, qtbot: QtBot) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewOfficeDialog)
        assert dialog.town.isVisible()
        assert not dialog.office.isVisible()
        dialog.name.setText("Klub Pszczelarzy")
        dialog.town.setText("Psary")
        dialog.accept()

    qtbot.keyClick(page, Key.Key_3, ALT)
    in_dialog(answer)
    page.begin()
    added = institution_lines(seat.desk)[-1].office
    assert (added.name, added.kind, added.town) == ("Klub Pszczelarzy", OrganisationKind.NGO, "Psary")


def test_a_name_is_asked_for(seat: Seat, qtbot: QtBot) -> None:
    dialog = NewOfficeDialog(seat.workplace, OrganisationKind.MUNICIPALITY)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.name_remark.text() == "Proszę podać nazwę."


def test_a_name_that_is_known_is_told_and_nothing_is_added(page: MunicipalitiesPage, seat: Seat) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewOfficeDialog)
        dialog.name.setText("Gliwice")
        dialog.accept()

    in_dialog(answer)
    page.go_to(NEW_OFFICE)
    assert "Gliwice" in str(seat.notices.shown[0])
    assert seat.places == []


def test_other_institutions_have_a_list_of_their_own(page: MunicipalitiesPage, seat: Seat, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Key.Key_3, ALT)
    table = page.institutions.table
    assert [line.name for line in table.rows_model.shown_rows()] == ["Fundacja Stocznia"]
    table.select([FOUNDATION])
    qtbot.keyClick(table, Key.Key_Return)
    assert seat.places == [at(FOUNDATION)]
    page.institutions.kind.set_value(OrganisationKind.UNIVERSITY)
    page.refresh()
    assert table.rows_model.rowCount() == 0
    assert table.accessibleDescription() == "Nie ma instytucji tego rodzaju."


@pytest.mark.parametrize("view", [0, MAP, INSTITUTIONS])
def test_hostile_names_are_drawn_as_they_are(page: MunicipalitiesPage, seat: Seat, view: int) -> None:
    for number, name in enumerate(HOSTILE):
        add_institution(seat.desk, f"Instytucja {name}", OrganisationKind.OTHER)
        added = add_municipality(seat.desk, NewMunicipality(name=name, type=MunicipalityType.RURAL))
        with seat.desk.work(Message("Place it")) as work:
            work.save(placed(added, number, 3))
    seat.workplace.bridge.look()
    page.tab_bar.setCurrentIndex(view)
    QApplication.processEvents()
    assert not page.grab().isNull()
    assert set(HOSTILE) <= {line.name for line in municipality_lines(seat.desk)}


@pytest.mark.parametrize("view", [0, MAP, INSTITUTIONS])
def test_every_control_of_a_view_has_a_name(page: MunicipalitiesPage, view: int) -> None:
    page.tab_bar.setCurrentIndex(view)
    assert nameless(page) == []


def test_an_empty_desk_says_how_to_begin(small_seat: Seat, qtbot: QtBot) -> None:
    with small_seat.desk.work(Message("Empty")) as work:
        for table in ("departments", "people", "municipalities", "organisations"):
            work.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            work.connection.exec_driver_sql(f"DELETE FROM {table}")
    page = shown(small_seat, qtbot)
    assert "Ctrl+N" in page.list.table.accessibleDescription()
    page.tab_bar.setCurrentIndex(MAP)
    assert "żadna gmina" in page.map.table.accessibleDescription()
    assert not page.map.grid.isVisible()
    page.tab_bar.setCurrentIndex(INSTITUTIONS)
    assert "Ctrl+N" in page.institutions.table.accessibleDescription()


def test_the_page_speaks_english_in_the_dark(seat: Seat, seat_at: MakeSeat, qtbot: QtBot) -> None:
    page = shown(seat_at(seat.desk, Language.ENGLISH, is_dark=True), qtbot)
    assert page.list.totals.text() == "4 municipalities · 4 with something missing"
    page.tab_bar.setCurrentIndex(MAP)
    assert page.map.told.text() == "2 meetings; 2 of 4 municipalities took part."
    assert not page.grab().isNull()


def test_a_dialog_is_freed_when_it_is_closed(page: MunicipalitiesPage) -> None:
    seen: list[weakref.ref[QDialog]] = []

    def look(dialog: QDialog) -> None:
        seen.append(weakref.ref(dialog))
        dialog.reject()

    in_dialog(look)
    page.begin()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert seen[0]() is None


def test_tab_goes_through_the_list_as_one_reads_it(page: MunicipalitiesPage, qtbot: QtBot) -> None:
    page.list.table.select([PSARY])
    page.tab_bar.setFocus()
    passed = []
    for _ in range(7):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        passed.append(now.objectName())
    assert passed == [
        "with-selected",
        "new-office-button",
        "municipalities-filter",
        "municipalities-membership",
        "municipalities-type",
        "municipalities-missing",
        "municipalities",
    ]
