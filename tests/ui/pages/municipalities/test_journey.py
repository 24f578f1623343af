"""From the rail to a new municipality, its head and its map, by the keyboard alone, and back by undo."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from dpdesk.services.offices.listing import municipality_lines
from dpdesk.services.offices.portrait import about_office
from dpdesk.ui.pages.municipalities.page import MunicipalitiesPage
from dpdesk.ui.pages.organisation.page import OrganisationPage
from tests.ui.driving import focus, in_dialog, press, settle, tab_to, type_text
from tests.ui.office import Office
from tests.ui.office import office as office


def test_a_municipality_joins_by_the_keyboard_and_leaves_by_undo(office: Office) -> None:
    members = len(municipality_lines(office.desk))
    press("Ctrl+4")
    in_dialog("Ctrl+N", name_it)
    (added,) = (one for one in municipality_lines(office.desk) if one.name == "Wolbrom Górny")
    page = office.program.window.findChild(OrganisationPage)
    assert isinstance(page, OrganisationPage)
    assert page.isVisible()
    settle()
    tab_to("email")
    type_text("gmina@example.org")
    press("Return")
    tab_to("set-head")
    type_text("Żaneta Świt")
    press("Return")
    assert focus().window().objectName() == "new-person-dialog"
    press("Return")
    about = about_office(office.desk, added.id)
    assert (about.organisation.email, about.head and about.head.name) == ("gmina@example.org", "Żaneta Świt")
    press("Alt+Left")
    shown = office.program.window.findChild(MunicipalitiesPage)
    assert isinstance(shown, MunicipalitiesPage)
    assert shown.isVisible()
    press("Ctrl+Z", 3)
    assert len(municipality_lines(office.desk)) == members


def name_it() -> None:
    """Type the name and press Enter."""
    assert focus().objectName() == "new-office-name"
    type_text("Wolbrom Górny")
    press("Return")
    QApplication.processEvents()


def test_the_map_is_gone_through_by_the_keyboard(office: Office) -> None:
    press("Ctrl+4")
    press("Alt+2")
    assert focus().objectName() == "participation-map"
    press("Down")
    press("Right")
    press("Return")
    page = office.program.window.findChild(OrganisationPage)
    assert isinstance(page, OrganisationPage)
    assert page.header.title.text() in {one.name for one in municipality_lines(office.desk)}
