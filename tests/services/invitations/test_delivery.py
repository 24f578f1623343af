"""A letter each with the recipients' list: the files agree with the list, and nothing in it is more than text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.errors import StorageFailed
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.invitations.delivery import deliver
from dpdesk.services.papers.paperwork import IssueOptions, documents
from tests.services.small_desk import EWA, GLIWICE, MEETING, PSARY

ADE = "AE:PL-12345-67890-ABCDE-12"


def rows_of(path: Path) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()]


def test_each_letter_is_a_file_and_a_line_of_the_list(desk: Desk, tmp_path: Path) -> None:
    invite(desk, MEETING, Audience(everyone=True, people=(EWA,)))
    with desk.work(Message("Set")) as work:
        work.save(replace(work.get(Organisation, GLIWICE), ade=ADE, email="um@example.org"))
    done = deliver(desk, MEETING, IssueOptions(), tmp_path)
    (path,) = tmp_path.glob("*.xlsx")
    assert path.name == "2026-03-10_lista-adresatow.xlsx"
    head, *lines = rows_of(path)
    assert head == ["Lp.", "Urząd", "Adresat", "Adres do e-Doręczeń", "E-mail", "Plik", "Strony"]
    assert [line[0] for line in lines] == [1, 2, 3, 4]
    assert lines[0][1:5] == ["Urząd Miejski w Gliwicach", "Prezydent Miasta Gliwice", ADE, "um@example.org"]
    assert [line[5] for line in lines] == [paper.issued.file_name for paper in done.papers]
    assert [line[6] for line in lines] == [paper.issued.pages for paper in done.papers]
    assert all((tmp_path / str(line[5])).is_file() for line in lines)
    assert len(documents(desk, MEETING)) == 4


@pytest.mark.parametrize(
    "name", ["=cmd|'/c calc'!A1", "+48 32 123", "-1+1", "@SUM(A1)", "http://example.org", "0012", "{=1+1}"]
)
def test_a_hostile_name_stays_the_text_it_is(desk: Desk, tmp_path: Path, name: str) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    with desk.work(Message("Set")) as work:
        work.save(replace(work.get(Organisation, PSARY), name=name))
        work.save(replace(work.get(Person, EWA), email=name))
    deliver(desk, MEETING, IssueOptions(), tmp_path)
    (path,) = tmp_path.glob("*.xlsx")
    (_, line) = rows_of(path)
    assert (line[1], line[4]) == (name, name)


def test_the_same_letters_give_the_same_list_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    lists = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        deliver(desk, MEETING, IssueOptions(), folder)
        (path,) = folder.glob("*.xlsx")
        lists.append(path.read_bytes())
    assert lists[0] == lists[1]


def test_where_the_folder_cannot_be_written_to_nothing_was_issued(desk: Desk, tmp_path: Path) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed):
        deliver(desk, MEETING, IssueOptions(), tmp_path / "file")
    assert documents(desk, MEETING) == ()
