"""The dialog at the desk of the import's own tests, and a list as an office keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dpdesk.domain.people import Person
from dpdesk.services.desk import Desk
from dpdesk.settings import Language
from dpdesk.ui.pages.people.importing.dialog import ImportDialog, Step
from tests.exchange.list_files.files import workbook
from tests.services.people.importing.conftest import desk as desk
from tests.services.people.importing.conftest import seeded as seeded
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.fields.keys import press

HEADINGS = ("Lp.", "Imię i nazwisko", "Stanowisko", "Urząd", "E-mail")
ROWS = (
    ("1", "Anna Nowa", "inspektor", "UM Gliwice", "anna@example.org"),
    ("2", "Jan Wzorcowy", "wójt", "Psary", ""),
    ("3", "Ola Zając", "referent", "UM Gliwce", "ola@example.org"),
    ("4", "Ewa Przykład", "skarbnik", "Psary", ""),
    ("5", "Iga Maj", "referent", "UM Gliwce", ""),
    ("6", "Adam Bury", "", "Psary", "adam.bury.example.org"),
    ("7", "", "dyrektor", "UM Zabrze", ""),
)
"""new; doubtful, for another Jan is known; of a misspelt office; changed; of that office; of a bad address; nameless"""
TITLE = ("Lista <b>osób</b> do kontaktu",)
ANNA, JAN, OLA, EWA, IGA, ADAM, NAMELESS = range(4, 11)
"""the rows of the file"""


class Shown:
    """The dialog, and the seat it is at."""

    def __init__(self, seat: Seat, qtbot: QtBot, path: Path) -> None:
        self.seat = seat
        self.path = path
        self.dialog = ImportDialog(seat.workplace)
        # The dialog deletes itself when it closes; the bot need not close it a second time.
        with qtbot.waitActive(self.dialog):
            self.dialog.open()
            self.dialog.activateWindow()

    @property
    def rows(self) -> list[str]:
        """Say the verdict and the name of each row shown."""
        model = self.dialog.rows.table.rows_model
        shown = [model.row_at(model.index(place, 0)) for place in range(model.rowCount())]
        return [f"{row.number} {row.verdict} {row.listed.name}" for row in shown if row is not None]

    def is_at(self, step: Step) -> bool:
        """Tell whether one is at a step."""
        return self.dialog.step is step

    def choose_file(self) -> None:
        """Choose the file by the button."""
        self.seat.notices.files.append(self.path)
        press(self.dialog.file.button, Qt.Key.Key_Return)

    def judge(self) -> None:
        """Go to the rows."""
        self.choose_file()
        self.forward()
        assert self.is_at(Step.ROWS)

    def forward(self) -> None:
        """Go on by the key."""
        press(self.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def at(self, row: int) -> None:
        """Go to a row."""
        self.dialog.rows.table.select([str(row)])

    def key(self, key: Qt.Key) -> None:
        """Press a key in the table of rows."""
        press(self.dialog.rows.table, key)

    def answers(self) -> list[str]:
        """Give what may be decided about the row one is at."""
        return [button.accessibleName() for button in self.dialog.rows.panel.answers.buttons]

    def text(self, name: str) -> str:
        """Give what a label says."""
        label = self.dialog.findChild(QLabel, name)
        assert label is not None, name
        return label.text()

    def button(self, name: str) -> QPushButton:
        """Give a button."""
        button = self.dialog.findChild(QPushButton, name)
        assert button is not None, name
        return button


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    return workbook(
        tmp_path / "lista.xlsx",
        {"Notatki": [["Zamówić kawę"]], "Uczestnicy": [TITLE, (), HEADINGS, *ROWS, ("Razem", "7 osób")]},
    )


@pytest.fixture
def shown(
    desk: Desk, seat_at: MakeSeat, qtbot: QtBot, list_file: Path, request: pytest.FixtureRequest
) -> Iterator[Shown]:
    """The dialog, in English unless a test asks for another language.

    What was decided in it is forgotten in the end, so that it closes without asking.
    """
    made = Shown(seat_at(desk, getattr(request, "param", Language.ENGLISH)), qtbot, list_file)
    yield made
    if isValid(made.dialog):
        made.dialog.course.end()
        made.dialog.reject()


def names(desk: Desk) -> set[str]:
    """Give the names of everybody on the desk."""
    with desk.reading() as reader:
        return {person.name for person in reader.all(Person)}
