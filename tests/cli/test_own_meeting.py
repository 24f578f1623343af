"""A clerk's own meeting, from its file to its papers: two days, no online part, another organiser."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.documents.pages import page_texts
from tests.cli.commands import Dpdesk

TITLE = "Otwarte dane"


@pytest.fixture
def held(open_data: Dpdesk) -> Dpdesk:
    """The meeting with invitations, replies and attendance, as commands make them."""
    open_data("municipality", "set", "Gliwice", "--head", "Katarzyna Przykładowa", "--gender", "f")
    open_data("invite", TITLE, "--municipality", "Gliwice", "--municipality", "Świętochłowice")
    open_data("invite", TITLE, "--municipality", "Psary", "--department", "Referat Promocji")
    open_data("reply", TITLE, "Gliwice", "accepts", "--person", "Zofia Nowicka", "--channel", "letter")
    open_data("reply", TITLE, "Świętochłowice", "declines", "--channel", "phone")
    open_data("reply", TITLE, "Ewa Przykład", "substitute", "--person", "Adam Zięba")
    open_data("attend", TITLE, "Zofia Nowicka", "present", "--session", "1")
    open_data("attend", TITLE, "Zofia Nowicka", "excused", "--session", "2")
    open_data("attend", TITLE, "Adam Zięba", "present", "--session", "2")
    open_data(
        "attend", TITLE, "Łucja Żak", "present", "--session", "2", "--walk-in", "--organisation", "Fundacja Przykład"
    )
    open_data("meeting", "state", TITLE, "held")
    return open_data


def paper(dpdesk: Dpdesk, folder: Path, *words: str) -> str:
    """Issue one paper as PDF and give its text, with every kind of space as one."""
    (made,) = dpdesk.listing("issue", TITLE, *words, "--out", folder)
    return " ".join(" ".join(page_texts(Path(made["path"]).read_bytes())).split())


def test_its_numbers_are_those_that_were_recorded(held: Dpdesk) -> None:
    assert held.record("meeting", "show", TITLE)["statistics"] == {
        "invited": 4,
        "accepted": 2,
        "declined": 1,
        "silent": 1,
        "present_on_site": 4,
        "present_online": 0,
        "absent": 0,
        "excused": 0,
        "municipalities_present": 2,
    }


def test_its_letters_are_those_of_its_organiser_to_its_recipients(held: Dpdesk, tmp_path: Path) -> None:
    text = paper(held, tmp_path, "invitations")
    assert "Związek Gmin Przykładowych" in text
    assert "Szanowna Pani Prezydent," in text
    assert "Katarzyna Przykładowa" in text
    assert "Górnośląsko" not in text


def test_its_list_holds_who_comes_in_the_place_of_whom(held: Dpdesk, tmp_path: Path) -> None:
    text = paper(held, tmp_path, "attendance-list", "--session", "2")
    assert "Adam Zięba" in text
    assert "Zofia Nowicka" in text
    assert "zdaln" not in text


def test_its_filled_list_tells_what_was_recorded_for_that_day(held: Dpdesk, tmp_path: Path) -> None:
    assert "Zofia Nowicka Gliwice obecna" in paper(held, tmp_path, "attendance-list", "--filled", "--session", "1")
    second = paper(held, tmp_path, "attendance-list", "--filled", "--session", "2")
    assert "Łucja Żak Fundacja Przykład obecna" in second
    assert "Zofia Nowicka Gliwice usprawiedliwio" in second  # the word is hyphenated in its narrow column


def test_its_article_names_no_participant(held: Dpdesk, tmp_path: Path) -> None:
    text = paper(held, tmp_path, "article")
    assert "Jan Wzorcowy" in text
    for name in ("Nowicka", "Zięba", "Żak", "Ewa Przykład"):
        assert name not in text


def test_a_letter_for_each_recipient_is_a_file_with_a_safe_name(held: Dpdesk, tmp_path: Path) -> None:
    made = held.listing("issue", TITLE, "invitations", "--each", "--format", "pdf,docx", "--out", tmp_path / "each")
    assert {one["recipients"] for one in made} == {1}
    names = [Path(one["path"]).name for one in made]
    assert len(set(names)) == len(names)
    assert all(name.isascii() for name in names)


def test_english_papers_are_english(held: Dpdesk, tmp_path: Path) -> None:
    text = paper(held, tmp_path, "invitations", "--document-language", "en")
    assert "Dear" in text


def test_an_issued_document_is_had_again_byte_for_byte(held: Dpdesk, tmp_path: Path) -> None:
    (made,) = held.listing("issue", TITLE, "note", "--out", tmp_path / "papers")
    held("attend", TITLE, "Zofia Nowicka", "absent")
    held("document", made["id"], "--out", tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == Path(made["path"]).read_bytes()


def test_what_one_attendance_changes_the_next_paper_tells(held: Dpdesk, tmp_path: Path) -> None:
    before = paper(held, tmp_path, "note")
    held("attend", TITLE, "Łucja Żak", "absent")
    assert paper(held, tmp_path, "note") != before


def test_undoing_an_issue_withdraws_the_document_and_keeps_it(held: Dpdesk, tmp_path: Path) -> None:
    (made,) = held.listing("issue", TITLE, "agenda", "--out", tmp_path / "papers")
    held("undo")
    (known,) = held.listing("documents", TITLE)
    assert (known["id"], known["withdrawn"]) == (made["id"], True)
    assert "withdrawn" in held("documents", TITLE).out
    held("document", made["id"], "--out", tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == Path(made["path"]).read_bytes()
