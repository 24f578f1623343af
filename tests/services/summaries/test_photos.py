"""Photos of a meeting are kept as papers need them, ordered and taken away; what they lack is told."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.people import Consent, ConsentKind
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.errors import BadInput, NotFound
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.papers.paperwork import IssueOptions, issue
from dpdesk.services.papers.summary_gaps import Spot, what_is_missing
from dpdesk.services.people import consents
from dpdesk.services.summaries import photos
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from tests.documents.photos import HUGE_PNG, camera_photo, encoded, gradient, photo
from tests.domain import dossiers, example_offices
from tests.services.desk_of_dossier import desk_with
from tests.services.small_desk import MEETING

GAP = "no alternative text"


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def kept(desk: Desk, meeting_id: MeetingId = MEETING) -> tuple[MeetingPhoto, ...]:
    return about(desk, meeting_id).photos


def names(desk: Desk) -> list[tuple[int, str]]:
    return [(one.position, one.file_name) for one in kept(desk)]


@pytest.fixture
def three(desk: Desk, tmp_path: Path) -> tuple[MeetingPhoto, ...]:
    return photos.add_photos(desk, MEETING, [put(tmp_path, f"{name}.jpg", photo(300, 200)) for name in "abc"])


def test_several_are_added_at_once_and_undone_at_once(desk: Desk, three: tuple[MeetingPhoto, ...]) -> None:
    assert names(desk) == [(1, "a.jpg"), (2, "b.jpg"), (3, "c.jpg")]
    assert all(one.in_article and not one.is_told for one in kept(desk))
    journal.undo(desk)
    assert kept(desk) == ()


def test_they_are_ordered_and_taken_away(desk: Desk, three: tuple[MeetingPhoto, ...]) -> None:
    photos.move_photo(desk, three[2].id, 0)
    assert names(desk) == [(1, "c.jpg"), (2, "a.jpg"), (3, "b.jpg")]
    photos.remove_photo(desk, three[0].id)
    assert names(desk) == [(1, "c.jpg"), (2, "b.jpg")]
    journal.undo(desk)
    assert names(desk) == [(1, "c.jpg"), (2, "a.jpg"), (3, "b.jpg")]
    journal.undo(desk)
    assert names(desk) == [(1, "a.jpg"), (2, "b.jpg"), (3, "c.jpg")]


def test_the_desk_does_not_learn_where_a_photo_was_taken(desk: Desk, tmp_path: Path) -> None:
    (added,) = photos.add_photos(desk, MEETING, [put(tmp_path, "a.png", camera_photo(orientation=6))])
    (data,) = photos.photo_pictures(desk, [added]).values()
    assert added.media_type == "image/jpeg"
    with Image.open(BytesIO(data)) as image:
        assert image.size == (400, 600)
        assert not image.getexif()


def test_the_next_photos_have_the_author_of_the_one_before(
    desk: Desk, three: tuple[MeetingPhoto, ...], tmp_path: Path
) -> None:
    set_field(desk, MeetingPhoto, three[2].id, "author", "Anna Przykładowa", expected="")
    set_field(desk, MeetingPhoto, three[2].id, "licence", "CC BY 4.0", expected="")
    (added,) = photos.add_photos(desk, MEETING, [put(tmp_path, "d.jpg", photo(300, 200))])
    assert (added.author, added.licence, added.alternative) == ("Anna Przykładowa", "CC BY 4.0", "")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"MZ\x90", "neither a PNG nor a JPEG"),
        (b"GIF89a", "neither a PNG nor a JPEG"),
        (b"", "neither a PNG nor a JPEG"),
        (photo(300, 200)[:900], "damaged"),
        (b"\xff\xd8\xff", "damaged"),
        (HUGE_PNG, "far too large"),
        (encoded(gradient(1, 1), "PNG"), "too small"),
    ],
)
def test_what_is_no_photo_is_refused_and_nothing_is_added(desk: Desk, tmp_path: Path, data: bytes, told: str) -> None:
    paths = [put(tmp_path, "good.jpg", photo(300, 200)), put(tmp_path, "<b>ż.jpg", data)]
    with pytest.raises(BadInput, match=told):
        photos.add_photos(desk, MEETING, paths)
    assert kept(desk) == ()


def test_a_file_is_there_and_at_most_40_megabytes(desk: Desk, tmp_path: Path) -> None:
    large = tmp_path / "film.jpg"
    with large.open("wb") as sparse:
        sparse.truncate(2_000_000_000)
    with pytest.raises(BadInput, match="larger than 40 MB"):
        photos.add_photos(desk, MEETING, [large])
    with pytest.raises(NotFound):
        photos.add_photos(desk, MEETING, [tmp_path / "nie ma.jpg"])
    with pytest.raises(NotFound):
        photos.add_photos(desk, MeetingId("none"), [put(tmp_path, "a.jpg", photo(300, 200))])


def test_who_listens_hears_how_far_it_is_and_can_end_it(desk: Desk, tmp_path: Path) -> None:
    class EnoughError(Exception):
        pass

    heard: list[tuple[int, int]] = []

    def listen(done: int, total: int) -> None:
        heard.append((done, total))
        if done == 2:
            raise EnoughError

    paths = [put(tmp_path, f"{name}.jpg", photo(300, 200)) for name in "abc"]
    with pytest.raises(EnoughError):
        photos.add_photos(desk, MEETING, paths, listen)
    assert heard == [(1, 3), (2, 3)]
    assert kept(desk) == ()


def gaps(desk: Desk, known: Dossier) -> list[str]:
    found = what_is_missing(desk, about(desk, known.meeting.id), PaperKind.ARTICLE, Language.POLISH)
    return [str(gap.message) for gap in found if gap.spot is Spot.PHOTOS]


@pytest.fixture
def held(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    """A meeting that was held, with one photo."""
    desk = desk_with(Path(shutil.copy(blank_desk, tmp_path / "held.dpdesk")), dossiers.dossier())
    photos.add_photos(desk, example_offices.MEETING, [put(tmp_path, "{sala}.jpg", photo(900, 600))])
    yield desk
    desk.database.close()


def test_what_a_photo_lacks_is_told_until_it_is_there(held: Desk) -> None:
    known = about(held, example_offices.MEETING)
    (shown,) = known.photos
    assert gaps(held, known) == [
        "The photo “{sala}.jpg” has no alternative text, so it is not in the article.",
        "It is not recorded who took the photo “{sala}.jpg”.",
    ]
    set_field(held, MeetingPhoto, shown.id, "alternative", "Sala", expected="")
    set_field(held, MeetingPhoto, shown.id, "author", "Anna Przykładowa", expected="")
    assert gaps(held, known) == []


def test_of_a_photo_that_is_not_in_the_article_nothing_is_missing(held: Desk) -> None:
    known = about(held, example_offices.MEETING)
    set_field(held, MeetingPhoto, known.photos[0].id, "in_article", False, expected=True)
    assert gaps(held, known) == []


def test_who_refused_to_be_photographed_is_named_to_the_author_alone(held: Desk) -> None:
    known = about(held, example_offices.MEETING)
    there = {one.participation_id for one in known.attendances if one.presence.took_part}
    who = next(one.person_id for one in known.participations if one.id in there)
    away = next(one.person_id for one in known.participations if one.id not in there and one.person_id != who)
    consents.record(held, who, ConsentKind.PHOTO, given=True, day=example_offices.DAY.replace(day=1, month=1))
    consents.record(held, who, ConsentKind.PHOTO, given=False, day=example_offices.DAY.replace(day=2, month=1))
    consents.record(held, away, ConsentKind.PHOTO, given=False, day=example_offices.DAY.replace(day=2, month=1))
    name = known.people[who].name
    warned = [text for text in gaps(held, known) if "refused to be photographed" in text]
    assert len(warned) == 1
    assert name in warned[0]
    assert {type(one) for one in about(held, example_offices.MEETING).consents} == {Consent}
    papers = issue(held, known.meeting.id, [PaperKind.ARTICLE], IssueOptions(formats=(FileFormat.HTML,))).papers
    assert known.people[who].surname not in papers[0].data.decode()


@pytest.mark.parametrize("wanted", list(FileFormat))
def test_an_article_is_issued_without_the_photo_that_says_nothing(held: Desk, wanted: FileFormat) -> None:
    made = issue(held, example_offices.MEETING, [PaperKind.ARTICLE], IssueOptions(formats=(wanted,)))
    assert any(GAP in str(gap) for gap in made.gaps)
    assert len(made.papers) == 1


def test_charts_are_wanted_of_a_meeting(held: Desk) -> None:
    options = IssueOptions(formats=(FileFormat.HTML,))
    plain = issue(held, example_offices.MEETING, [PaperKind.ARTICLE], options).papers[0].data.decode()
    set_field(held, Meeting, example_offices.MEETING, "article_charts", True, expected=False)
    shown = issue(held, example_offices.MEETING, [PaperKind.ARTICLE], options).papers[0].data.decode()
    assert "Kto wziął udział" not in plain
    assert "Kto wziął udział" in shown


def test_the_photos_of_another_meeting_stay_there(desk: Desk, three: tuple[MeetingPhoto, ...]) -> None:
    with desk.reading() as reader:
        meeting = reader.get(Meeting, MEETING)
    with desk.work(Message("Another")) as work:
        work.save(replace(meeting, id=MeetingId("other"), version=0))
    assert kept(desk, MeetingId("other")) == ()
