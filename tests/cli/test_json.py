"""What --json prints is a contract that scripts rely on: the keys, the kinds of value, the exit status."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from tests.cli.commands import Dpdesk
from tests.documents.test_checking import plain

STATISTICS = {
    "invited",
    "accepted",
    "declined",
    "silent",
    "present_on_site",
    "present_online",
    "absent",
    "excused",
    "municipalities_present",
}


def test_meetings(sample: Dpdesk) -> None:
    (line,) = sample.listing("meetings")
    assert set(line) == {"id", "date", "title", "state", "invited", "accepted", "present"}
    assert (line["date"], line["title"], line["state"]) == ("2021-09-23", "Jak nie dotacje, to co?", "held")
    assert line["invited"] > line["accepted"] > 0
    assert line["present"] > 0


def test_a_meeting_with_everything_that_belongs_to_it(open_data: Dpdesk) -> None:
    meeting = open_data.record("meeting", "show", "2026-03-11")
    assert {"id", "date", "title", "state", "agenda", "speakers", "invitations", "participations"} <= set(meeting)
    assert set(meeting["statistics"]) == STATISTICS
    assert (meeting["date"], meeting["series"]) == ("2026-03-10", "Warsztaty cyfrowe")
    assert [session["start"] for session in meeting["sessions"]] == [
        "2026-03-10T10:00:00+01:00",
        "2026-03-11T09:00:00+01:00",
    ]
    assert [item["title"] for item in meeting["agenda"]] == ["Otwarcie", "Dane w praktyce", "Pierwszy zbiór danych"]
    assert meeting["agenda"][1]["end"] == "2026-03-10T11:30:00+01:00"
    assert [(speaker["name"], speaker["role"]) for speaker in meeting["speakers"]] == [
        ("Anna Przykładowa", "opens"),
        ("Jan Wzorcowy", "expert"),
    ]
    (ewa,) = meeting["participations"]
    assert (ewa["name"], ewa["municipality"], ewa["department"]) == ("Ewa Przykład", "Psary", "Referat Promocji")
    assert ewa["attendance"] == {"1": "present", "2": "absent"}


def test_the_numbers_of_the_list_and_of_the_meeting_agree(sample: Dpdesk) -> None:
    (line,) = sample.listing("meetings")
    numbers = sample.record("meeting", "show", line["id"])["statistics"]
    assert (numbers["invited"], numbers["accepted"]) == (line["invited"], line["accepted"])
    assert numbers["present_on_site"] + numbers["present_online"] == line["present"]
    assert numbers["invited"] == numbers["accepted"] + numbers["declined"] + numbers["silent"]


def test_what_was_issued(open_data: Dpdesk, tmp_path: Path) -> None:
    open_data("invite", "Otwarte dane", "--municipality", "Gliwice", "--municipality", "Psary")
    made = open_data.listing(
        "issue", "Otwarte dane", "invitations", "agenda", "--format", "pdf", "--out", tmp_path / "papers"
    )
    assert [set(one) for one in made] == [{"id", "kind", "format", "path", "pages", "recipients"}] * 2
    letters, agenda = made
    assert (letters["kind"], letters["format"], letters["recipients"]) == ("invitations", "pdf", 3)
    assert letters["pages"] >= 3
    assert Path(agenda["path"]).read_bytes().startswith(b"%PDF-")


def test_a_document_without_pages_has_none(open_data: Dpdesk, tmp_path: Path) -> None:
    (note,) = open_data.listing("issue", "Otwarte dane", "note", "--format", "docx", "--out", tmp_path)
    assert note["pages"] is None


def test_documents_tell_what_was_issued(open_data: Dpdesk, tmp_path: Path) -> None:
    (agenda,) = open_data.listing("issue", "Otwarte dane", "agenda", "--out", tmp_path)
    (known,) = open_data.listing("documents", "Otwarte dane")
    assert (known["id"], known["kind"], known["withdrawn"]) == (agenda["id"], "agenda", False)
    assert datetime.fromisoformat(known["at"]).tzinfo


def test_check_is_clean_with_0_and_has_findings_with_1(open_data: Dpdesk) -> None:
    assert open_data.record("check") == {"ok": True, "findings": []}
    open_data("municipality", "set", "Psary", "--head", "Ewa 王")
    found = open_data.record("check", status=1)
    assert found["ok"] is False
    assert any("U+738B" in finding for finding in found["findings"])


def test_history_and_undo(open_data: Dpdesk) -> None:
    open_data("meeting", "state", "Otwarte dane", "cancelled")
    last = open_data.listing("history")[0]
    assert set(last) >= {"id", "at", "who", "label", "changes"}
    assert "cancelled" in last["label"]
    (change,) = last["changes"]
    assert (change["before"]["state"], change["after"]["state"]) == ("planned", "cancelled")
    assert open_data.record("undo", last["id"])["undoes"] == last["id"]
    assert open_data.listing("meetings")[0]["state"] == "planned"


def test_municipalities_and_one_of_them(dpdesk: Dpdesk) -> None:
    assert len(dpdesk.listing("municipalities")) == 41
    psary = dpdesk.record("municipality", "set", "Psary", "--head", "Ewa Wzorcowa", "--gender", "f")
    assert (psary["head"]["name"], psary["head"]["gender"]) == ("Ewa Wzorcowa", "f")
    assert dpdesk.record("municipality", "show", "psary") == psary


def test_the_organiser(open_data: Dpdesk) -> None:
    organiser = open_data.record("organiser", "show")
    assert (organiser["name"], organiser["signatory_gender"]) == ("Związek Gmin Przykładowych", "f")


def test_who_was_invited_and_who_had_been(open_data: Dpdesk) -> None:
    first = open_data.record("invite", "Otwarte dane", "--municipality", "Psary")
    assert (first["new"], first["already"], len(first["invitations"])) == (1, 0, 1)
    again = open_data.record("invite", "Otwarte dane", "--all")
    assert (again["new"], again["already"]) == (40, 1)


def test_a_reply_and_an_attendance(open_data: Dpdesk) -> None:
    open_data("invite", "Otwarte dane", "--municipality", "Gliwice")
    reply = open_data.record(
        "reply", "Otwarte dane", "Gliwice", "accepts", "--person", "Zofia Nowicka", "--channel", "e-doreczenia"
    )
    assert (reply["answer"], reply["channel"], reply["person"]) == ("accepts", "e-doreczenia", "Zofia Nowicka")
    attendance = open_data.record("attend", "Otwarte dane", "Zofia Nowicka", "online", "--session", "2")
    assert (attendance["person"], attendance["attendance"]) == ("Zofia Nowicka", {"2": "online"})


def test_a_new_meeting_is_told_as_in_the_list(open_data: Dpdesk, tmp_path: Path) -> None:
    (tmp_path / "next.yaml").write_text(
        'title: Następne\nsessions: [{date: 2026-05-05, start: "9:00", end: "10:00"}]\n', encoding="utf-8"
    )
    made = open_data.record("meeting", "new", tmp_path / "next.yaml")
    assert made in open_data.listing("meetings")
    assert made["date"] == "2026-05-05"


def test_letters_of_every_alphabet_are_printed_as_they_are(open_data: Dpdesk) -> None:
    out = open_data("--json", "meetings").out
    assert "Otwarte dane" in out
    open_data("municipality", "set", "Psary", "--head", "Żółć 王")
    assert "Żółć 王" in open_data("--json", "municipality", "show", "Psary").out


def test_an_error_leaves_standard_output_empty(open_data: Dpdesk) -> None:
    outcome = open_data("--json", "meeting", "show", "nichts", status=1)
    assert (outcome.out, bool(outcome.err)) == ("", True)


def test_every_command_that_changes_something_prints_one_document(open_data: Dpdesk, tmp_path: Path) -> None:
    for words in (
        ("backup", tmp_path / "copy.dpdesk"),
        ("restore", tmp_path / "copy.dpdesk"),
        ("invite", "Otwarte dane", "--all"),
        ("undo",),
        ("redo",),
    ):
        json.loads(open_data("--json", *words).out)


def test_a_pdf_is_checked_without_a_desk(sample: Dpdesk, tmp_path: Path) -> None:
    sample("issue", "2021-09-23", "agenda", "--out", tmp_path)
    (agenda,) = tmp_path.glob("*.pdf")
    sample.desk.unlink()
    (tmp_path / "plain.pdf").write_bytes(plain("Program"))
    lacking = json.loads(sample("--json", "check", tmp_path / "plain.pdf", status=1).out)
    assert (lacking["ok"], len(lacking["findings"]) > 3) == (False, True)
    assert json.loads(sample("--json", "check", agenda).out) == {"ok": True, "findings": []}
