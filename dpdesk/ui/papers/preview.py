"""A paper as it will be printed, made anew whenever what it is made from has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from dpdesk.errors import DeskError
from dpdesk.services.papers import previewing
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.papers.pages_view import PagePicture, PagesView, Wanted
from dpdesk.ui.tasks import Lane

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_WAIT_MS = 250
"""How long nothing has to change before the paper is made again."""


@dataclass(frozen=True, slots=True)
class _Paper:
    pdf: bytes
    sizes: tuple[tuple[float, float], ...]


class PaperPreview(QWidget):
    """Shows the pages of a PDF, or in words why there are none. `paper_shown` is sent with the number of pages."""

    paper_shown = Signal(int)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper-preview")
        self._workplace = workplace
        self._make: Callable[[], bytes] | None = None
        self._paper: _Paper | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_now)
        self._view = PagesView(workplace.look, self)
        self._reason = self._reason_label()
        self._number = QLabel(self)
        self._percent = QLabel(self)
        self._actions = self._make_actions()
        self._lay_out()
        self._view.pictures_wanted.connect(self._draw)
        self._view.page_changed.connect(self._tell_page)
        self._view.zoom_changed.connect(self._tell_zoom)
        self.clear("")

    def show_paper(self, make: Callable[[], bytes]) -> None:
        """Make a PDF beside the window and show it; while more changes follow one another, only the last is made."""
        self._make = make
        if self._paper is None and not self._timer.isActive():
            self._say(self._workplace.words.gettext("The preview is being made …"))
            self._timer.start(0)
        else:
            self._timer.start(_WAIT_MS)

    def clear(self, text: str) -> None:
        """Show no paper, and say why."""
        self._make = None
        self._timer.stop()
        self._say(text)

    @property
    def pdf(self) -> bytes | None:
        """The paper that is shown, none where there is none."""
        return self._paper.pdf if self._paper else None

    @property
    def view(self) -> PagesView:
        """The pages."""
        return self._view

    @property
    def reason(self) -> str:
        """What is said in place of a paper."""
        return "" if self._paper else self._reason.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what was to be shown while this was hidden."""
        super().showEvent(event)
        if self._make is not None:
            self._timer.start(0)

    def _make_now(self) -> None:
        if self._make is None or not self.isVisible():
            return
        make, self._make = self._make, None
        self._workplace.tasks.ask(self, partial(_made, make), self._show, self._cannot, lane=Lane.PREVIEWS)

    def _show(self, paper: _Paper) -> None:
        self._paper = paper
        self._stack.setCurrentWidget(self._view)
        self._enable(is_shown=True)
        self._view.set_pages(paper.sizes)
        self._tell_page(self._view.page)
        self._tell_zoom()
        self.paper_shown.emit(len(paper.sizes))

    def _cannot(self, error: DeskError) -> bool:
        self._say(self._workplace.words.say(error.message))
        return True

    def _say(self, text: str) -> None:
        self._paper = None
        self._reason.setText(text)
        self._reason.setAccessibleName(text)
        self._stack.setCurrentWidget(self._reason)
        self._enable(is_shown=False)
        self._number.clear()
        self._percent.clear()

    def _draw(self, wanted: Wanted) -> None:
        if self._paper is not None:
            draw = partial(_drawn, self._paper.pdf, wanted)
            self._workplace.tasks.ask(self, draw, self._view.put, lane=Lane.PREVIEWS)

    def _tell_page(self, page: int) -> None:
        if self._paper is None:
            return
        count = len(self._paper.sizes)
        told = self._workplace.words.gettext("Page {page} of {pages}").format(page=page + 1, pages=count)
        self._number.setText(told)
        name = self._workplace.words.gettext("Preview of the paper, page {page} of {pages}")
        self._view.setAccessibleName(name.format(page=page + 1, pages=count))
        self._actions[IconName.UP].setEnabled(page > 0)
        self._actions[IconName.DOWN].setEnabled(page < count - 1)

    def _tell_zoom(self) -> None:
        if self._paper is not None:
            self._percent.setText(f"{round(100 * self._view.zoom)}%")

    def _turn_back(self) -> None:
        self._view.go_to_page(self._view.page - 1)

    def _turn(self) -> None:
        self._view.go_to_page(self._view.page + 1)

    def _enable(self, *, is_shown: bool) -> None:
        for action in self._actions.values():
            action.setEnabled(is_shown)

    def _make_actions(self) -> dict[IconName, QAction]:
        words, keys = self._workplace.words, QKeySequence.StandardKey
        return {
            IconName.UP: self._action(IconName.UP, words.gettext("Previous page"), "Ctrl+PgUp", self._turn_back),
            IconName.DOWN: self._action(IconName.DOWN, words.gettext("Next page"), "Ctrl+PgDown", self._turn),
            IconName.ZOOM_OUT: self._action(
                IconName.ZOOM_OUT, words.gettext("Smaller"), keys.ZoomOut, self._view.zoom_out
            ),
            IconName.ZOOM_IN: self._action(IconName.ZOOM_IN, words.gettext("Larger"), keys.ZoomIn, self._view.zoom_in),
            IconName.FIT_WIDTH: self._action(
                IconName.FIT_WIDTH, words.gettext("Fit the width"), "Ctrl+0", self._view.fit_width
            ),
        }

    def _action(
        self, picture: IconName, text: str, key: str | QKeySequence.StandardKey, deed: Callable[[], None]
    ) -> QAction:
        action = QAction(icon(picture, self._workplace.look), text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})")
        action.triggered.connect(deed)
        self.addAction(action)
        return action

    def _button(self, picture: IconName) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"preview-{picture.name.lower().replace('_', '-')}")
        button.setDefaultAction(self._actions[picture])
        button.setAccessibleName(self._actions[picture].text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _reason_label(self) -> QLabel:
        label = QLabel(self)
        label.setObjectName("preview-reason")
        label.setProperty("role", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setMargin(24)
        return label

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(6, 2, 6, 2)
        bar.setSpacing(2)
        for picture in (IconName.UP, IconName.DOWN):
            bar.addWidget(self._button(picture))
        bar.addWidget(self._number)
        bar.addStretch()
        bar.addWidget(self._percent)
        for picture in (IconName.ZOOM_OUT, IconName.ZOOM_IN, IconName.FIT_WIDTH):
            bar.addWidget(self._button(picture))
        for label in (self._number, self._percent):
            label.setProperty("role", "muted")
            label.setContentsMargins(6, 0, 6, 0)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._reason)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addLayout(self._stack, 1)


def _made(make: Callable[[], bytes]) -> _Paper:
    pdf = make()
    return _Paper(pdf, tuple(previewing.page_sizes(pdf)))


def _drawn(pdf: bytes, wanted: Wanted) -> list[PagePicture]:
    """Draw pages; also the unpacking of a picture is done beside the window."""
    return [
        PagePicture(
            wanted.edition,
            page,
            wanted.scale,
            QImage.fromData(previewing.page_picture(pdf, page, wanted.scale)).convertToFormat(
                QImage.Format.Format_RGB32
            ),
        )
        for page in wanted.pages
    ]
