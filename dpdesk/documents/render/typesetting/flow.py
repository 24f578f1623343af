"""Strips onto pages: what belongs together stays together, and the last page is not left with a line or two.

Strips that hold or cling form *chunks*; a page takes chunks as long as they fit. Two chunks are kept back in case what
follows clings to them, and the last page but one is kept open in case the last turns out nearly empty.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from math import inf

from dpdesk.documents.render.typesetting.strips import BlankRows, Strip, gap_between, untagged
from dpdesk.documents.render.typesetting.styles import LINE

Chunk = list[Strip]
Placed = list[tuple[float, Strip]]
"""strips with the distance of their tops from the top of the page's text"""

_KEPT_BACK = 2
_LEAST_LAST_PAGE = 4 * LINE
_MOST_SQUEEZED = 0.4
"""of the room, what may stand on a second page that is to be brought onto the first"""
_TIGHTER_GAPS = (0.8, 0.6)
_LEAST_PAGE = 0.5
"""of the room, what a page keeps when it helps out the next one"""
_MOST_AFTER_BLANKS = 0.5
"""of the room, what may follow blank rows on their page"""


class _Page:
    """A page being filled; `forced` if a page break was asked for before it, `gaps` is the share kept of gaps.

    `room` is the height for its text, `later` that of the pages after it.
    """

    def __init__(self, room: float, later: float, *, forced: bool = False, gaps: float = 1.0) -> None:
        self.room = room
        self.later = later
        self.forced = forced
        self.gaps = gaps
        self.chunks: list[Chunk] = []
        self.placed: Placed = []
        self.used = 0.0

    def takes(self, chunk: Chunk, reserve: float = 0.0) -> bool:
        """Add a chunk if it fits and leaves the reserve free; an empty page takes any strip that cannot be divided."""
        placed, used = self._place(chunk)
        if used + reserve > self.room and (self.placed or len(chunk) > 1):
            return False
        self.chunks.append(chunk)
        self.placed += placed
        self.used = used
        return True

    def next(self, *, forced: bool = False) -> _Page:
        """Give the page after this one."""
        return _Page(self.later, self.later, forced=forced)

    def again(self, gaps: float = 1.0) -> _Page:
        """Give the same page with nothing on it yet."""
        return _Page(self.room, self.later, forced=self.forced, gaps=gaps)

    def is_nearly_empty(self) -> bool:
        """Tell whether the page has so little on it that it looks left over."""
        return self.used < _LEAST_LAST_PAGE

    def _place(self, chunk: Chunk) -> tuple[Placed, float]:
        placed: Placed = []
        used, last = self.used, self.placed[-1][1] if self.placed else None
        for strip in chunk:
            used += gap_between(last, strip) * self.gaps if last else 0.0
            head = strip.head
            if head and (last is None or (last is not head and last.head is not head)):
                placed.append((used, untagged(head)))
                used += head.height
            placed.append((used, strip))
            used += strip.height
            last = strip
        return placed, used


def paginated(strips: Iterable[Strip], room: float, first_room: float | None = None) -> Iterator[Placed]:
    """Place strips on pages of a height: at least one page, each given out as soon as it cannot change any more.

    The first page may have less room than the others.
    """
    stretch: list[_Page] = []
    done = 0
    first = _Page(room if first_room is None else first_room, room)
    for page in _pages(_chunks(strips), first):
        if page.forced:
            yield from _settled(stretch, done)
            stretch, done = [], 0
        stretch.append(page)
        if len(stretch) > _KEPT_BACK:
            done += 1
            yield stretch.pop(0).placed
    yield from _settled(stretch, done)


def _settled(stretch: list[_Page], done: int) -> Iterator[Placed]:
    """Give the last pages before a page break that was asked for, after `done` that are given already."""
    if len(stretch) == _KEPT_BACK:
        stretch = (None if done else _squeezed(*stretch)) or _evened(*stretch)
    yield from (page.placed for page in stretch)


def _chunks(strips: Iterable[Strip]) -> Iterator[Chunk]:
    kept: deque[Chunk] = deque()
    holds = False
    for strip in strips:
        joins = (holds or strip.clings) and not _stands_apart(strip) and kept and not _stands_apart(kept[-1][0])
        if joins:
            _gather(kept, strip.clings)
            kept[-1].append(strip)
        else:
            kept.append([strip])
        holds = strip.holds
        if len(kept) > _KEPT_BACK:
            yield kept.popleft()
    yield from kept


def _gather(kept: deque[Chunk], least: int) -> None:
    """Join the last chunks until the last one has as many strips as are wanted before a clinging one."""
    while len(kept[-1]) < least and len(kept) > 1 and not _stands_apart(kept[-2][0]):
        last = kept.pop()
        kept[-1] = [*kept[-1], *last]


def _stands_apart(strip: Strip) -> bool:
    return strip.starts_page or strip.blank_rows is not None


def _pages(chunks: Iterator[Chunk], first: _Page) -> Iterator[_Page]:
    last = yield from _filled(first, chunks)
    yield last


def _filled(page: _Page, chunks: Iterator[Chunk]) -> Generator[_Page, None, _Page]:
    """Fill a page and those after it; full pages are yielded, the open one is returned."""
    for chunk in chunks:
        first = chunk[0]
        if first.blank_rows:
            rest = list(chunks)
            page = yield from _with_blank_rows(page, first.blank_rows, _room_for(rest, page.room))
            return (yield from _filled(page, _set_off(rest)))
        if not first.starts_page:
            page = yield from _with_chunk(page, chunk)
        elif page.placed:
            yield page
            page = page.next(forced=True)
    return page


def _with_chunk(page: _Page, chunk: Chunk) -> Generator[_Page, None, _Page]:
    if page.takes(chunk):
        return page
    fresh = page.next()
    if fresh.takes(chunk):
        yield page
        return fresh
    # No page can hold the chunk, so it is divided wherever a page ends.
    for strip in chunk:
        if not page.takes([strip]):
            yield page
            page = page.next()
            page.takes([strip])
    return page


def _with_blank_rows(page: _Page, blank: BlankRows, reserve: float) -> Generator[_Page, None, _Page]:
    """Add blank rows so that what follows them has its place at the foot of their last page."""
    made = 0
    if blank.fills_page:
        ends_here = page.used + reserve <= page.room
        made = _add_rows(page, blank, made, 0.0 if blank.whole_page or not ends_here else reserve)
        if not ends_here and not blank.whole_page:
            yield page
            page = page.next()
            made = _add_rows(page, blank, made, reserve)
    if blank.whole_page:
        yield page
        page = page.next(forced=True)
        _add_rows(page, blank, made, reserve)
    return page


def _add_rows(page: _Page, blank: BlankRows, made: int, reserve: float) -> int:
    while page.takes([blank.make(made)], reserve):
        made += 1
    return made


def _room_for(rest: Iterable[Chunk], room: float) -> float:
    """Give the height of what follows blank rows up to the next page break; 0 if it is too much to stand below them."""
    page = _Page(inf, inf)
    for chunk in _set_off(rest):
        if _stands_apart(chunk[0]) or page.used > room:
            break
        page.takes(chunk)
    used = page.used + LINE if page.placed else 0.0
    return used if used <= _MOST_AFTER_BLANKS * room else 0.0


def _set_off(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """Keep what follows blank rows a line away from them."""
    for number, (first, *others) in enumerate(chunks):
        yield [replace(first, above=max(first.above, LINE)) if number == 0 else first, *others]


def _squeezed(first: _Page, second: _Page) -> list[_Page] | None:
    """Draw in the gaps if that brings a letter with a few lines too many onto one page, as a secretary would."""
    if second.used > _MOST_SQUEEZED * second.room:
        return None
    for gaps in _TIGHTER_GAPS:
        page = first.again(gaps)
        if all(page.takes(chunk) for chunk in (*first.chunks, *second.chunks)):
            return [page]
    return None


def _evened(first: _Page, second: _Page) -> list[_Page]:
    """Move chunks from a full page to a nearly empty one after it, unless that would leave too little on the first."""
    if not second.is_nearly_empty():
        return [first, second]
    chunks = [*first.chunks, *second.chunks]
    for end in range(len(first.chunks) - 1, 0, -1):
        upper, lower = first.again(), second.again()
        if not (all(map(upper.takes, chunks[:end])) and all(map(lower.takes, chunks[end:]))):
            break
        if upper.used < _LEAST_PAGE * upper.room:
            break
        if not lower.is_nearly_empty():
            return [upper, lower]
    return [first, second]
