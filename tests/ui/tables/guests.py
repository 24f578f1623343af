"""People at a table, for the tests of tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QIcon, QPixmap

from dpdesk.ui.tables.columns import Align, Column, no_text


@dataclass(frozen=True, slots=True)
class Guest:
    id: str
    name: str
    office: str = "Urząd Miejski w Gliwicach"
    count: int | None = 0
    comes: bool | None = False


LUKASZ = Guest("1", "Łukasz Świętochłowski", "MOPS Bytom", 12, comes=True)
ANNA = Guest("2", "Anna Nowak", "Urząd Miasta Katowice", 2)
ZANETA = Guest("3", "Żaneta Ćwik", "MOPS Bytom", None)
MARIA = Guest("4", "Maria Zając", "Gmina Psary", 100, comes=None)
GUESTS = (LUKASZ, ANNA, ZANETA, MARIA)

TICK, NAME, OFFICE, COUNT, ID = range(5)


def columns() -> Sequence[Column[Guest]]:
    return (
        Column("comes", "", no_text, checked=_comes, full_title="Będzie"),
        Column("name", "Osoba", _name, is_needed=True),
        Column("office", "Instytucja", _office, tip=_tip),
        Column(
            "count", "Liczba", _count, spoken=_spoken_count, sort=_number, align=Align.RIGHT, colour=_colour, icon=_icon
        ),
        Column("id", "Numer", _id, is_hidden=True),
    )


def key(guest: Guest) -> str:
    return guest.id


def many(count: int) -> list[Guest]:
    offices = ("Urząd Miejski w Świętochłowicach", "MOPS Bytom", "Urząd Miasta Katowice", "Gmina Psary")
    names = ("Łukasz", "Żaneta", "Ewa", "Zofia", "Óscar", "Ćezary", "Anna")
    return [
        Guest(f"{number:05}", f"{names[number % 7]} Nowak-{number * 7919 % count}", offices[number % 4], number)
        for number in range(count)
    ]


def _comes(guest: Guest) -> bool | None:
    return guest.comes


def _name(guest: Guest) -> str:
    return guest.name


def _office(guest: Guest) -> str:
    return guest.office


def _tip(guest: Guest) -> str:
    return f"Gość {guest.name}"


def _count(guest: Guest) -> str:
    return "" if guest.count is None else str(guest.count)


def _spoken_count(guest: Guest) -> str:
    return "nie wiadomo" if guest.count is None else str(guest.count)


def _number(guest: Guest) -> int | None:
    return guest.count


def _colour(guest: Guest) -> QColor | None:
    return QColor("red") if guest.count == 100 else None


def _icon(guest: Guest) -> QIcon | None:
    return QIcon(QPixmap(8, 8)) if guest.count == 100 else None


def _id(guest: Guest) -> str:
    return guest.id
