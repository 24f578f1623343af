"""The page of one municipality or institution: its cards, filled and changed by keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.office_dossier import OfficeDossier
from dpdesk.domain.organisations import Municipality, OrganisationKind
from dpdesk.domain.people import Gender
from dpdesk.services import journal
from dpdesk.services.editing import set_field
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.offices.departments import add
from dpdesk.services.offices.founding import add_institution
from dpdesk.services.offices.municipalities import municipality, set_new_head
from dpdesk.services.offices.other_names import add_other_name
from dpdesk.services.offices.portrait import about_office
from dpdesk.settings import Language
from dpdesk.ui.pages.organisation.page import FurtherCards, OfficeCards, OrganisationPage
from dpdesk.ui.picking.new_person import NewPersonDialog
from dpdesk.ui.workplace import PageName, Place
from tests.services.offices.test_founding import HOSTILE
from tests.services.offices.year_desk import FOUNDATION, OWN, put_year
from tests.services.series_desk import SECOND
from tests.services.small_desk import EWA, GLIWICE, KRAKOW, OLGA, PSARY, SOSNOWIEC
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.walking import nameless

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


class Opened:
    """A page that hears of every change, as in the window."""

    def __init__(
        self, seat: Seat, organisation_id: str, qtbot: QtBot, size: tuple[int, int] = (1130, 700), spot: str = ""
    ) -> None:
        self.seat = seat
        self.id = organisation_id
        self.page = OrganisationPage(seat.workplace, organisation_id)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.arrive(Place(page=PageName.MUNICIPALITIES, spot=spot))
        seat.workplace.bridge.changed.connect(self.page.refresh)
        QApplication.processEvents()
        QApplication.processEvents()

    @property
    def cards(self) -> OfficeCards:
        assert self.page.cards is not None
        return self.page.cards

    @property
    def further(self) -> FurtherCards:
        assert self.cards.further is not None
        return self.cards.further

    def about(self) -> OfficeDossier:
        return about_office(self.seat.desk, self.about_id)

    @property
    def about_id(self) -> OrganisationId:
        return OrganisationId(self.id)

    def field(self, name: str) -> QWidget:
        found = self.cards.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        found.setFocus()
        return found

    def text(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text()

    def undo(self) -> None:
        journal.undo(self.seat.desk)
        self.seat.workplace.bridge.look()


@pytest.fixture
def seat(small_seat: Seat) -> Seat:
    put_year(small_seat.desk)
    return small_seat


@pytest.fixture
def gliwice(seat: Seat, qtbot: QtBot) -> Opened:
    return Opened(seat, GLIWICE, qtbot)


@pytest.fixture
def foundation(seat: Seat, qtbot: QtBot) -> Opened:
    return Opened(seat, FOUNDATION, qtbot)


def test_the_header_says_what_it_is(gliwice: Opened, foundation: Opened) -> None:
    assert gliwice.text("office-title") == "Gliwice"
    assert gliwice.text("office-facts") == "gmina miejska · członek · włodarz nieznany"
    assert foundation.text("office-facts") == "organizacja pozarządowa · Warszawa"


def test_alt_left_goes_back_to_the_list(gliwice: Opened, qtbot: QtBot) -> None:
    qtbot.keyClick(gliwice.page, Key.Key_Left, ALT)
    assert gliwice.seat.places == [Place(page=PageName.MUNICIPALITIES)]


def test_what_letters_lack_is_said_beside_the_field_until_it_is_there(gliwice: Opened) -> None:
    assert "e-mail" in gliwice.text("remark-email")
    field = gliwice.cards.office.form.findChild(QWidget, "email")
    assert isinstance(field, QWidget)
    field.setFocus()
    type_text(field, "um@example.org")
    press(field, Key.Key_Return)
    assert gliwice.about().organisation.email == "um@example.org"
    assert gliwice.text("remark-email") == ""


def test_a_wrong_delivery_address_stays_and_is_not_saved(gliwice: Opened) -> None:
    field = gliwice.field("ade")
    type_text(field, "AE:PL-1")
    press(field, Key.Key_Return)
    assert gliwice.about().organisation.ade == ""
    assert "e-Doręczeń" in gliwice.text("remark-ade")


def test_the_forms_of_the_name_stand_in_a_sentence_at_once(gliwice: Opened) -> None:
    assert gliwice.text("forms-example") == (
        "Spotkanie odbyło się [miejscownik].\nWzięli w nim udział mieszkańcy [dopełniacz]."
    )
    for name, form in (("name-genitive", "Gliwic"), ("name-locative", "w Gliwicach")):
        field = gliwice.field(name)
        type_text(field, form)
        press(field, Key.Key_Return)
    assert gliwice.text("forms-example") == "Spotkanie odbyło się w Gliwicach.\nWzięli w nim udział mieszkańcy Gliwic."


def test_a_head_is_picked_by_typing_and_the_letter_follows(gliwice: Opened) -> None:
    card = gliwice.cards.head
    assert card
    assert card.none_known.isVisible()
    assert gliwice.text("letter-address").splitlines()[0] == "Prezydent Miasta Gliwice"
    card.add_line.setFocus()
    type_text(card.add_line, "wzorcowy")
    press(card.add_line, Key.Key_Return)
    assert gliwice.text("letter-address").splitlines()[:3] == [
        "Szanowny Pan",
        "Jan Wzorcowy",
        "Prezydent Miasta Gliwice",
    ]
    assert gliwice.text("letter-salutation") == "Szanowny Panie Prezydencie,"
    assert gliwice.text("office-facts").endswith("Prezydent Miasta Gliwice: Jan Wzorcowy")
    gliwice.undo()
    assert card.none_known.isVisible()


def test_a_head_who_is_new_is_introduced_and_the_former_one_stays(gliwice: Opened, qtbot: QtBot) -> None:
    set_new_head(gliwice.seat.desk, gliwice.about_id, Introduction(name="Adam Przykładowy"))
    gliwice.seat.workplace.bridge.look()
    card = gliwice.cards.head
    assert card
    card.add_line.setFocus()
    type_text(card.add_line, "Katarzyna Nowa-Przykładowa")
    press(card.add_line, Key.Key_Return)
    dialog = card.findChild(NewPersonDialog)
    assert isinstance(dialog, NewPersonDialog)
    assert dialog.position.text() == "Prezydent Miasta Gliwice"
    dialog.accept()
    assert card.name.text() == "Katarzyna Nowa-Przykładowa"
    assert gliwice.text("letter-salutation") == "Szanowna Pani Prezydent,"
    assert "Adam Przykładowy" in [one.person.name for one in gliwice.about().people]


def test_the_letter_follows_the_gender_and_nobody_may_be_known(gliwice: Opened, qtbot: QtBot) -> None:
    set_new_head(gliwice.seat.desk, gliwice.about_id, Introduction(name="Sasza Przykład", gender=Gender.MALE))
    gliwice.seat.workplace.bridge.look()
    card = gliwice.cards.head
    assert card
    gender = gliwice.field("gender")
    press(gender, Key.Key_Home)
    press(gender, Key.Key_Return)
    assert gliwice.text("letter-salutation") == "Szanowna Pani Prezydent,"
    qtbot.mouseClick(card.leave, LEFT)
    assert gliwice.about().head is None


def test_the_head_has_a_page(gliwice: Opened, qtbot: QtBot) -> None:
    head = set_new_head(gliwice.seat.desk, gliwice.about_id, Introduction(name="Adam Przykładowy")).head
    gliwice.seat.workplace.bridge.look()
    assert gliwice.cards.head
    assert head
    qtbot.mouseClick(gliwice.cards.head.name, LEFT)
    assert gliwice.seat.places == [Place(page=PageName.PEOPLE, person_id=head.id)]


def test_a_department_is_added_by_its_kind_renamed_and_removed(seat: Seat, qtbot: QtBot) -> None:
    opened = Opened(seat, SOSNOWIEC, qtbot)
    card = opened.further.departments
    assert card.empty.isVisible()
    card.add_line.setFocus()
    type_text(card.add_line, "promocji")
    press(card.add_line, Key.Key_Return)
    (line,) = opened.about().departments
    assert (line.department.name, line.category and line.category.id) == (
        "Wydział Promocji i Komunikacji",
        "id-category-promotion",
    )
    card.table.select([line.department.id])
    press(card.table, Key.Key_Return)
    name = QApplication.focusWidget()
    assert name is not None
    replace_text(name, "Biuro Promocji")
    press(name, Key.Key_Return)
    assert opened.about().departments[0].department.name == "Biuro Promocji"
    card.table.setFocus()
    press(card.table, Key.Key_Delete)
    assert opened.about().departments == ()
    assert not card.form.isVisible()
    opened.undo()
    assert opened.about().departments[0].department.name == "Biuro Promocji"


def test_a_department_may_have_a_name_of_its_own(gliwice: Opened) -> None:
    card = gliwice.further.departments
    card.add_line.setFocus()
    type_text(card.add_line, "Samodzielne stanowisko ds. pszczół")
    press(card.add_line, Key.Key_Return)
    added = [line for line in gliwice.about().departments if line.category is None]
    assert "Samodzielne stanowisko ds. pszczół" in [line.department.name for line in added]


def test_a_department_that_is_needed_is_not_removed(gliwice: Opened) -> None:
    card = gliwice.further.departments
    card.table.setFocus()
    card.table.selectRow(0)
    press(card.table, Key.Key_Delete)
    assert len(gliwice.about().departments) == 1
    assert len(gliwice.seat.notices.shown) == 1


def test_people_and_meetings_and_practices_open(gliwice: Opened) -> None:
    cards = gliwice.further
    for table, key in (
        (cards.people.table, OLGA),
        (cards.attendance.table, SECOND),
        (cards.practices.table, OWN),
    ):
        table.setFocus()
        table.select([key])
        press(table, Key.Key_Return)
    assert gliwice.seat.places == [
        Place(page=PageName.PEOPLE, person_id=OLGA),
        Place(page=PageName.MEETINGS, meeting_id=SECOND),
        Place(page=PageName.PRACTICES, practice_id=OWN),
    ]


def test_somebody_new_is_added_to_the_office(gliwice: Opened, qtbot: QtBot) -> None:
    card = gliwice.further.people
    qtbot.mouseClick(card.add, LEFT)
    dialog = card.findChild(NewPersonDialog)
    assert isinstance(dialog, NewPersonDialog)
    dialog.name.set_value("Łucja Ćwiek")
    dialog.accept()
    assert "Łucja Ćwiek" in [one.person.name for one in gliwice.about().people]
    assert card.count.text() == "3 osoby"


def test_attendance_stands_by_year_and_by_meeting(gliwice: Opened) -> None:
    card = gliwice.further.attendance
    assert card.bars.accessibleDescription() == "2026: 0 z 1; 2025: 2 z 2"
    model = card.table.rows_model
    shown = [str(model.index(1, column).data()) for column in range(5)]
    assert shown == ["11.12.2025", "Żłobki w małych gminach", "przyjdzie", "1", "1"]


def test_practices_are_its_own_and_those_taken_up(gliwice: Opened) -> None:
    model = gliwice.further.practices.table.rows_model
    assert [(str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(2)] == [
        ("Klub seniora w szkole", "własna"),
        ("Łąki kwietne", "wdrożona, właściciel: Psary"),
    ]


def test_other_names_are_added_and_removed(gliwice: Opened, qtbot: QtBot) -> None:
    card = gliwice.further.names
    card.add_line.setFocus()
    type_text(card.add_line, "UM Gliwice")
    press(card.add_line, Key.Key_Return)
    assert [one.alias for one in gliwice.about().other_names] == ["um gliwice"]
    assert card.add_line.text() == ""
    button = card.findChild(QToolButton, "remove-other-name")
    assert isinstance(button, QToolButton)
    qtbot.mouseClick(button, LEFT)
    assert gliwice.about().other_names == ()
    gliwice.undo()
    assert [one.alias for one in gliwice.about().other_names] == ["um gliwice"]


def test_the_history_tells_what_was_changed(gliwice: Opened) -> None:
    set_new_head(gliwice.seat.desk, gliwice.about_id, Introduction(name="Adam Przykładowy"))
    gliwice.seat.workplace.bridge.look()
    model = gliwice.further.history.table.rows_model
    assert model.index(0, 1).data() == "Zmiana włodarza: Gliwice"
    assert model.index(0, 2).data() == "Anna Notująca"
    gliwice.undo()
    assert "Zmiana włodarza: Gliwice (cofnięto)" in [str(model.index(row, 1).data()) for row in range(2)]


def test_what_is_needed_is_not_removed_and_one_is_told_why(gliwice: Opened, qtbot: QtBot) -> None:
    qtbot.mouseClick(gliwice.page.header.remove, LEFT)
    assert len(gliwice.seat.notices.shown) == 1
    assert gliwice.about().name == "Gliwice"


def test_one_goes_back_when_the_office_is_removed(seat: Seat, qtbot: QtBot) -> None:
    opened = Opened(seat, add_institution(seat.desk, "Klub", OrganisationKind.NGO).id, qtbot)
    qtbot.mouseClick(opened.page.header.remove, LEFT)
    assert seat.places[-1] == Place(page=PageName.MUNICIPALITIES)


def test_one_goes_back_when_the_making_of_the_office_is_undone(seat: Seat, qtbot: QtBot) -> None:
    opened = Opened(seat, add_institution(seat.desk, "Klub", OrganisationKind.NGO).id, qtbot)
    opened.undo()
    assert seat.places[-1] == Place(page=PageName.MUNICIPALITIES)


def test_an_institution_has_no_municipal_cards(foundation: Opened) -> None:
    cards = foundation.cards
    assert (cards.head, cards.municipality) == (None, None)
    assert [line.spoke for line in foundation.about().visits] == [1]
    kind = foundation.field("kind")
    press(kind, Key.Key_Down)
    press(kind, Key.Key_Return)
    assert foundation.about().organisation.kind is OrganisationKind.UNIVERSITY


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_shown_as_they_are(seat: Seat, qtbot: QtBot, name: str) -> None:
    opened = Opened(seat, add_institution(seat.desk, name, OrganisationKind.OTHER, "<i>Łódź</i>").id, qtbot)
    assert opened.text("office-title") == name
    assert not opened.page.grab().isNull()


@pytest.mark.parametrize(("size", "is_wide"), [((1130, 700), True), ((850, 600), False)])
def test_nothing_asks_for_more_width_than_there_is(
    seat: Seat, qtbot: QtBot, size: tuple[int, int], is_wide: bool
) -> None:
    opened = Opened(seat, GLIWICE, qtbot, size)
    assert opened.cards.columns.is_wide is is_wide
    assert opened.cards.columns.width() <= opened.cards.viewport().width()
    assert nameless(opened.page) == []


def test_the_page_speaks_english_in_the_dark(seat: Seat, seat_at: MakeSeat, qtbot: QtBot) -> None:
    opened = Opened(seat_at(seat.desk, Language.ENGLISH, is_dark=True), KRAKOW, qtbot)
    assert opened.text("office-facts") == "urban municipality · guest · head not known"
    assert opened.text("letter-salutation") == "Dear Sir or Madam,"


@pytest.mark.parametrize("spot", ["ade", "office-people", "add-other-name"])
def test_a_spot_is_brought_into_view(seat: Seat, qtbot: QtBot, spot: str) -> None:
    opened = Opened(seat, PSARY, qtbot, (850, 600), spot)
    for _ in range(3):
        QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == spot
    assert not focused.visibleRegion().isEmpty()
    assert EWA in [one.person.id for one in opened.about().people]


@pytest.mark.parametrize("size", [(1130, 700), (850, 600)])
def test_names_without_a_space_do_not_make_the_page_wider(seat: Seat, qtbot: QtBot, size: tuple[int, int]) -> None:
    desk, long = seat.desk, "Ż" * 300
    set_new_head(desk, GLIWICE, Introduction(name=f"Jan {long}"))
    add_other_name(desk, GLIWICE, long)
    add(desk, GLIWICE, long)
    for field in ("name", "name_locative", "name_genitive", "head_title_full"):
        expected = getattr(municipality(desk, GLIWICE).municipality, field)
        set_field(desk, Municipality, GLIWICE, field, long, expected=expected)
    opened = Opened(seat, GLIWICE, qtbot, size)
    assert opened.cards.columns.width() <= opened.cards.viewport().width()
    assert opened.page.width() == size[0]
    for card in (opened.cards.office, opened.cards.head, opened.cards.municipality, opened.further.names):
        assert card is not None
        assert card.minimumSizeHint().width() <= 560, card.objectName()
