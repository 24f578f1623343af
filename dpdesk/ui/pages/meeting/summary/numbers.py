"""The part of the summary that shows the numbers, what they consist of, and what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.language.numbers import number, percent
from dpdesk.services.papers.summary_gaps import Gap
from dpdesk.services.summaries.summary_numbers import Share, SummaryNumbers
from dpdesk.ui.pages.meeting.summary.bars import Bar, Chart
from dpdesk.ui.pages.meeting.summary.figures import Figure, Figures
from dpdesk.ui.pages.meeting.summary.missing import Missing

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_AS_TABLES = "summary/as-tables"


class NumbersPart(QWidget):
    """Numbers and charts at the left, what is missing at the right."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary-numbers")
        self._workplace = workplace
        words = workplace.words
        self._figures = Figures(workplace, self)
        self._charts = {
            "subregions": Chart(workplace, "subregions", words.gettext("Municipalities by subregion"), self),
            "types": Chart(workplace, "types", words.gettext("Municipalities by type"), self),
            "departments": Chart(workplace, "departments", words.gettext("People by kind of department"), self),
        }
        self._unrepresented = self._label("unrepresented")
        self._unknown = self._label("no-numbers")
        self._as_tables = QCheckBox(words.gettext("Show the numbers as &tables"), self)
        self._as_tables.setObjectName("as-tables")
        self._as_tables.toggled.connect(self._show_as_tables)
        self.missing = Missing(workplace, meeting_id, self)
        self._lay_out()
        self._as_tables.setChecked(workplace.preferences.value(_AS_TABLES) == "yes")

    def show_numbers(self, numbers: SummaryNumbers | None, gaps: tuple[Gap, ...]) -> None:
        """Show the numbers of a meeting; none where it has no day yet."""
        words = self._workplace.words
        self.missing.show_gaps(gaps)
        is_recorded = numbers is not None and numbers.is_recorded
        self._unknown.setVisible(not is_recorded)
        self._as_tables.setVisible(is_recorded)
        if numbers is None:
            self._unknown.setText(words.gettext("The meeting has no day yet, so there is nothing to count."))
        else:
            self._unknown.setText(words.gettext("No attendance has been recorded yet."))
            self._figures.show_figures(_figures(numbers, words))
        self._show_charts(numbers if is_recorded else None)

    def _show_charts(self, numbers: SummaryNumbers | None) -> None:
        words = self._workplace.words
        bars = {
            "subregions": [_share_bar(share, words) for share in numbers.by_subregion] if numbers else [],
            "types": [_share_bar(share, words) for share in numbers.by_type] if numbers else [],
            "departments": [
                Bar(group.name or words.gettext("not known"), group.people, 0, number(group.people, words.language))
                for group in (numbers.by_department if numbers else ())
            ],
        }
        for name, chart in self._charts.items():
            chart.show_bars(bars[name])
        absent = numbers.unrepresented if numbers else ()
        told = words.ngettext(
            "{count} municipality had nobody present: {names}",
            "{count} municipalities had nobody present: {names}",
            len(absent),
        )
        self._unrepresented.setText(told.format(count=len(absent), names=", ".join(absent)))
        self._unrepresented.setVisible(bool(absent))

    def _show_as_tables(self, as_tables: bool) -> None:
        self._workplace.preferences.set(_AS_TABLES, "yes" if as_tables else "no")
        for chart in self._charts.values():
            chart.show_as_table(as_tables)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setProperty("page", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(16)
        for part in (self._figures, self._unknown, *self._charts.values(), self._unrepresented, self._as_tables):
            column.addWidget(part)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setObjectName("numbers-scroll")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(self._workplace.words.gettext("Numbers of the meeting"))
        scroll.setWidget(inside)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(scroll, 5)
        layout.addWidget(self.missing, 3)


def _share_bar(share: Share, words: Words) -> Bar:
    value = words.pgettext("share", "{part} of {whole} ({percent})").format(
        part=share.municipalities,
        whole=share.members,
        percent=percent(share.municipalities, share.members, words.language),
    )
    return Bar(share.name, share.municipalities, share.members, value)


def _figures(numbers: SummaryNumbers, words: Words) -> list[Figure]:
    total, language = numbers.total, words.language
    invitations = [
        Figure(number(total.invited, language), words.pgettext("number of the summary", "invitations")),
        Figure(number(total.accepted, language), words.pgettext("number of the summary", "confirmed")),
        Figure(number(total.declined, language), words.pgettext("number of the summary", "declined")),
        Figure(number(total.silent, language), words.pgettext("number of the summary", "without an answer")),
    ]
    if not numbers.is_recorded:
        return invitations
    where = words.gettext("{on_site} on site, {online} online").format(
        on_site=number(total.present_on_site, language), online=number(total.present_online, language)
    )
    others = words.gettext("substitutes: {substitutes}, unannounced: {walk_ins}").format(
        substitutes=number(total.substitutes, language), walk_ins=number(total.walk_ins, language)
    )
    detail = f"{where}\n{others}" if total.substitutes or total.walk_ins else where
    share = words.pgettext("number of the summary", "{part} of {whole}").format(
        part=total.municipalities_present, whole=total.members
    )
    return [
        *invitations,
        Figure(number(total.present, language), words.pgettext("number of the summary", "people present"), detail),
        Figure(number(total.absent, language), words.pgettext("number of the summary", "absent")),
        Figure(number(total.excused, language), words.pgettext("number of the summary", "excused")),
        Figure(
            share,
            words.pgettext("number of the summary", "municipalities represented"),
            percent(total.municipalities_present, total.members, language),
        ),
    ]
