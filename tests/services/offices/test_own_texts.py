"""The office's own wording of letters, clauses and notes: kept, checked, taken back, and used by the papers."""

from __future__ import annotations

import pytest

from dpdesk.database.questions.dossier import dossier
from dpdesk.documents.default_texts import fields_of, source
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.list_options import ListOptions
from dpdesk.domain.own_texts import OwnText, TextName
from dpdesk.errors import BadInput, Conflict
from dpdesk.services.desk import Desk
from dpdesk.services.journal import history, undo
from dpdesk.services.offices.own_texts import restore_text, set_text, wording, wordings
from dpdesk.services.offices.text_fields import insertable
from dpdesk.services.papers.letters import invitation_content
from dpdesk.services.papers.lists import attendance_list_content
from dpdesk.services.papers.summarising import article_content
from dpdesk.settings import Language
from tests.services.small_desk import MEETING, TODAY

SHIPPED = source(TextName.INVITATION, Language.POLISH)
OWN = "zapraszam {guests} na **„{title}”**."


def put(desk: Desk, text: str, expected: str = SHIPPED) -> str:
    return set_text(desk, TextName.INVITATION, Language.POLISH, text, expected=expected).text


def kept(desk: Desk) -> tuple[OwnText, ...]:
    with desk.reading() as reader:
        return reader.all(OwnText)


def about(desk: Desk) -> Dossier:
    with desk.reading() as reader:
        return dossier(reader, MEETING)


def test_without_wording_of_its_own_an_office_has_the_shipped_texts(desk: Desk) -> None:
    found = wordings(desk)
    assert len(found) == len(TextName) * len(Language)
    assert not any(one.is_own for one in found)
    assert wording(desk, TextName.INVITATION, Language.POLISH).text == SHIPPED


def test_a_text_is_kept_in_the_offices_own_words(desk: Desk) -> None:
    put(desk, OWN)
    found = wording(desk, TextName.INVITATION, Language.POLISH)
    assert (found.text, found.is_own) == (OWN, True)
    assert not wording(desk, TextName.INVITATION, Language.ENGLISH).is_own


def test_a_text_can_be_changed_again_and_the_change_undone(desk: Desk) -> None:
    put(desk, OWN)
    put(desk, OWN + " Do zobaczenia.", expected=OWN)
    undo(desk)
    assert wording(desk, TextName.INVITATION, Language.POLISH).text == OWN


def test_a_text_taken_back_is_the_shipped_one_and_leaves_no_record(desk: Desk) -> None:
    put(desk, OWN)
    assert restore_text(desk, TextName.INVITATION, Language.POLISH).text == SHIPPED
    assert kept(desk) == ()


def test_the_shipped_text_is_no_wording_of_ones_own(desk: Desk) -> None:
    put(desk, SHIPPED + "\n")
    assert kept(desk) == ()
    assert len(history(desk)) == 1


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (TextName.INVITATION, "Dzień dobry.\n\nZapraszam na {titel}.", "Line 3 .*{titel}.*{title}"),
        (TextName.CLAUSE_13, "Administratorem jest {controler}.", "Line 1 .*{controller}"),
        (TextName.LIST_NOTE, "Dane: {dat}.", "Line 1 .*{data}"),
        (TextName.ARTICLE, "# {headline}\n\n{speches}", "Line 3 .*{speeches}"),
        (TextName.INVITATION, "Zapraszam } wszystkich.", "lonely brace"),
        (TextName.INVITATION, " \n", "empty"),
    ],
)
def test_a_text_that_no_paper_could_use_is_refused(desk: Desk, name: TextName, text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        set_text(desk, name, Language.POLISH, text, expected=source(name, Language.POLISH))
    assert kept(desk) == ()


def test_a_text_that_was_changed_elsewhere_is_not_overwritten(desk: Desk) -> None:
    put(desk, OWN)
    with pytest.raises(Conflict) as refused:
        put(desk, "zapraszam na {title}.")
    assert (refused.value.theirs, refused.value.mine) == (OWN, "zapraszam na {title}.")


@pytest.mark.parametrize("name", list(TextName))
def test_every_text_offers_just_the_fields_it_may_use(name: TextName) -> None:
    assert {field for field, _ in insertable(name)} == fields_of(name)


def test_the_papers_of_a_language_have_its_own_texts(desk: Desk) -> None:
    put(desk, OWN)
    assert invitation_content(about(desk), Language.POLISH, TODAY, {}).texts == {TextName.INVITATION: OWN}
    assert invitation_content(about(desk), Language.ENGLISH, TODAY, {}).texts == {}
    assert article_content(about(desk), Language.POLISH, TODAY, {}).texts == {TextName.INVITATION: OWN}
    listed = attendance_list_content(about(desk), ListOptions(), Language.POLISH, TODAY, {})
    assert listed.texts == {TextName.INVITATION: OWN}
