"""The page of one practice, filled in by keys and mouse as an office does."""

from __future__ import annotations

import gc
import weakref
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.practices import PracticeStatus, Verification
from dpdesk.services.journal import undo
from dpdesk.services.practices import catalogue, stages
from dpdesk.settings import Language
from dpdesk.ui.fields.remarks import Tone
from dpdesk.ui.pages.practice.page import PracticePage
from dpdesk.ui.workplace import PageName, Place
from tests.services.offices.test_organising import png
from tests.services.practices.gardens import TITLE, change, gardens, whole_gardens
from tests.services.small_desk import GLIWICE, TODAY
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.fields.keys import press, replace_text
from tests.ui.pages.practice.opened import Open, field, missing, open_it, pick, stage, write
from tests.ui.walking import nameless

Key = Qt.Key


def test_each_field_is_saved_when_it_is_left(opened: Open) -> None:
    for name, text in (
        ("unit", "Wydział Zieleni"),
        ("summary", "Woda zostaje tam, gdzie spadła."),
        ("situation", "Było mokro."),
        ("cost", "480 000 zł (2020)"),
        ("contact-email", "zielen@example.org"),
        ("links", "https://example.org"),
        ("verified-by", "Komisja"),
    ):
        write(opened, name, text)
        assert getattr(opened.about.practice, name.replace("-", "_")) == text
    write(opened, "began-on", "01.04.2019")
    assert opened.about.practice.began_on == date(2019, 4, 1)


def test_a_field_that_is_left_can_be_undone(opened: Open) -> None:
    write(opened, "title", "Ogrody")
    assert opened.about.practice.title == "Ogrody"
    undo(opened.seat.desk)
    opened.page.refresh()
    assert opened.about.practice.title == TITLE
    assert opened.page.header.findChild(QWidget, "practice-heading").text() == TITLE  # type: ignore[union-attr]


def test_a_wrong_address_is_said_below_its_field(opened: Open) -> None:
    write(opened, "contact-email", "zielen")
    assert opened.about.practice.contact_email == ""
    remark = field(opened, "remark-contact_email")
    assert "zielen" in remark.text()  # type: ignore[attr-defined]


def test_the_summary_is_counted_while_it_is_typed_and_never_cut(opened: Open) -> None:
    counter = opened.page.basics.counter
    assert (counter.text(), counter.tone) == ("0 z 500 znaków", Tone.NOTE)
    opened.page.basics.summary.insertPlainText("ż" * 502)
    assert (counter.text(), counter.tone) == ("502 z 500 znaków – o 2 znaki za dużo.", Tone.WARNING)
    opened.page.basics.summary.settle()
    assert len(opened.about.practice.summary) == 502
    assert "Streszczenie ma więcej niż 500 znaków." in missing(opened)


def test_the_usual_areas_are_offered_with_polish_letters_folded(opened: Open) -> None:
    area = opened.page.basics.area
    area.setFocus()
    replace_text(area, "osw")
    assert area.offers == ["oświata"]
    popup = QApplication.activePopupWidget()
    assert popup is not None
    press(popup, Key.Key_Down)
    press(popup, Key.Key_Return)
    assert opened.about.practice.area == "oświata"
    assert area.offers == []


def test_another_area_can_be_written_and_is_usual_from_then_on(opened: Open) -> None:
    area = opened.page.basics.area
    area.setFocus()
    replace_text(area, "sportowe łowiectwo")
    press(area, Key.Key_Return)
    assert opened.about.practice.area == "sportowe łowiectwo"
    press(area, Key.Key_Down)
    assert "sportowe łowiectwo" in area.offers
    popup = QApplication.activePopupWidget()
    assert popup is not None
    press(popup, Key.Key_Escape)
    assert area.offers == []


def test_enter_keeps_what_was_typed_where_no_offer_is_marked(opened: Open) -> None:
    area = opened.page.basics.area
    area.setFocus()
    replace_text(area, "sport")
    assert area.offers == ["sport"]
    press(area, Key.Key_Return)
    assert opened.about.practice.area == "sport"
    assert area.offers == []


def test_the_owner_is_picked_and_taken_away(opened: Open) -> None:
    owner = opened.page.basics.owner
    pick(owner.pick, "psa")
    assert opened.about.owner == "Psary"
    owner.clear.click()
    assert opened.about.practice.organisation_id is None
    assert not owner.link.isVisible()
    pick(owner.pick, "Fundacja Deszcz")
    assert opened.about.owner == "Fundacja Deszcz"


def test_the_owner_leads_to_its_page(opened: Open) -> None:
    opened.page.basics.owner.link.click()
    assert opened.seat.places == [Place(page=PageName.MUNICIPALITIES, organisation_id=GLIWICE)]


def test_topics_are_chips(opened: Open) -> None:
    topics = opened.page.basics.topics
    pick(topics.add_line, "woda")
    pick(topics.add_line, "szkoły")
    assert [topic.name for topic in opened.about.topics] == ["szkoły", "woda"]
    chip = topics.chips.findChildren(QWidget, "topic-chip")[0]
    remove = chip.findChild(QWidget, "remove-topic")
    assert remove is not None
    remove.setFocus()
    press(remove, Key.Key_Delete)
    assert [topic.name for topic in opened.about.topics] == ["woda"]


def test_what_is_missing_leads_to_its_field(opened: Open) -> None:
    assert missing(opened) == [
        "Nie podano, czy praktyka jest w realizacji, czy zrealizowana.",
        "Nie ma streszczenia.",
    ]
    assert not opened.button("next-stage").isEnabled()
    opened.click("missing-summary")
    assert opened.page.basics.summary.hasFocus()
    opened.click("missing-status")
    assert QApplication.focusWidget() is field(opened, "status")


def test_a_practice_goes_to_the_next_stage_once_nothing_is_missing(small_seat: Seat, qtbot: QtBot) -> None:
    opened = open_it(small_seat, whole_gardens(small_seat.desk), qtbot)
    change(small_seat.desk, opened.practice_id, may_publish=False)
    opened.page.refresh()
    opened.click("next-stage")
    assert stage(opened) == Verification.CHECKED.value
    assert opened.about.practice.verified_by == "Anna Notująca"
    assert missing(opened) == ["Nie ma zgody na publikację."]
    opened.click("missing-consent")
    press(field(opened, "may-publish"), Key.Key_Space)
    opened.click("next-stage")
    assert stage(opened) == Verification.PUBLISHED.value
    assert not opened.button("next-stage").isVisible()
    opened.click("back-to-draft")
    assert stage(opened) == Verification.DRAFT.value


def test_an_old_contact_is_said_and_confirmed(opened: Open) -> None:
    change(opened.seat.desk, opened.practice_id, contact_checked_on=date(2024, 1, 1))
    opened.page.refresh()
    remark = field(opened, "remark-contact_checked_on")
    assert remark.isVisible()
    opened.click("confirm-contact")
    assert opened.about.practice.contact_checked_on == TODAY
    assert not remark.isVisible()
    assert not opened.button("confirm-contact").isEnabled()


def test_the_day_of_the_end_is_after_the_beginning(opened: Open) -> None:
    write(opened, "began-on", "02.05.2020")
    write(opened, "ended-on", "01.05.2020")
    assert field(opened, "remark-ended_on").text() == "To dzień wcześniejszy niż początek."  # type: ignore[attr-defined]


def test_alt_left_goes_back_to_the_practice_in_the_catalogue(opened: Open) -> None:
    press(opened.page, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert opened.seat.places == [Place(page=PageName.PRACTICES, spot=opened.practice_id)]


def test_the_page_of_a_practice_that_is_gone_is_left(opened: Open) -> None:
    catalogue.remove_practices(opened.seat.desk, [opened.practice_id])
    opened.page.refresh()
    assert opened.seat.places == [Place(page=PageName.PRACTICES, spot=opened.practice_id)]


def test_a_spot_is_a_field(opened: Open) -> None:
    opened.page.arrive(Place(page=PageName.PRACTICES, practice_id=opened.practice_id, spot="transfer"))
    assert field(opened, "transfer").hasFocus()


@pytest.mark.parametrize("text", ["<b>x</b> & {{ y }}", "Ż" * 300, "🌧️ גן גשם", "=cmd|'/C calc'!A0"])
def test_any_text_is_shown_as_it_is_and_cuts_nothing(small_seat: Seat, qtbot: QtBot, text: str) -> None:
    practice_id = gardens(small_seat.desk, text, owner=text, area=text)
    opened = open_it(small_seat, practice_id, qtbot)
    pick(opened.page.basics.topics.add_line, text.strip("=")[:100])
    assert opened.page.basics.owner.link.accessibleName() == text
    assert opened.page.columns.width() <= opened.page.page.viewport().width()
    assert opened.page.minimumSizeHint().width() < 800


@pytest.mark.parametrize("language", list(Language))
def test_every_control_has_a_name(
    small_seat: Seat, seat_at: MakeSeat, qtbot: QtBot, language: Language, tmp_path: Path
) -> None:
    seat = seat_at(small_seat.desk, language)
    practice_id = whole_gardens(seat.desk)
    opened = open_it(seat, practice_id, qtbot)
    (tmp_path / "a.png").write_bytes(png())
    seat.notices.files = [tmp_path / "a.png", tmp_path / "a.png"]
    opened.click("add-photo")
    opened.click("add-attachment")
    pick(opened.page.adoptions.add_line, "psary")
    pick(opened.page.showings.add_line, "otwarte")
    assert nameless(opened.page) == []


def test_the_page_is_freed(small_seat: Seat) -> None:
    practice_id = gardens(small_seat.desk)
    stages.confirm_contact(small_seat.desk, practice_id)
    page = PracticePage(small_seat.workplace, practice_id)
    page.arrive(Place(page=PageName.PRACTICES, practice_id=practice_id))
    held = weakref.ref(page)
    del page
    gc.collect()
    assert held() is None


def test_a_status_is_chosen(opened: Open) -> None:
    status = field(opened, "status")
    status.setFocus()
    press(status, Key.Key_Down)
    press(status, Key.Key_Return)
    assert opened.about.practice.status is PracticeStatus.IN_PROGRESS
