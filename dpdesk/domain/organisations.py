"""Organisations, the municipalities among them, their departments, and the organiser whose papers these are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import (
    BlobId,
    CategoryId,
    CategoryTopicId,
    DepartmentId,
    OrganisationAliasId,
    OrganisationId,
    OrganiserId,
    PersonId,
    TopicId,
)
from dpdesk.domain.people import Gender


class OrganisationKind(StrEnum):
    MUNICIPALITY = "municipality"
    ASSOCIATION = "association"
    NGO = "ngo"
    UNIVERSITY = "university"
    COMPANY = "company"
    OTHER = "other"


class MunicipalityType(StrEnum):
    """The four types, by their Polish statutory names."""

    CITY_WITH_COUNTY_RIGHTS = "miasto na prawach powiatu"
    URBAN = "gmina miejska"
    URBAN_RURAL = "gmina miejsko-wiejska"
    RURAL = "gmina wiejska"


class CategoryKind(StrEnum):
    """What a department is: a unit of the office, a post of one person, a municipal institution, an advisory body."""

    UNIT = "unit"
    POST = "post"
    INSTITUTION = "institution"
    BODY = "body"


LEAST_LETTERHEAD = 10
MOST_LETTERHEAD_TOP = 120
MOST_LETTERHEAD_FOOT = 80
"""mm of a page that is 297 mm high"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organiser:
    """Whose letterhead, contact, signatory and RODO controller the papers bear; a desk has one.

    `controller` names the data controller with its address, `legal_basis` completes "w związku z …",
    `retention` completes "Dane będą przechowywane …"; all are editable defaults to be approved by the DPO.
    """

    id: OrganiserId
    version: int = 0
    name: str = ""
    short_name: str = ""
    unit: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    ade: str = ""
    signatory_name: str = ""
    signatory_gender: Gender = Gender.UNKNOWN
    signatory_position: str = ""
    signed_electronically: bool = False
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    controller: str = ""
    dpo_email: str = ""
    legal_basis: str = ""
    retention: str = ""
    recipients: str = ""
    clause_place: str = ""
    """where the full clause is ("na odwrocie listy"), for the note under an attendance list"""
    logo_id: BlobId | None = None
    logo_alternative: str = ""
    letterhead_id: BlobId | None = None
    """the picture of an A4 page that lies under letters in the place of the composed letterhead"""
    letterhead_top: int = 45
    letterhead_foot: int = 25
    """mm of a page's height that the letterhead takes at its top and at its foot"""

    @property
    def letterhead_edges(self) -> tuple[int, int]:
        """The same, but never so much that a page would have no room for text, nor so little that it is cut off."""
        top, foot = max(LEAST_LETTERHEAD, self.letterhead_top), max(LEAST_LETTERHEAD, self.letterhead_foot)
        return min(top, MOST_LETTERHEAD_TOP), min(foot, MOST_LETTERHEAD_FOOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Anything that has an address; a municipality's name here is that of its office.

    `ade` is its address for e-Doręczenia.
    """

    id: OrganisationId
    version: int = 0
    name: str
    kind: OrganisationKind = OrganisationKind.OTHER
    street: str = ""
    postcode: str = ""
    town: str = ""
    email: str = ""
    phone: str = ""
    ade: str = ""
    website: str = ""
    country: str = ""
    """empty: Poland"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A local government; it shares its id with the organisation that is its office.

    `head_title_full` is stored because usage differs ("Prezydent Miasta Katowice", "Prezydent Miasta Będzina");
    `name_locative` has its preposition ("w Sosnowcu"). Tiles are columns and rows of the participation map.
    """

    id: OrganisationId
    version: int = 0
    teryt: str = ""
    name: str
    type: MunicipalityType = MunicipalityType.RURAL
    county: str = ""
    subregion: str = ""
    head_title: str = ""
    head_title_full: str = ""
    head_id: PersonId | None = None
    name_genitive: str = ""
    name_locative: str = ""
    latitude: float | None = None
    longitude: float | None = None
    tile_column: int | None = None
    tile_row: int | None = None
    member_since: date | None = None
    member_until: date | None = None
    is_member: bool = True

    def is_member_on(self, day: date) -> bool:
        """Tell whether the municipality belongs to the association on a day."""
        if not self.is_member or (self.member_since and day < self.member_since):
            return False
        return self.member_until is None or day <= self.member_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A generic kind of department ("Wydział Spraw Społecznych"), to which the real units of offices are matched."""

    id: CategoryId
    version: int = 0
    name: str
    name_en: str = ""
    abbreviation: str = ""
    kind: CategoryKind = CategoryKind.UNIT


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryTopic:
    id: CategoryTopicId
    version: int = 0
    category_id: CategoryId
    topic_id: TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A part of one office under its own name, or a municipal institution."""

    id: DepartmentId
    version: int = 0
    organisation_id: OrganisationId
    category_id: CategoryId | None = None
    name: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationAlias:
    """Another name under which an organisation comes in lists of people ("UM Gliwice"), folded to search by."""

    id: OrganisationAliasId
    version: int = 0
    alias: str
    organisation_id: OrganisationId
