"""The forms of a municipality's name in Polish sentences, to be looked at by whoever types them."""

from __future__ import annotations


def example_of_forms(locative: str, genitive: str) -> str:
    """Put the locative, with its preposition, and the genitive where papers need them.

    The sentences are Polish whatever the language of the window: it is the Polish forms that are looked at.
    """
    return f"Spotkanie odbyło się {locative}.\nWzięli w nim udział mieszkańcy {genitive}."
