"""What the program is and what it is made of: its version, the libraries with their licences, whose data it ships."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata

from dpdesk.paths import resources

DISTRIBUTION = "dpdesk"
_NAME = re.compile(r"[\w.-]+")
_LICENCE_CLASSIFIER = "License :: OSI Approved :: "
_LONGEST_LICENCE = 80
"""characters: some packages put the whole text of their licence where its name belongs"""


@dataclass(frozen=True, slots=True)
class Library:
    """Something that others have written and the program uses."""

    name: str
    version: str
    licence: str


def version() -> str:
    """Give the version of the program; a dash where it runs without being installed."""
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "–"


def libraries() -> tuple[Library, ...]:
    """Give the libraries that the program uses itself, by name."""
    names = {match[0] for line in _required() if "extra ==" not in line and (match := _NAME.match(line))}
    found = (_library(name) for name in names)
    return tuple(sorted(filter(None, found), key=lambda library: library.name.casefold()))


def data_credits() -> str:
    """Give whose data the program ships, and under which licences, in English."""
    return (resources() / "NOTICE").read_text(encoding="utf-8")


def _required() -> list[str]:
    try:
        return metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return []


def _library(name: str) -> Library | None:
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None
    return Library(told["Name"], told["Version"], _licence(told))


def _licence(told: metadata.PackageMetadata) -> str:
    """Give the name of a licence: as SPDX has it, else by the classifiers, else by the first line of the old field."""
    if "License-Expression" in told:
        return told["License-Expression"]
    classifiers = [str(one) for one in told.get_all("Classifier") or () if str(one).startswith(_LICENCE_CLASSIFIER)]
    if classifiers:
        return " / ".join(one.removeprefix(_LICENCE_CLASSIFIER) for one in classifiers)
    if "License" not in told:
        return "–"
    return told["License"].partition("\n")[0][:_LONGEST_LICENCE]
