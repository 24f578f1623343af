"""Every kind of paper with every option, in both languages and several sizes, to be held against the standards.

`python -m tests.documents.render.papers` writes down anew what is read aloud of some of them; look at what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from functools import partial
from pathlib import Path

from dpdesk.documents import agenda, article, attendance_list, invitation, note, practice_card
from dpdesk.documents.attendance_list import ListGroup, SessionList
from dpdesk.documents.blocks import Paper, Picture
from dpdesk.documents.letter_fields import Guests
from dpdesk.documents.list_columns import ListRow
from dpdesk.documents.note_attendance import OfficeLine
from dpdesk.documents.occasion import Occasion
from dpdesk.documents.practice_card import CardPhoto, PracticeCardContent
from dpdesk.documents.render.pdf import render
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.list_options import Blank, ListColumn, ListOptions, ListOrder, Preset
from dpdesk.domain.meetings import ItemKind, Mode, State
from dpdesk.domain.statistics import OfficeCount, Turnout
from dpdesk.language.catalogues import words_for
from dpdesk.services.papers.letters import invitation_content
from dpdesk.services.papers.lists import attendance_list_content
from dpdesk.services.papers.occasions import agenda_content
from dpdesk.services.papers.summarising import article_content, note_content
from dpdesk.settings import Language
from tests.documents.photos import illustrated, pictures
from tests.documents.render.hearing import aloud
from tests.documents.render.printing import picture
from tests.domain import dossiers, example_meeting

TODAY = date(2026, 3, 20)
ALOUD = Path(__file__).parent / "read_aloud"
SIZES = (0, 1, 41, 200)
MANY_LETTERS, MANY_ROWS = 500, 2_000
ALL_COLUMNS = tuple(column for column in ListColumn if column is not ListColumn.ATTENDANCE)
OWN_TEXT = "# Własny tytuł\n\n## Część\n\nAkapit z [łączem](https://example.org) i **wyróżnieniem**.\n\n- raz\n- dwa\n"
LONG_NAME = "Międzygminny Związek Komunikacji Pasażerskiej i Rozwoju Usług Społecznych w Świętochłowicach-Lipinach"

Make = Callable[[], Paper]


def read_aloud() -> Mapping[str, Make]:
    """Give the papers of which is written down what is read aloud."""
    return {
        "letter": partial(letters, Language.POLISH, 1),
        "agenda": partial(timetable, Language.POLISH),
        "list_to_sign": partial(listed, Language.POLISH, grouped=True, blank=3),
        "list_filled": partial(listed, Language.ENGLISH, filled=True),
        "article": partial(report, article, Language.POLISH),
        "article_with_photos": partial(illustrated_article, Language.POLISH),
        "note": partial(report, note, Language.POLISH),
        "note_with_map": partial(report, note, Language.ENGLISH, placed()),
        "practice_card": partial(card, Language.POLISH),
    }


def papers() -> Iterator[tuple[str, Make]]:
    """Give every paper of the matrix with its name."""
    for language in Language:
        for name, make in (*_letters(language), *_timetables(language), *_lists(language), *_reports(language)):
            yield f"{name}, {language}", make
    yield "no letters", partial(letters, Language.POLISH, 0)
    yield "41 letters", partial(letters, Language.POLISH, 41)
    for size in SIZES:
        yield f"list of {size}", partial(sized_list, size, grouped=False)
        yield f"grouped list of {size}", partial(sized_list, size, grouped=True)
        yield f"agenda of {size}", partial(sized_timetable, size)
        yield f"note on {size} offices", partial(sized_note, size)


def large_papers() -> Iterator[tuple[str, Make]]:
    """Give the papers that take a while."""
    yield (
        "many letters",
        partial(letters, Language.POLISH, MANY_LETTERS, dossiers.in_state(dossiers.dossier(), State.CANCELLED)),
    )
    yield "long list", partial(sized_list, MANY_ROWS, grouped=True)
    yield "long note", partial(sized_note, MANY_ROWS)


def letters(language: Language, count: int, known: Dossier | None = None) -> Paper:
    """Write letters to so many recipients."""
    content = invitation_content(known or dossiers.dossier(), language, TODAY, {})
    some = content.recipients or (
        invitation.Recipient(label="A", lines=("A",), salutation="B,", guests=Guests.MUNICIPALITY),
    )
    recipients = tuple(replace(some[number % len(some)], label=f"{number}") for number in range(count))
    occasion = _with_logos(content.occasion)
    return invitation.compose(replace(content, recipients=recipients, occasion=occasion), words_for(language))


def timetable(language: Language, known: Dossier | None = None) -> Paper:
    content = agenda_content(known or dossiers.of_two_days(), language, TODAY, {})
    return agenda.compose(replace(content, occasion=_with_logos(content.occasion)), words_for(language))


def listed(language: Language, known: Dossier | None = None, **options: object) -> Paper:
    wanted = ListOptions(**options)  # type: ignore[arg-type]
    content = attendance_list_content(known or dossiers.dossier(), wanted, language, TODAY, {})
    return attendance_list.compose(content, words_for(language))


def report(kind: object, language: Language, known: Dossier | None = None) -> Paper:
    """Write an article or a note."""
    if kind is note:
        return note.compose(note_content(known or dossiers.dossier(), language, TODAY, {}), words_for(language))
    return article.compose(article_content(known or dossiers.dossier(), language, TODAY, {}), words_for(language))


def illustrated_article(language: Language) -> Paper:
    """Write an article with photos, charts and a map."""
    content = article_content(illustrated(placed()), language, TODAY, pictures())
    return article.compose(content, words_for(language))


def placed() -> Dossier:
    """Give the meeting with a place on the map for each municipality."""
    known = dossiers.dossier()
    places = enumerate(known.municipalities.items())
    moved = {key: replace(one, tile_column=number % 4, tile_row=number // 4) for number, (key, one) in places}
    return replace(known, municipalities=moved)


def card(language: Language) -> Paper:
    photo = CardPhoto(
        picture=Picture(picture(60, 40), "uczestnicy warsztatu"),
        caption="Warsztat",
        author="Anna Przykładowa",
        licence="CC BY 4.0",
    )
    content = PracticeCardContent(
        language=language, day=TODAY, publisher="Metropolia", practice=example_meeting.practice(), photo=photo
    )
    return practice_card.compose(content, words_for(language))


def sized_list(size: int, *, grouped: bool) -> Paper:
    """Make a list of so many people; some names are very long."""
    wanted = ListOptions(grouped=grouped, blank=Blank.FILL)
    content = attendance_list_content(dossiers.dossier(), wanted, Language.POLISH, TODAY, {})
    rows = tuple(ListRow(name=f"Żaneta Ćwiklińska-{number}", institution=_office(number)) for number in range(size))
    step = 7 if grouped else max(size, 1)
    groups = tuple(
        ListGroup(title=_office(first) if grouped else "", rows=rows[first : first + step])
        for first in range(0, size, step)
    )
    lists = (SessionList(session=content.lists[0].session, on_site=groups, online=groups[:2]),)
    return attendance_list.compose(replace(content, lists=lists), words_for(Language.POLISH))


def sized_timetable(size: int) -> Paper:
    content = agenda_content(dossiers.dossier(), Language.POLISH, TODAY, {})
    lines = tuple(
        agenda.AgendaLine(start=time(9), end=time(10), kind=ItemKind.TALK, title=f"Wykład {number}", abstract=LONG_NAME)
        for number in range(size)
    )
    sessions = (agenda.AgendaSession(session=content.sessions[0].session, lines=lines),)
    return agenda.compose(replace(content, sessions=sessions), words_for(Language.POLISH))


def sized_note(size: int) -> Paper:
    content = note_content(dossiers.dossier(), Language.POLISH, TODAY, {})
    count = OfficeCount(organisation_id=None, invited=1, accepted=1, expected=1, turnout=Turnout(on_site=1, online=0))
    members = tuple(OfficeLine(_office(number), count) for number in range(size))
    names = tuple(line.name for line in members)
    attendance = replace(content.attendance, members=members, unrepresented=names)
    return note.compose(replace(content, attendance=attendance), words_for(Language.POLISH))


def _letters(language: Language) -> Iterator[tuple[str, Make]]:
    known = dossiers.dossier()
    for state in State:
        yield f"letters, {state}", partial(letters, language, 2, dossiers.in_state(known, state))
    for mode in Mode:
        yield f"letters, {mode}", partial(letters, language, 1, _with_meeting(known, mode=mode))
    own = _with_meeting(known, letter_text="## Szanowni\n\nZapraszam **serdecznie**:\n\n1. raz\n2. dwa\n")
    yield "letters in own words", partial(letters, language, 1, own)
    yield "letters of little", partial(letters, language, 1, dossiers.bare())


def _timetables(language: Language) -> Iterator[tuple[str, Make]]:
    for name, known in _meetings():
        yield f"agenda, {name}", partial(timetable, language, known)


def _lists(language: Language) -> Iterator[tuple[str, Make]]:
    for name, known in _meetings():
        yield f"list, {name}", partial(listed, language, known)
    for preset in Preset:
        yield f"list, {preset}", partial(listed, language, preset=preset, order=ListOrder.SURNAME)
        yield f"filled list, {preset}", partial(listed, language, preset=preset, filled=True, grouped=True)
    for blank in Blank:
        yield f"list, blank rows: {blank}", partial(listed, language, blank=blank, grouped=True)
    yield "list of all columns", partial(listed, language, columns=ALL_COLUMNS)
    yield "list of one column", partial(listed, language, columns=(ListColumn.SIGNATURE,))


def _reports(language: Language) -> Iterator[tuple[str, Make]]:
    for name, known in _meetings():
        yield f"article, {name}", partial(report, article, language, known)
        yield f"note, {name}", partial(report, note, language, known)
    for kind, text in ((PaperKind.ARTICLE, OWN_TEXT), (PaperKind.NOTE, OWN_TEXT), (PaperKind.ARTICLE, "## Bez tytułu")):
        known = dossiers.with_text(dossiers.dossier(), kind, text, language)
        yield f"own {kind}, {text[:4]}", partial(report, note if kind is PaperKind.NOTE else article, language, known)
    yield "practice card", partial(card, language)
    yield "note with a map", partial(report, note, language, placed())
    yield "article with photos and charts", partial(illustrated_article, language)


def _meetings() -> Iterator[tuple[str, Dossier]]:
    yield "of one day", dossiers.dossier()
    yield "of two days", dossiers.of_two_days()
    yield "of little", dossiers.bare()
    yield "cancelled", dossiers.in_state(dossiers.dossier(), State.CANCELLED)
    yield "postponed", dossiers.in_state(dossiers.dossier(), State.POSTPONED)


def _with_meeting(known: Dossier, **changes: object) -> Dossier:
    return replace(known, meeting=replace(known.meeting, **changes))  # type: ignore[arg-type]


def _with_logos(occasion: Occasion) -> Occasion:
    """Give the occasion with a letterhead's logo and two logos of funders."""
    logos = (Picture(picture(60, 20), "Fundusze Europejskie", 40), Picture(picture(30, 20), "flaga Polski", 40))
    return replace(occasion, letterhead_logo=Picture(picture(50, 50), "herb", 28), logos=logos)


def _office(number: int) -> str:
    return LONG_NAME if number % 5 == 0 else f"Gmina {number}"


def _write_down() -> None:
    ALOUD.mkdir(exist_ok=True)
    for name, make in read_aloud().items():
        (ALOUD / f"{name}.txt").write_text("\n".join([*aloud(render(make()).data), ""]), encoding="utf-8")


if __name__ == "__main__":
    _write_down()
