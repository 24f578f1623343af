"""The dialog for somebody new: names are read as lists have them, and known people are told."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.people import Gender
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.people.adding import add_person
from dpdesk.ui.fields.remarks import Remark
from dpdesk.ui.picking.new_person import NewPersonDialog
from tests.ui.conftest import Seat
from tests.ui.fields.keys import replace_text, type_text


def _hold(window: QWidget, _closing: QWidget) -> None:
    """Be there until the window is closed."""


@pytest.fixture
def dialog(small_seat: Seat, qtbot: QtBot) -> NewPersonDialog:
    window = QWidget()
    qtbot.addWidget(window, before_close_func=partial(_hold, window))
    window.show()
    dialog = NewPersonDialog(small_seat.workplace, "", window)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


@pytest.mark.parametrize(
    ("typed", "name", "title", "gender"),
    [
        ("Zofia Nowa", "Zofia Nowa", "", Gender.FEMALE),
        ("KOWALSKI Jan", "Jan Kowalski", "", Gender.MALE),
        ("dr inż. Anna Maria Nowak-Kowalska", "Anna Maria Nowak-Kowalska", "dr inż.", Gender.FEMALE),
        ("Nowak Zofia", "Zofia Nowak", "", Gender.FEMALE),
        ("<b>&amp;", "<b>&amp;", "", Gender.UNKNOWN),
    ],
)
def test_a_name_is_put_in_order_when_it_is_left(
    dialog: NewPersonDialog, typed: str, name: str, title: str, gender: Gender
) -> None:
    dialog.name.setFocus()
    type_text(dialog.name, typed)
    dialog.position.setFocus()
    assert (dialog.name.text(), dialog.academic_title.text(), dialog.gender.value()) == (name, title, gender)


def test_a_name_that_is_written_again_as_it_was_is_meant_so(dialog: NewPersonDialog) -> None:
    dialog.name.setFocus()
    type_text(dialog.name, "Nowak Zofia")
    dialog.position.setFocus()
    dialog.name.setFocus()
    replace_text(dialog.name, "Nowak Zofia")
    dialog.position.setFocus()
    assert dialog.name.text() == "Nowak Zofia"


def test_a_name_is_put_in_order_before_it_is_sent(dialog: NewPersonDialog) -> None:
    sent: list[Introduction] = []
    dialog.answered.connect(sent.append)
    dialog.name.setFocus()
    type_text(dialog.name, "prof. KOWALSKA ANNA")
    dialog.accept()
    assert [(one.name, one.academic_title, one.gender) for one in sent] == [("Anna Kowalska", "prof.", Gender.FEMALE)]


def test_known_people_of_a_name_are_told(dialog: NewPersonDialog) -> None:
    dialog.name.setFocus()
    type_text(dialog.name, "ewa przykl")
    assert "Ewa Przykład, inspektor, Referat Promocji, Psary" in dialog._known.text()


def test_what_is_said_of_namesakes_has_room(dialog: NewPersonDialog, small_seat: Seat) -> None:
    for number in range(3):
        someone = Introduction(name=f"Zenobia Ćma-Wzór {number}", position="główny specjalista", organisation="Psary")
        add_person(small_seat.desk, someone)
    type_text(dialog.name, "Zenobia")
    QApplication.processEvents()
    remark = dialog.findChild(Remark)
    assert remark is not None
    assert remark.isVisible()
    assert remark.height() >= remark.heightForWidth(remark.width())


def test_a_name_that_is_there_already_is_typed_over(small_seat: Seat, qtbot: QtBot) -> None:
    dialog = NewPersonDialog(small_seat.workplace, "kowal")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    type_text(dialog.name, "Zofia Nowa")
    assert dialog.name.text() == "Zofia Nowa"


def test_where_somebody_works_is_not_asked_where_it_is_known(dialog: NewPersonDialog) -> None:
    dialog.settle_workplace("Urząd Gminy Psary", "Wójt Gminy Psary")
    assert not dialog.organisation.isEnabled()
    assert not dialog.position.isEnabled()
    told = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "Proszę wybrać znaną instytucję albo wpisać pełną nazwę nowej." not in told
