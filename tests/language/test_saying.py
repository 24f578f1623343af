"""Messages and their values in words."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, time

import pytest

from dpdesk.domain.meetings import Form
from dpdesk.language.catalogues import words_for
from dpdesk.messages import NN_, Message
from dpdesk.settings import Language

PL, EN = words_for(Language.POLISH), words_for(Language.ENGLISH)


@pytest.mark.parametrize(
    ("value", "polish", "english"),
    [
        ("<b>{x}</b>", "<b>{x}</b>", "<b>{x}</b>"),
        (Form.STUDY_VISIT, "wizyta studyjna", "study visit"),
        (Language.POLISH, "polski", "Polish"),
        (12345, "12\u00a0345", "12,345"),
        (1.5, "1,5", "1.5"),
        (True, "tak", "yes"),
        (False, "nie", "no"),
        (None, "–", "–"),
        (date(2021, 9, 23), "23 września 2021 r.", "23 September 2021"),
        (time(9, 30), "9.30", "9:30"),
        (datetime(2021, 9, 23, 9, 30), "23 września 2021 r., 9.30", "23 September 2021, 9:30"),  # noqa: DTZ001 a wall clock
        (Message(NN_("{count} person", "{count} people"), count=5), "5 osób", "5 people"),
        ((Form.WORKSHOP, "x"), "warsztat, x", "workshop, x"),
    ],
)
def test_a_value_is_put_into_words(value: object, polish: str, english: str) -> None:
    message = Message("{value}", value=value)
    assert (PL.say(message), EN.say(message)) == (polish, english)


@pytest.mark.parametrize(("count", "polish"), [(1, "1 osoba"), (2, "2 osoby"), (12345, "12\u00a0345 osób")])
def test_a_counted_message_takes_the_plural_of_its_count(count: int, polish: str) -> None:
    assert PL.say(Message(NN_("{count} person", "{count} people"), count=count)) == polish


def test_a_message_that_no_catalogue_knows_is_said_in_english() -> None:
    message = Message("{name} was invented for this test", name="x")
    assert PL.say(message) == "x was invented for this test"
    assert PL.say(Message(("{count} invention", "{count} inventions"), count=2)) == "2 inventions"


def test_the_words_of_a_language_are_read_once() -> None:
    assert words_for(Language.POLISH) is PL
    assert PL.language is Language.POLISH
    assert PL.gettext("yes") == "tak"


def test_importing_the_language_loads_no_babel() -> None:
    code = (
        "import sys, pkgutil, importlib, dpdesk.language as language\n"
        "for module in pkgutil.iter_modules(language.__path__, language.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
        "sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
