"""How the text of a list is encoded: told by a mark, else tried, from the usual to the rare."""

from __future__ import annotations

from charset_normalizer import from_bytes

from dpdesk.errors import BadInput
from dpdesk.exchange.files import MARKS
from dpdesk.messages import N_, Message

_SAMPLE = 200_000
"""bytes that are looked at where the encoding has to be guessed"""
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_OLD_POLISH = ("cp1250", "iso-8859-2")
_ONLY_WINDOWS = frozenset(range(0x80, 0xA0))
"""Bytes that are letters and quotation marks in cp1250, and control characters in ISO 8859-2."""


def decoded(data: bytes, name: str) -> str:
    """Give the text of a file: UTF-8 or UTF-16 with or without a mark, cp1250, ISO 8859-2, or another that fits.

    Raises BadInput where none fits.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise BadInput(
        Message(
            N_("The text of {name} cannot be read: its encoding is not known here. Save it as CSV UTF-8 or XLSX."),
            name=name,
        )
    )


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return (encoding,)
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        # Letters of our alphabet are a letter and a zero in UTF-16; which comes first tells the order.
        return ("utf-16-le",) if sample[1::2].count(0) > sample[::2].count(0) else ("utf-16-be",)
    return ("utf-8", *_old_polish(data), *_rare(sample))


def _old_polish(data: bytes) -> tuple[str, ...]:
    """Order the two old encodings: by bytes that only one has, else by which reads more Polish letters."""
    high = {byte for byte in data if byte >= 0x80}
    if high & _ONLY_WINDOWS:
        return ("cp1250",)
    return tuple(sorted(_OLD_POLISH, key=lambda encoding: -_polish_letters(high, encoding)))


def _polish_letters(high: set[int], encoding: str) -> int:
    return sum(bytes([byte]).decode(encoding, "replace") in _POLISH for byte in high)


def _rare(sample: bytes) -> tuple[str, ...]:
    best = from_bytes(sample).best()
    return (best.encoding,) if best else ()
