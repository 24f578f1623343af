"""Names of every kind go through every command: nothing acts as code, no file is read, nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dpdesk.documents.pages import page_texts
from tests.cli.commands import Dpdesk

NAMES = (
    "<b>x</b> & y",
    '<img src="/etc/hostname">',
    "{{ 7*7 }}",
    "{title}",
    '=HYPERLINK("x")',
    "../../x",
    "CON",
    "first line\nsecond line",
    "d" * 300,
    "Zażółć 🙂🎉",
    "王小明",
    "שרה לוי",
    "--person",
    "'; DROP TABLE people; --",
    "%s%n*?[a]",
)
NUL = "Anna\0Wzorcowa"


def yaml_of(name: str) -> str:
    """Write a meeting in which everybody and everything is called so: JSON is YAML."""
    return json.dumps(
        {
            "title": name,
            "subtitle": name,
            "series": name,
            "sessions": [{"date": "2026-03-10", "start": "10:00", "end": "14:00"}],
            "venue": {"name": name, "room": name},
            "topics": [name],
            "partners": [{"name": name, "role": "partner"}],
            "agenda": [
                {
                    "session": 1,
                    "start": "10:00",
                    "minutes": 30,
                    "kind": "talk",
                    "title": name,
                    "speakers": [{"name": name, "position": name, "organisation": name, "role": "presents"}],
                }
            ],
            "participants": [{"name": f"Ewa {name}", "municipality": "Psary", "department": name, "reply": "accepts"}],
            "practices": [{"title": name, "organisation": name}],
            "follow_ups": [{"text": name, "kind": "task", "owner": name}],
        },
        ensure_ascii=False,
    )


def meeting_called(dpdesk: Dpdesk, folder: Path, name: str) -> str:
    """Put a meeting of that name on the desk, held by an organiser of that name, and give its id."""
    (folder / "organiser.yaml").write_text(
        json.dumps({"name": name, "town": name}, ensure_ascii=False), encoding="utf-8"
    )
    (folder / "meeting.yaml").write_text(yaml_of(name), encoding="utf-8")
    dpdesk("organiser", "set", folder / "organiser.yaml")
    identity: str = dpdesk.record("meeting", "new", folder / "meeting.yaml")["id"]
    return identity


@pytest.mark.parametrize("name", NAMES)
def test_a_name_goes_through_every_command_and_nothing_is_lost(dpdesk: Dpdesk, tmp_path: Path, name: str) -> None:
    meeting = meeting_called(dpdesk, tmp_path, name)
    dpdesk("municipality", "set", "Gliwice", f"--head={name}", f"--office={name} office")
    dpdesk("invite", meeting, "--municipality", "Gliwice", f"--department={name}")
    dpdesk("invite", meeting, "--municipality", "Gliwice", "--municipality", "Psary")
    dpdesk("reply", meeting, "Psary", "accepts", f"--person={name}")
    dpdesk("attend", meeting, "present", "--walk-in", f"--organisation={name}", "--", f"Ola {name}", status=2)
    dpdesk("attend", "--walk-in", f"--organisation={name}", meeting, f"Ola {name}", "present")
    dpdesk("attend", "--", meeting, name, "present")

    told = dpdesk.record("meeting", "show", meeting)
    assert (told["title"], told["subtitle"], told["series"], told["topics"]) == (name, name, name, [name])
    assert told["speakers"][0]["name"] == name
    assert {one["name"] for one in told["participations"]} == {name, f"Ewa {name}", f"Ola {name}"}
    gliwice = dpdesk.record("municipality", "show", "2466011")
    assert (gliwice["office"], gliwice["head"]["name"]) == (f"{name} office", name)
    assert dpdesk.record("organiser", "show")["name"] == name
    for words in (["meetings"], ["municipalities"], ["meeting", "show", meeting], ["history"], ["documents", meeting]):
        dpdesk(*words)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_goes_through_every_paper_as_plain_text(dpdesk: Dpdesk, tmp_path: Path, name: str) -> None:
    meeting = meeting_called(dpdesk, tmp_path, name)
    dpdesk("municipality", "set", "Gliwice", f"--head={name}", f"--office={name}")
    dpdesk("invite", meeting, "--municipality", "Gliwice")
    folder = tmp_path / "papers"
    kinds = ("invitations", "agenda", "attendance-list", "article", "note")
    made = dpdesk.listing("issue", meeting, *kinds, "--out", folder)
    made += dpdesk.listing("issue", meeting, "invitations", "--each", "--format", "docx", "--out", folder)
    assert sorted(Path(one["path"]).name for one in made) == sorted(path.name for path in folder.iterdir())
    hostname = Path("/etc/hostname").read_text(encoding="utf-8").strip() if Path("/etc/hostname").exists() else "\0"
    for one in made:
        if one["format"] == "pdf":
            text = " ".join(page_texts(Path(one["path"]).read_bytes()))
            assert hostname not in text
            assert "49" not in text or "{{" not in name


@pytest.mark.parametrize("name", ["<b>x</b> & y", "{{ 7*7 }}", '=HYPERLINK("x")', "../../x", "CON"])
def test_a_printable_name_stands_on_the_paper_as_it_was_written(dpdesk: Dpdesk, tmp_path: Path, name: str) -> None:
    meeting = meeting_called(dpdesk, tmp_path, name)
    (made,) = dpdesk.listing("issue", meeting, "attendance-list", "--out", tmp_path / "papers")
    text = " ".join(" ".join(page_texts(Path(made["path"]).read_bytes())).split())
    assert f"Ewa {name}" in text


@pytest.mark.parametrize(
    "words",
    [
        ["municipality", "set", "Psary", "--head", NUL],
        ["municipality", "set", "Psary", "--office", NUL],
        ["reply", "Otwarte dane", "Ewa Przykład", "substitute", "--person", NUL],
        ["attend", "Otwarte dane", NUL, "present", "--walk-in", "--organisation", "Psary"],
        ["attend", "Otwarte dane", "Ola Nowa", "present", "--walk-in", "--organisation", NUL],
        ["reply", "Otwarte dane", "Ewa Przykład", "substitute", "--person", "Anna \udcff"],
    ],
)
def test_a_character_that_cannot_be_kept_is_refused_with_the_field_and_nothing_is_saved(
    open_data: Dpdesk, words: list[str]
) -> None:
    before = open_data("history").out
    outcome = open_data(*words, status=1)
    assert "The field “" in outcome.err
    assert "U+0000" in outcome.err or "U+DCFF" in outcome.err
    assert open_data("history").out == before


@pytest.mark.parametrize(
    "words",
    [
        ["meeting", "show", NUL],
        ["municipality", "show", NUL],
        ["invite", "Otwarte dane", "--person", NUL],
        ["invite", "Otwarte dane", "--department", NUL],
        ["reply", "Otwarte dane", NUL, "accepts"],
        ["attend", "Otwarte dane", NUL, "present"],
        ["history", NUL],
        ["document", NUL, "--out", "x"],
    ],
)
def test_what_cannot_be_on_the_desk_is_simply_not_found(open_data: Dpdesk, words: list[str]) -> None:
    assert open_data(*words, status=1).out == ""


@pytest.mark.parametrize("path", [NUL, "Gda\udcf1sk"])
@pytest.mark.parametrize(
    "words",
    [
        ["meeting", "new"],
        ["organiser", "set"],
        ["issue", "Otwarte dane", "agenda", "--out"],
        ["document", "x", "--out"],
        ["backup"],
        ["restore"],
        ["demo"],
    ],
)
def test_no_path_has_a_nul_in_it_or_bytes_that_are_no_text(open_data: Dpdesk, words: list[str], path: str) -> None:
    open_data(*words, path, status=2)


def test_a_file_with_a_nul_is_refused_with_its_line(dpdesk: Dpdesk, tmp_path: Path) -> None:
    (tmp_path / "nul.yaml").write_bytes(b"title: x\nsubtitle: a\0b\n")
    assert "Line 2" in dpdesk("meeting", "new", tmp_path / "nul.yaml", status=1).err
