from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dpdesk import paths
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.people import Gender
from dpdesk.errors import BadInput
from dpdesk.exchange.organiser_yaml import organiser_of, read_organiser, write_organiser

FILES = Path(__file__).parent / "files"
SAMPLE = paths.resources() / "sample" / "organiser.yaml"


def read(text: str) -> Organiser:
    return organiser_of(text, folder=FILES).organiser


def test_an_organiser_is_read_with_signatory_contact_and_controller() -> None:
    organiser = read_organiser(FILES / "organiser-przyklad.yaml").organiser
    assert (organiser.name, organiser.town, organiser.phone) == (
        "Związek Gmin Przykładowych",
        "Gliwice",
        "+48 32 000 00 10",
    )
    assert (organiser.signatory_name, organiser.signatory_gender) == ("Maria Wzorowa", Gender.FEMALE)
    assert (organiser.contact_email, organiser.dpo_email) == ("spotkania@example.org", "iod@example.org")


def test_its_logo_is_read_from_beside_the_file() -> None:
    plan = read_organiser(FILES / "organiser-przyklad.yaml")
    assert plan.logo is not None
    assert plan.logo.picture == (FILES / "logo.png").read_bytes()
    assert plan.organiser.logo_alternative == "Logo Związku Gmin Przykładowych"


@pytest.mark.parametrize("path", [SAMPLE, FILES / "organiser-przyklad.yaml"], ids=["sample", "another"])
def test_a_written_organiser_reads_back_as_the_same_but_for_the_picture(path: Path) -> None:
    organiser = replace(read_organiser(path).organiser, logo_alternative="")
    assert read(write_organiser(organiser)) == organiser


@pytest.mark.parametrize("name", ["<b>x</b> & y", "{{ 7*7 }}", "dwa\nwiersze", "=1+1", "A" * 300])
def test_any_name_reads_back_as_it_was(name: str) -> None:
    assert read(write_organiser(replace(read("name: a"), name=name))).name == name


@pytest.mark.parametrize(
    ("text", "line", "field", "problem"),
    [
        ("unit: Biuro", 1, "name", "must be filled in"),
        ("name: a\nphon: 1", 2, "phon", "Did you mean “phone”"),
        ("name: a\nsignatory: {gender: k}", 2, "signatory.gender", "“k” is not among: f, m, unknown"),
        ("name: a\nsignatory: {signed_electronically: 2}", 2, "signatory.signed_electronically", "true, false"),
        ("name: a\nlogo: {alternative: b}", 2, "logo.file", "must be filled in"),
        ("name: a\nlogo: {file: open-data.yaml}", 2, "logo.file", "neither a PNG nor a JPEG"),
    ],
)
def test_what_is_wrong_is_refused_with_line_and_field(text: str, line: int, field: str, problem: str) -> None:
    with pytest.raises(BadInput, match=problem) as refused:
        read(text)
    assert (refused.value.line, refused.value.field) == (line, field)
