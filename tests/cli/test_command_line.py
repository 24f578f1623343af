"""Exit statuses, the two streams, and what is said about a command line or a name that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import Dpdesk
from tests.cli.conftest import OPEN_DATA


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["dance"], "There is no command “dance”. See: dpdesk --help"),
        (["meeting"], "One of these must follow: new, show, state. See: dpdesk meeting --help"),
        (["meeting", "dance"], "One of these must follow: new, show, state. See: dpdesk meeting --help"),
        (["meetings", "extra"], "This is not understood here: extra. See: dpdesk meetings --help"),
        (["meetings", "--json"], "This is not understood here: --json. See: dpdesk meetings --help"),
        (["attend", "x"], "Something is missing: PERSON, present|online|absent|excused. See: dpdesk attend --help"),
        (
            ["attend", "x", "y", "present", "--session"],
            "Something is missing after --session. See: dpdesk attend --help",
        ),
        (["attend", "x", "y", "present", "--session", "one"], "'one' is not possible as --session."),
        (["attend", "x", "y", "present", "--walk-in"], "--walk-in, --organisation belong together"),
        (["invite", "x"], "One of these must follow: --all, --municipality, --department, --person."),
        (["reply", "x", "y", "maybe"], "'maybe' is not possible as accepts|declines|substitute; these are: 'accepts'"),
        (["issue", "x", "poster", "--out", "d"], "'poster' is not possible as KIND; these are: 'invitations'"),
        (["issue", "x", "agenda"], "Something is missing: --out."),
        (["issue", "x", "agenda", "--out", "d", "--format", "pdf,txt"], "'pdf,txt' is not possible as --format."),
        (["issue", "x", "agenda", "--out", "d", "--blank", "501"], "501 is not possible as --blank."),
        (["issue", "x", "agenda", "--out", ""], "'' is not possible as --out."),
        (["undo", "last"], "'last' is not possible as ENTRY."),
        (["undo", "9" * 30], f"'{'9' * 30}' is not possible as ENTRY."),
        (["attend", "x", "y", "present", "--session", "-" + "1" * 30], f"'-{'1' * 30}' is not possible as --session."),
    ],
)
def test_a_wrong_command_line_is_status_2_and_says_what_is_wrong(
    dpdesk: Dpdesk, words: list[str], complaint: str
) -> None:
    outcome = dpdesk(*words, status=2)
    assert outcome.out == ""
    assert outcome.err.startswith(complaint)


def test_global_options_that_are_wrong_are_status_2_in_the_language_that_was_asked_for(dpdesk: Dpdesk) -> None:
    outcome = dpdesk.run("--language", "en", "--colour", "meetings")
    assert (outcome.status, outcome.err) == (2, "This is not understood here: --colour. See: dpdesk --help\n")


def test_what_is_missing_is_named_as_the_help_names_it(dpdesk: Dpdesk) -> None:
    outcome = dpdesk.run("--language", "pl", "reply", "x")
    assert outcome.err.startswith("Brakuje: ADRESAT, accepts|declines|substitute. Pomoc: dpdesk reply --help")
    assert dpdesk.run("--language", "pl", "STATE").err.startswith("Nie ma polecenia „STATE”.")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["meeting", "show", "Otwarte dnae"], "There is no meeting “Otwarte dnae”. Did you mean “Otwarte dane"),
        (["municipality", "show", "Gilwice"], "Did you mean “Gliwice”?"),
        (["invite", "Otwarte dane", "--department", "Referat Promocij"], "Did you mean “Referat Promocji”?"),
        (["invite", "Otwarte dane", "--person", "Ewa Pryzkład"], "Did you mean “Ewa Przykład”?"),
        (["reply", "Otwarte dane", "Ewa Pryzkład", "accepts"], "Did you mean “Ewa Przykład”?"),
        (["attend", "Otwarte dane", "Ewa Pryzkład", "present"], "Did you mean “Ewa Przykład”?"),
        (["attend", "Otwarte dane", "Ewa Przykład", "present", "--session", "3"], "no session 3; its last is 2"),
        (["meeting", "new", "none.yaml"], "none.yaml"),
        (["organiser", "set", "none.yaml"], "none.yaml"),
        (["document", "none", "--out", "x.pdf"], "There is no issued document “none”."),
        (["restore", "none.dpdesk"], "none.dpdesk"),
        (["issue", "Otwarte dane", "attendance-list", "--session", "3", "--out", "papers"], "no session 3"),
        (["undo", "99"], "99"),
    ],
)
def test_what_cannot_be_met_is_status_1_and_says_why(
    open_data: Dpdesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(path.name for path in tmp_path.iterdir())
    outcome = open_data(*words, status=1)
    assert outcome.out == ""
    assert message in outcome.err
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_an_ambiguous_name_lists_the_candidates_below_the_message(sample: Dpdesk) -> None:
    outcome = sample("municipality", "show", "Śląsk", status=1)
    assert outcome.err.splitlines()[0].startswith("“Śląsk” may mean several.")
    assert sum(line.startswith("  ") for line in outcome.err.splitlines()) >= 2


def test_what_an_ambiguous_name_lists_can_be_used(sample: Dpdesk) -> None:
    candidate = sample("municipality", "show", "Śląsk", status=1).err.splitlines()[1].strip()
    name, _, identity = candidate.removesuffix(")").rpartition(" (")
    assert sample.record("municipality", "show", identity)["name"] == name


def test_a_file_with_a_mistake_is_refused_with_its_line_and_nothing_is_saved(dpdesk: Dpdesk, tmp_path: Path) -> None:
    text = OPEN_DATA.read_text(encoding="utf-8").replace("capacity", "places").replace("form: seminar", "from: seminar")
    (tmp_path / "wrong.yaml").write_text(text, encoding="utf-8")
    assert "Line 4" in dpdesk("meeting", "new", tmp_path / "wrong.yaml", status=1).err
    assert dpdesk.listing("meetings") == []


def test_a_desk_that_is_not_there_is_told_with_its_path(dpdesk: Dpdesk, tmp_path: Path) -> None:
    outcome = dpdesk.run("--desk", tmp_path / "none.dpdesk", "meetings")
    assert outcome.status == 1
    assert str(tmp_path / "none.dpdesk") in outcome.err


def test_without_a_screen_the_program_names_the_demonstration(dpdesk: Dpdesk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    outcome = dpdesk(status=1)
    assert (outcome.out, "dpdesk demo" in outcome.err) == ("", True)


def test_init_refuses_to_overwrite_a_desk(dpdesk: Dpdesk) -> None:
    before = dpdesk.desk.read_bytes()
    assert "left as it is" in dpdesk("init", status=1).err
    assert dpdesk.desk.read_bytes() == before


def test_lists_are_tables_with_a_header_and_empty_ones_are_empty(dpdesk: Dpdesk, sample: Dpdesk) -> None:
    assert sample("meetings").lines[0].split() == [
        "id",
        "date",
        "title",
        "state",
        "invited",
        "accepted",
        "present",
    ]


def test_an_empty_list_is_an_empty_document(dpdesk: Dpdesk) -> None:
    assert (dpdesk("meetings").out, dpdesk.listing("meetings")) == ("", [])


def test_a_person_is_told_of_namesakes_when_somebody_new_is_made(open_data: Dpdesk) -> None:
    open_data("invite", "Otwarte dane", "--municipality", "Gliwice")
    told = open_data("reply", "Otwarte dane", "Gliwice", "accepts", "--person", "Ewa Przykład")
    assert "Ewa Przykład is new to the desk, and so is not the same as Ewa Przykład, inspektor, Psary" in told.err


def test_replaced_files_are_told(open_data: Dpdesk, tmp_path: Path) -> None:
    assert open_data("issue", "Otwarte dane", "agenda", "--out", tmp_path / "papers").err == ""
    again = open_data("issue", "Otwarte dane", "agenda", "--out", tmp_path / "papers")
    assert again.err == f"Replaced {again.lines[0]}.\n"


def test_a_meeting_goes_through_yaml_and_comes_back_the_same(open_data: Dpdesk, tmp_path: Path) -> None:
    text = open_data("meeting", "show", "Otwarte dane", "--yaml").out
    (tmp_path / "again.yaml").write_text(text, encoding="utf-8")
    again = open_data.record("meeting", "new", tmp_path / "again.yaml")
    assert open_data("meeting", "show", again["id"], "--yaml").out == text


def test_the_self_test_makes_one_document_of_each_kind(dpdesk: Dpdesk) -> None:
    told = dpdesk.run("--language", "en", "--self-test")
    assert told.status == 0
    for paper in ("invitations", "agenda", "attendance list", "article", "note"):
        assert f"Made as PDF: {paper}." in told.out
