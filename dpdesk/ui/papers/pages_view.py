"""Pages below each other, of which only those one sees are drawn: a paper may have thousands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look

WHOLE = 96 / 72
"""pixels per point at which a page is as large on the screen as on paper: 100%"""
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_MOST_PIXELS_PER_POINT = 4.0
"""A page is never drawn finer than this, and at most stretched: it would take too much memory."""
_MOST_BYTES = 40_000_000
"""how much the kept pictures take: some ten pages as they are usually seen, two as large as they get"""
_MARGIN, _GAP = 12, 12


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it was drawn; `edition` tells of which paper, `scale` is in pixels per point."""

    edition: int
    page: int
    scale: float
    image: QImage


@dataclass(frozen=True, slots=True)
class Wanted:
    """The pages that have to be drawn now."""

    edition: int
    pages: tuple[int, ...]
    scale: float


class PagesView(QAbstractScrollArea):
    """Shows pages; asks for pictures by `pictures_wanted`, and tells by `page_changed` which page is read (from 0)."""

    pictures_wanted = Signal(object)
    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages-view")
        self._look = look
        self._edition = 0
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._above: tuple[float, ...] = (0.0,)
        self._pictures: dict[int, PagePicture] = {}
        self._zoom: float | None = None
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show another paper, at the place where the one before was read; sizes are in points."""
        place = self._place()
        self._edition += 1
        self._sizes = tuple(sizes)
        self._above = (0.0, *accumulate(height for _, height in sizes))
        self._pictures = {page: kept for page, kept in self._pictures.items() if page < len(sizes)}
        self._measure()
        self._return_to(place)
        self._asking.start()

    def put(self, pictures: Iterable[PagePicture]) -> None:
        """Take pictures that were wanted; those of a paper before are left aside."""
        for picture in pictures:
            if picture.edition == self._edition:
                self._pictures[picture.page] = picture
        self._forget_far_ones()
        self.viewport().update()
        self._asking.start()

    @property
    def page(self) -> int:
        """The page that is read, from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def zoom(self) -> float:
        """How large the pages are: 1 is as on paper."""
        return self._scale() / WHOLE

    @property
    def fits_width(self) -> bool:
        """Whether the pages are as wide as there is room."""
        return self._zoom is None

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page to the top."""
        page = max(0, min(page, self.page_count - 1))
        self.verticalScrollBar().setValue(round(self._top(page)) - _GAP)

    def set_zoom(self, zoom: float | None) -> None:
        """Show the pages larger or smaller, or as wide as there is room."""
        place = self._place()
        self._zoom = zoom
        self._measure()
        self._return_to(place)
        self.viewport().update()
        self._asking.start()
        self.zoom_changed.emit()

    def zoom_in(self) -> None:
        """Take the next larger size."""
        self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self.zoom + 0.01), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Take the next smaller size."""
        self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self.zoom - 0.01), ZOOMS[0]))

    def fit_width(self) -> None:
        """Show the pages as wide as there is room."""
        self.set_zoom(None)

    def sizeHint(self) -> QSize:
        """Ask for room in which a page can be read."""
        letter = self.fontMetrics().averageCharWidth()
        return QSize(60 * letter, 80 * letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages by Page Up and Page Down, Home and End."""
        pages = {
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.page_count - 1,
        }
        page = pages.get(Qt.Key(event.key()))
        if page is None or not self.page_count:
            super().keyPressEvent(event)
        else:
            self.go_to_page(page)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        elif event.angleDelta().y() < 0:
            self.zoom_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place that is read when there is more room or less."""
        place = self._place()
        super().resizeEvent(event)
        self._measure()
        self._return_to(place)
        self._asking.start()
        self.zoom_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages one sees; one whose picture is not there yet is an empty sheet."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.raised)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._visible():
            sheet = self._sheet(page)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            picture = self._pictures.get(page)
            if picture is not None:
                painter.drawImage(self._exactly(sheet, picture), picture.image)
            painter.setPen(self._look.line)
            painter.drawRect(sheet.adjusted(-1, -1, 0, 0))
        painter.end()

    def _exactly(self, sheet: QRectF, picture: PagePicture) -> QRectF:
        """Give the place of a picture: one that was drawn for this size keeps every pixel, which makes it sharp."""
        if picture.scale != self._wanted_scale():
            return sheet
        ratio = self.devicePixelRatioF()
        return QRectF(sheet.x(), sheet.y(), picture.image.width() / ratio, picture.image.height() / ratio)

    def _scale(self) -> float:
        """Give the pixels of the window per point of the page."""
        if self._zoom is not None:
            return self._zoom * WHOLE
        widest = max((width for width, _ in self._sizes), default=595.0)
        return max(0.1, min(ZOOMS[-1] * WHOLE, (self.viewport().width() - 2 * _MARGIN) / widest))

    def _wanted_scale(self) -> float:
        return min(_MOST_PIXELS_PER_POINT, round(self._scale() * self.devicePixelRatioF(), 4))

    def _top(self, page: int) -> float:
        return _MARGIN + self._above[page] * self._scale() + page * _GAP

    def _sheet(self, page: int) -> QRectF:
        scale = self._scale()
        width, height = (round(length * scale) for length in self._sizes[page])
        room = self.viewport().width()
        left = (room - width) // 2 if width + 2 * _MARGIN <= room else _MARGIN - self.horizontalScrollBar().value()
        return QRectF(left, round(self._top(page)) - self.verticalScrollBar().value(), width, height)

    def _page_at(self, height: float) -> int:
        """Find the page at a distance from the top of all."""
        tops = range(self.page_count)
        return max(0, bisect_right(tops, height, key=self._top) - 1)

    def _visible(self) -> range:
        if not self._sizes:
            return range(0)
        top = self.verticalScrollBar().value()
        return range(self._page_at(top), self._page_at(top + self.viewport().height()) + 1)

    def _measure(self) -> None:
        """Fit the scroll bars to the pages."""
        scale, view = self._scale(), self.viewport().size()
        height = 2 * _MARGIN + self._above[-1] * scale + max(0, self.page_count - 1) * _GAP
        width = 2 * _MARGIN + max((width for width, _ in self._sizes), default=0.0) * scale
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(self.fontMetrics().height() * 2)
            bar.setRange(0, max(0, round(whole) - seen))

    def _place(self) -> tuple[int, float]:
        """Give the page at the top and how much of it is above, as a part of its height; before there is any, the
        very top."""
        if not self._sizes:
            return 0, -1.0
        top = self.verticalScrollBar().value()
        page = self._page_at(top)
        return page, (top - self._top(page)) / (self._sizes[page][1] * self._scale())

    def _return_to(self, place: tuple[int, float]) -> None:
        page, part = place
        if page < self.page_count:
            height = self._sizes[page][1] * self._scale()
            self.verticalScrollBar().setValue(round(self._top(page) + part * height))
        self._scrolled()

    def _scrolled(self) -> None:
        """Tell of another page as soon as it fills the upper third of the view."""
        self._asking.start()
        page = self._page_at(self.verticalScrollBar().value() + self.viewport().height() / 3) if self._sizes else 0
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def _ask(self) -> None:
        """Ask for the pages one sees, and when they are there for those one may see next."""
        if not self._sizes or not self.isVisible():
            return
        seen = self._visible()
        near = (page for page in (seen.stop, seen.start - 1) if 0 <= page < self.page_count)
        missing = tuple(filter(self._is_missing, seen)) or tuple(filter(self._is_missing, near))
        if missing:
            self.pictures_wanted.emit(Wanted(self._edition, missing, self._wanted_scale()))

    def _is_missing(self, page: int) -> bool:
        kept = self._pictures.get(page)
        return kept is None or kept.edition != self._edition or kept.scale != self._wanted_scale()

    def _forget_far_ones(self) -> None:
        """Keep the pictures nearest to the page that is read, as far as there is room for them."""
        nearest = sorted(self._pictures, key=lambda page: abs(page - self._page))
        sizes = accumulate(self._pictures[page].image.sizeInBytes() for page in nearest)
        seen = self._visible()
        for page, size in list(zip(nearest, sizes, strict=True)):
            if size > _MOST_BYTES and page not in seen:
                del self._pictures[page]

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw everything anew: what is seen is little."""
        self.viewport().update()
