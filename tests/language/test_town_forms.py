"""The forms of a name in the sentences in which they are looked at."""

from __future__ import annotations

from dpdesk.language.town_forms import example_of_forms


def test_both_forms_stand_where_they_are_needed() -> None:
    assert example_of_forms("w Sosnowcu", "Sosnowca") == (
        "Spotkanie odbyło się w Sosnowcu.\nWzięli w nim udział mieszkańcy Sosnowca."
    )
