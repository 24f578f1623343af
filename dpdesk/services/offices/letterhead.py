"""The office's own letter paper: taken from a PDF or a picture, looked at for what it would hide, removed.

A PDF from outside is drawn in a process of its own: however it is made, it can neither hang nor end the program.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from dpdesk.domain.organisations import Organiser
from dpdesk.errors import BadInput, DeskError
from dpdesk.exchange.files import kept_name, logo, read_bytes
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.offices.organising import organiser_or_new
from dpdesk.services.papers.letters import hidden_by_letters

_LARGEST = 20_000_000
_SECONDS = 20.0
_MEMORY = 1_500_000_000
"""bytes, ten times what a page takes"""


def set_letterhead(desk: Desk, path: Path) -> Organiser:
    """Take the first page of a PDF, or a PNG or JPEG, as the paper under letters; its ink says what is kept clear.

    Raises NotFound, and BadInput for a file that cannot be read or drawn, or has the shape of no letter.
    """
    from dpdesk.documents.letter_paper import ink

    data = read_bytes(path, largest=_LARGEST)
    picture = _drawn(data, kept_name(path))
    top, foot = ink(picture).edges
    present = organiser_or_new(desk)
    with desk.work(Message(N_("Take {name} as the letterhead"), name=kept_name(path))) as work:
        present = work.get(Organiser, present.id)
        blob_id = work.keep(picture, logo(picture, name=path.name, alternative="").media_type)
        return work.save(replace(present, letterhead_id=blob_id, letterhead_top=top, letterhead_foot=foot))


def remove_letterhead(desk: Desk) -> Organiser:
    """Let the letterhead be composed again; the heights that were kept clear stay for the next one."""
    present = organiser_or_new(desk)
    with desk.work(Message(N_("Remove the letterhead"))) as work:
        return work.save(replace(work.get(Organiser, present.id), letterhead_id=None))


def letterhead_findings(desk: Desk) -> tuple[Message, ...]:
    """Say where letters would be printed over the letterhead; nothing where they keep clear of it."""
    with desk.reading() as reader:
        found = reader.find(Organiser)
        if found is None or found.letterhead_id is None:
            return ()
        picture = reader.blob(found.letterhead_id)
    return hidden_by_letters(found, picture)


def _drawn(data: bytes, name: str) -> bytes:
    from dpdesk.documents.letter_paper import drawn_page, is_pdf

    return _drawn_apart(data, name) if is_pdf(data) else drawn_page(data, name)


def _drawn_apart(data: bytes, name: str) -> bytes:
    """Draw the first page of a PDF in another process, which is ended where it takes too long."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_draw, args=(there,), name="letterhead", daemon=True)
    with here:
        process.start()
        there.close()  # otherwise the end of the child would not be heard here
        try:
            here.send((data, name))
            told = here.recv() if here.poll(_SECONDS) else _too_long(name)
        except (EOFError, OSError):
            told = BadInput(Message(N_("{name} is damaged and cannot be drawn."), name=name))
        finally:
            process.kill()
            process.join()
    if isinstance(told, bytes):
        return told
    raise told


def _too_long(name: str) -> BadInput:
    return BadInput(
        Message(N_("{name} takes too long to draw. Save its first page as a picture and take that."), name=name)
    )


def _draw(pipe: Connection) -> None:
    """Draw a page: what the child does, in a bounded part of the memory where the system can bound it."""
    from dpdesk.documents.letter_paper import drawn_page

    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    with pipe:
        data, name = pipe.recv()
        try:
            pipe.send(drawn_page(data, name))
        except DeskError as error:
            pipe.send(error)
