from __future__ import annotations

from itertools import count

import pytest

from dpdesk.exchange.shipped import categories
from dpdesk.services.meetings.plans.categories import category_of

NUMBERS = count()
KNOWN = [category for category, _ in categories(lambda: str(next(NUMBERS)))]
NAMES = {category.id: category.name for category in KNOWN}

DEPARTMENTS = [
    ("Wydział Polityki Społecznej", "Wydział Polityki Społecznej"),
    ("wydzial polityki spolecznej", "Wydział Polityki Społecznej"),
    ("Referat Promocji", "Wydział Promocji i Komunikacji"),
    ("Samodzielne stanowisko ds. promocji", "Wydział Promocji i Komunikacji"),
    ("Wydział Organizacyjny i Kadr", "Wydział Organizacyjny"),
    ("Biuro Organizacji Pozarządowych i Aktywności Obywatelskiej", "Biuro ds. Organizacji Pozarządowych"),
    ("Miejski Ośrodek Pomocy Społecznej w Gliwicach", "Miejski Ośrodek Pomocy Społecznej"),
    ("Gminny Ośrodek Pomocy Społecznej", "Gminny Ośrodek Pomocy Społecznej"),
    ("Gminna Biblioteka Publiczna", "Miejska Biblioteka Publiczna / Gminna Biblioteka Publiczna"),
    ("Wydział Komunikacji", "Wydział Komunikacji (rejestracja pojazdów)"),
    ("Wydział Komunikacji Społecznej", None),
    ("Ośrodek Pomocy Społecznej", None),
    ("Wydział Mienia Komunalnego", None),
    ("Wydział", None),
    ("=1+1", None),
    ("", None),
]


@pytest.mark.parametrize(("department", "kind"), DEPARTMENTS, ids=[row[0] or "nothing" for row in DEPARTMENTS])
def test_a_departments_name_tells_its_kind_or_none(department: str, kind: str | None) -> None:
    found = category_of(department, KNOWN)
    assert (NAMES[found] if found else None) == kind
