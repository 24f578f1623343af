"""The errors a user can meet. Each carries a message that says what happened, what was kept and what to do."""

from __future__ import annotations

from dpdesk.messages import N_, Message


class DeskError(Exception):
    """Something the user asked for could not be done; `message` tells it in the user's words."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class Refused(DeskError):
    """The request breaks a rule of the desk."""


class NotFound(DeskError):
    """Nothing on the desk has that name, date or number."""


class Ambiguous(DeskError):
    """More than one record fits; `candidates` are their descriptions."""

    def __init__(self, message: Message, candidates: tuple[str, ...]) -> None:
        super().__init__(message)
        self.candidates = candidates


class BadInput(DeskError):
    """A text or file from outside cannot be taken; `field` and `line` say where."""

    def __init__(self, message: Message, *, field: str = "", line: int | None = None) -> None:
        super().__init__(message)
        self.field = field
        self.line = line


class LaterChange(Refused):
    """Undoing would lose a later change: `theirs` is the record as it is now, `mine` as the undone unit left it.

    Either is none where the record is not on the desk.
    """

    def __init__(self, message: Message, *, theirs: object, mine: object) -> None:
        super().__init__(message)
        self.theirs = theirs
        self.mine = mine


class Conflict(DeskError):
    """Somebody else changed the record meanwhile; both versions are kept here, and `message` may say what differs."""

    def __init__(self, theirs: object, mine: object, message: Message | None = None) -> None:
        super().__init__(
            message
            or Message(
                N_("This was changed elsewhere meanwhile. There: {theirs}. Here: {mine}. Nothing was overwritten."),
                theirs=theirs,
                mine=mine,
            )
        )
        self.theirs = theirs
        self.mine = mine


class DeskUnusable(DeskError):
    """The desk file cannot be opened; it was left as it is."""


class NotADesk(DeskUnusable):
    """The file is something else than a desk."""


class DamagedDesk(DeskUnusable):
    """The file was a desk once, and is damaged."""


class NewerDesk(DeskUnusable):
    """The desk was made by a newer version of the program."""


class StorageFailed(DeskError):
    """The disk is full, read-only or locked; what was saved before is whole."""
