"""What a practice lacks before it can be called checked or published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpdesk.domain.ids import BlobId, OrganisationId, PracticeFileId, PracticeId
from dpdesk.domain.practice_lines import PracticeChoice, PracticeLine
from dpdesk.domain.practice_stages import PracticeGap, gaps, is_contact_old, next_stage
from dpdesk.domain.practices import Practice, PracticeFile, PracticeFileKind, PracticeStatus, Verification

WHOLE = Practice(
    id=PracticeId("ogrody"),
    title="Ogrody deszczowe",
    organisation_id=OrganisationId("tychy"),
    status=PracticeStatus.COMPLETED,
    summary="Woda zostaje tam, gdzie spadła.",
    contact_email="zielen@example.org",
    contact_checked_on=date(2026, 1, 10),
    may_publish=True,
)


def file(kind: PracticeFileKind, alternative: str) -> PracticeFile:
    return PracticeFile(
        id=PracticeFileId("plik"),
        practice_id=WHOLE.id,
        position=1,
        kind=kind,
        file_name="plik",
        media_type="image/png",
        blob_id=BlobId("0"),
        alternative=alternative,
    )


def test_a_whole_practice_lacks_nothing() -> None:
    assert [gaps(WHOLE, (), stage) for stage in Verification] == [(), (), ()]


def test_a_draft_may_lack_anything() -> None:
    assert gaps(Practice(id=WHOLE.id, title=""), (), Verification.DRAFT) == ()


def test_what_an_empty_practice_lacks_comes_in_the_order_of_its_fields() -> None:
    missing = gaps(Practice(id=WHOLE.id, title=" "), (), Verification.PUBLISHED)
    assert missing == (
        PracticeGap.TITLE,
        PracticeGap.OWNER,
        PracticeGap.STATUS,
        PracticeGap.SUMMARY,
        PracticeGap.CONTACT,
        PracticeGap.CONTACT_CHECK,
        PracticeGap.CONSENT,
    )


def test_contact_and_consent_are_asked_for_only_before_publication() -> None:
    kept_inside = replace(WHOLE, contact_checked_on=None, may_publish=False)
    assert gaps(kept_inside, (), Verification.CHECKED) == ()
    assert gaps(kept_inside, (), Verification.PUBLISHED) == (PracticeGap.CONTACT_CHECK, PracticeGap.CONSENT)


def test_a_telephone_alone_is_a_contact() -> None:
    assert gaps(replace(WHOLE, contact_email="", contact_phone="32 000"), (), Verification.PUBLISHED) == ()


@pytest.mark.parametrize(("length", "missing"), [(500, ()), (501, (PracticeGap.LONG_SUMMARY,))])
def test_a_summary_has_at_most_500_characters(length: int, missing: tuple[PracticeGap, ...]) -> None:
    assert gaps(replace(WHOLE, summary="ż" * length), (), Verification.CHECKED) == missing


def test_a_practice_ends_after_it_begins() -> None:
    backward = replace(WHOLE, began_on=date(2020, 5, 2), ended_on=date(2020, 5, 1))
    assert gaps(backward, (), Verification.CHECKED) == (PracticeGap.DAYS,)
    assert gaps(replace(backward, ended_on=date(2020, 5, 2)), (), Verification.CHECKED) == ()


def test_a_photo_needs_an_alternative_text_and_an_attachment_does_not() -> None:
    photo, attachment = PracticeFileKind.PHOTO, PracticeFileKind.ATTACHMENT
    assert gaps(WHOLE, [file(photo, " ")], Verification.CHECKED) == (PracticeGap.PHOTO_TEXT,)
    assert gaps(WHOLE, [file(photo, "Ogród."), file(attachment, "")], Verification.CHECKED) == ()


def test_each_gap_is_mended_in_a_field() -> None:
    assert all(gap.field for gap in PracticeGap)


def test_the_stages_follow_each_other() -> None:
    assert [next_stage(stage) for stage in Verification] == [Verification.CHECKED, Verification.PUBLISHED, None]


def test_a_contact_is_old_after_a_year() -> None:
    today = date(2026, 3, 2)
    assert not is_contact_old(None, today)
    assert not is_contact_old(date(2025, 3, 2), today)
    assert is_contact_old(date(2025, 3, 1), today)


LINE = PracticeLine(
    id=WHOLE.id,
    title="Ogrody",
    owner_id=OrganisationId("tychy"),
    area="ochrona środowiska",
    topics=("woda", "szkoły"),
    status=PracticeStatus.COMPLETED,
    presented=1,
)


@pytest.mark.parametrize(
    "choice",
    [
        PracticeChoice(),
        PracticeChoice(area="ochrona środowiska", topic="szkoły", owner_id=OrganisationId("tychy")),
        PracticeChoice(status=PracticeStatus.COMPLETED, stage=Verification.DRAFT, is_presented=True),
    ],
)
def test_a_practice_is_chosen_by_what_it_is(choice: PracticeChoice) -> None:
    assert choice.fits(LINE)


@pytest.mark.parametrize(
    "choice",
    [
        PracticeChoice(area="sport"),
        PracticeChoice(topic="wod"),
        PracticeChoice(owner_id=OrganisationId("gliwice")),
        PracticeChoice(status=PracticeStatus.IN_PROGRESS),
        PracticeChoice(stage=Verification.CHECKED),
        PracticeChoice(is_presented=False),
    ],
)
def test_a_practice_of_another_kind_is_not_chosen(choice: PracticeChoice) -> None:
    assert not choice.fits(LINE)
