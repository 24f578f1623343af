"""Names of offices in lists, and what they are the office of."""

from __future__ import annotations

import pytest

from dpdesk.domain.organisations import OrganisationKind
from dpdesk.language.lists.offices import (
    OfficeForm,
    kind_named,
    looks_like_a_department,
    looks_like_an_office,
    office_key,
    place_key,
    read_office,
)


@pytest.mark.parametrize(
    ("text", "place", "form"),
    [
        ("UM Gliwice", "gliwice", OfficeForm.TOWN),
        ("U.M. Gliwice", "gliwice", OfficeForm.TOWN),
        ("Urząd Miejski w Gliwicach", "gliwicach", OfficeForm.TOWN),
        ("URZĄD MIASTA KATOWICE", "katowice", OfficeForm.TOWN),
        ("Urzędu Miasta Katowice", "katowice", OfficeForm.TOWN),
        ("GMINA MIASTO GLIWICE", "gliwice", OfficeForm.TOWN),
        ("Miasto Gliwice", "gliwice", OfficeForm.TOWN),
        ("m. Gliwice", "gliwice", OfficeForm.TOWN),
        ("Gmina Psary", "psary", OfficeForm.UNSAID),
        ("UG Psary", "psary", OfficeForm.VILLAGE),
        ("Urząd Gminy Psary", "psary", OfficeForm.VILLAGE),
        ("Urząd Gminy w Psarach", "psarach", OfficeForm.VILLAGE),
        ("UMiG Siewierz", "siewierz", OfficeForm.BOTH),
        ("Urząd Miasta i Gminy Siewierz", "siewierz", OfficeForm.BOTH),
        ("Gliwice UM", "gliwice", OfficeForm.TOWN),
        ("Gliwice - Urząd Miejski", "gliwice", OfficeForm.TOWN),
        ("Gliwice", "gliwice", OfficeForm.UNSAID),
        ("Starostwo Powiatowe w Gliwicach", "starostwo powiatowe w gliwicach", OfficeForm.UNSAID),
        ("Ruda Śląska", "ruda slaska", OfficeForm.UNSAID),
    ],
)
def test_the_place_of_an_office_is_read(text: str, place: str, form: OfficeForm) -> None:
    office = read_office(text)
    assert (office.place, office.form) == (place, form)


def test_the_form_of_a_company_does_not_tell_it_from_itself() -> None:
    assert office_key("Przykład Sp. z o.o.") == office_key("PRZYKŁAD") == "przyklad"
    assert place_key("we Wrocławiu") == "wroclawiu"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fundacja Przykład", OrganisationKind.NGO),
        ("Politechnika Śląska", OrganisationKind.UNIVERSITY),
        ("Przykład sp. z o.o.", OrganisationKind.COMPANY),
        ("Górnośląsko-Zagłębiowska Metropolia", OrganisationKind.ASSOCIATION),
        ("Starostwo", OrganisationKind.OTHER),
    ],
)
def test_a_name_tells_what_kind_of_institution_it_is(text: str, kind: OrganisationKind) -> None:
    assert kind_named(text) is kind


def test_offices_and_departments_are_told_from_people() -> None:
    assert looks_like_an_office("Gmina Psary")
    assert looks_like_an_office("MOPS w Gliwicach")
    assert not looks_like_an_office("Jan Kowalski")
    assert not looks_like_an_office("Umiński Jan")
    assert looks_like_a_department("Referat Promocji")
    assert not looks_like_a_department("Działyński Jan")
