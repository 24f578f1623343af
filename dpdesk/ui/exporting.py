"""Give what the desk holds to other programs: ask for the file, write it beside the window, and say where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dpdesk.domain.export_tables import FORMATS, LIST_FORMATS, Cell, Exported, ExportFormat
from dpdesk.domain.ids import MeetingId, PersonId, PracticeId
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.exporting.everything import export_everything
from dpdesk.services.exporting.lists import export_list
from dpdesk.services.exporting.meetings import export_meetings
from dpdesk.services.exporting.people import export_people
from dpdesk.services.exporting.practices import export_practices
from dpdesk.services.papers.filing import file_name

if TYPE_CHECKING:
    from dpdesk.ui.notices import Filters
    from dpdesk.ui.tasks import Progress
    from dpdesk.ui.workplace import Workplace

MakeRows = Callable[[], Iterable[Sequence[Cell]]]
"""Makes the rows of a list; it is called beside the window, so it may take its time, and touches no widget."""

_FILTERS: dict[ExportFormat, tuple[Message, tuple[str, ...]]] = {
    ExportFormat.XLSX: (Message(N_("Excel workbook")), ("*.xlsx",)),
    ExportFormat.CSV: (Message(N_("Text table for Excel")), ("*.csv",)),
    ExportFormat.VCF: (Message(N_("Electronic business cards (vCard)")), ("*.vcf",)),
    ExportFormat.ICS: (Message(N_("Calendar (iCalendar)")), ("*.ics",)),
    ExportFormat.JSON: (Message(N_("Exported desk")), ("*.json",)),
}


class Exporting(QObject):
    """Exports what it is asked for as long work, with progress and Cancel; `ids` of none mean all there are."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace

    def table(self, name: str, columns: Sequence[str], make_rows: MakeRows, count: int) -> None:
        """Export a list under its name, with the titles of its columns; `count` is how many rows it has now."""
        path = self._ask_for_file(Message(N_("Export the list")), name, LIST_FORMATS)
        if path is not None:
            self._work(path, partial(_exported_list, path, name, tuple(columns), make_rows, count))

    def people(self, ids: Sequence[PersonId] | None = None) -> None:
        """Export people: as a list, or as business cards."""
        name = self._workplace.words.pgettext("name of an exported file", "people")
        path = self._ask_for_file(Message(N_("Export people")), name, FORMATS[Exported.PEOPLE])
        if path is not None:
            self._work(path, partial(self._people, path, ids))

    def meetings(self, ids: Sequence[MeetingId] | None = None) -> None:
        """Export meetings: as a list, or as a calendar."""
        name = self._workplace.words.pgettext("name of an exported file", "meetings")
        path = self._ask_for_file(Message(N_("Export meetings")), name, FORMATS[Exported.MEETINGS])
        if path is not None:
            self._work(path, partial(self._meetings, path, ids))

    def practices(self, ids: Sequence[PracticeId] | None = None) -> None:
        """Export good practices as a list."""
        name = self._workplace.words.pgettext("name of an exported file", "practices")
        path = self._ask_for_file(Message(N_("Export practices")), name, FORMATS[Exported.PRACTICES])
        if path is not None:
            self._work(path, partial(self._practices, path, ids))

    def everything(self) -> None:
        """Export the whole desk, from which another one can be made."""
        name = self._workplace.words.pgettext("name of an exported file", "desk")
        path = self._ask_for_file(Message(N_("Export everything")), name, FORMATS[Exported.EVERYTHING])
        if path is not None:
            self._work(path, partial(self._everything, path), self._tell_everything)

    def _ask_for_file(self, title: Message, name: str, formats: Sequence[ExportFormat]) -> Path | None:
        filters: Filters = tuple(_FILTERS[one] for one in formats)
        return self._workplace.notices.file_to_save(title, file_name(name, formats[0]), filters)

    def _work(
        self, path: Path, deed: Callable[[Progress], int], done: Callable[[Path, int], None] | None = None
    ) -> None:
        self._workplace.tasks.work(self, Message(N_("Exporting")), deed, partial(done or self._tell, path))

    def _tell(self, path: Path, count: int) -> None:
        told = NN_("{count} entry is now in {path}.", "{count} entries are now in {path}.")
        self._workplace.notices.tell(Message(told, count=count, path=str(path)))

    def _tell_everything(self, path: Path, _: int) -> None:
        told = N_(
            "The whole desk is now in {path}, with personal data and special needs. Keep the file as you keep the desk."
        )
        self._workplace.notices.tell(Message(told, path=str(path)))

    def _people(self, path: Path, ids: Sequence[PersonId] | None, progress: Progress) -> int:
        return export_people(self._workplace.desk, path, self._workplace.words, ids, report=progress.advance)

    def _meetings(self, path: Path, ids: Sequence[MeetingId] | None, progress: Progress) -> int:
        return export_meetings(self._workplace.desk, path, self._workplace.words, ids, report=progress.advance)

    def _practices(self, path: Path, ids: Sequence[PracticeId] | None, progress: Progress) -> int:
        return export_practices(self._workplace.desk, path, self._workplace.words, ids, report=progress.advance)

    def _everything(self, path: Path, progress: Progress) -> int:
        return export_everything(self._workplace.desk, path, report=progress.advance)


def _exported_list(
    path: Path, name: str, columns: tuple[str, ...], make_rows: MakeRows, count: int, progress: Progress
) -> int:
    return export_list(path, name, columns, make_rows(), total=count, report=progress.advance)
