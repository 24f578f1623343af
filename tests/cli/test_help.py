"""Help is at hand for every command in both languages, and names every option there is."""

from __future__ import annotations

import argparse
import subprocess
import sys

import pytest

from dpdesk.cli.commands import MODULES, command_named
from dpdesk.cli.help import help_text
from dpdesk.cli.parser import Parser, spoken_language
from dpdesk.settings import Language
from tests.cli.commands import Dpdesk


def options_of(name: str) -> list[str]:
    """Give the options that a command reads."""
    parser = Parser(f"dpdesk {name}")
    command_named(name).arguments(parser)
    actions: list[argparse.Action] = parser._actions
    return [option for action in actions for option in action.option_strings]


def choices_of(name: str) -> list[str]:
    """Give the words that a command's arguments can be."""
    parser = Parser(f"dpdesk {name}")
    command_named(name).arguments(parser)
    actions: list[argparse.Action] = parser._actions
    return [str(choice) for action in actions for choice in action.choices or ()]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", MODULES)
def test_the_help_on_a_command_names_its_words_its_options_and_their_choices(name: str, language: Language) -> None:
    text = help_text(language, name.split())
    assert f"dpdesk {name}" in text or f"dpdesk [--desk {'PLIK' if language == 'pl' else 'FILE'}] {name}" in text
    for word in (*options_of(name), *choices_of(name)):
        assert word in text, word


@pytest.mark.parametrize("language", list(Language))
def test_the_overview_names_every_command_and_fits_a_terminal(language: Language) -> None:
    text = help_text(language)
    for name in MODULES:
        assert name.split()[0] in text
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["dance", "--help"], ["--json", "--help"]])
def test_help_is_a_result_and_no_error(dpdesk: Dpdesk, words: list[str]) -> None:
    outcome = dpdesk.run("--language", "en", *words)
    assert (outcome.status, outcome.out, outcome.err) == (0, help_text(Language.ENGLISH), "")


@pytest.mark.parametrize("words", [["issue", "--help"], ["issue", "x", "-h", "agenda"]])
def test_help_on_a_command_stands_anywhere_after_it(dpdesk: Dpdesk, words: list[str]) -> None:
    assert dpdesk.run("--language", "pl", *words).out == help_text(Language.POLISH, ["issue"])


def test_after_two_dashes_help_is_a_name(dpdesk: Dpdesk) -> None:
    assert "There is no meeting “--help”." in dpdesk("meeting", "show", "--", "--help", status=1).err


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "pl"),
        ({"LANG": "C.UTF-8"}, "pl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "pl_PL.UTF-8", "LANG": "en_GB.UTF-8"}, "pl"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "pl_PL.UTF-8"}, "en"),
    ],
)
def test_the_program_speaks_polish_unless_the_locale_is_english(environment: dict[str, str], language: str) -> None:
    assert spoken_language(environment) == language


def test_help_imports_no_toolkit_no_sql_no_paper_and_no_catalogue() -> None:
    code = (
        "import sys; from dpdesk.app import main; main(['--help']);"
        "heavy = {'PySide6', 'sqlalchemy', 'reportlab', 'babel', 'docx', 'yaml', 'typing', 'dataclasses'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
