"""`dpdesk demo`: everything the program can show, in one folder, by one command."""

from __future__ import annotations

import json
from pathlib import Path

from dpdesk.documents.pages import page_texts
from tests.cli.commands import Dpdesk


def test_the_demonstration_prints_the_path_of_each_file_and_leaves_nothing_else(dpdesk: Dpdesk, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    first = dpdesk("demo", folder)
    assert sorted(first.lines) == sorted(str(path) for path in folder.iterdir())
    assert first.err == ""
    papers = {path.name.partition("_")[2] for path in folder.iterdir() if path.suffix != ".dpdesk"}
    assert {name.rpartition(".")[2] for name in papers} == {"pdf", "docx"}

    letters = next(folder.glob("*_zaproszenia.pdf"))
    text = " ".join(page_texts(letters.read_bytes()))
    members = json.loads(dpdesk.run("--desk", folder / "demo.dpdesk", "--json", "municipalities").out)
    for member in members:
        assert member["head_title_full"] in text.replace("\N{NO-BREAK SPACE}", " ").replace("\n", " ")

    second = dpdesk("demo", folder)
    assert second.lines == first.lines
    assert f"Replaced {letters}." in second.err
    assert f"The desk that was there before is now {folder / 'demo.kept-aside.dpdesk'}." in second.err


def test_the_sample_desk_of_the_demonstration_is_in_order(dpdesk: Dpdesk, tmp_path: Path) -> None:
    dpdesk("demo", tmp_path / "demo")
    checked = dpdesk.run("--desk", tmp_path / "demo" / "demo.dpdesk", "--language", "en", "check")
    assert (checked.status, checked.out) == (0, "The desk is in order.\n")


def test_a_folder_that_cannot_be_one_is_told(dpdesk: Dpdesk, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    outcome = dpdesk("demo", tmp_path / "file", status=1)
    assert (outcome.out, bool(outcome.err)) == ("", True)
