"""Municipalities, other institutions and their departments."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.office_lines import Belonging, Missing
from dpdesk.domain.organisations import CategoryKind, MunicipalityType, OrganisationKind
from dpdesk.domain.participation_map import Level
from dpdesk.messages import PN_

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    OrganisationKind: {
        OrganisationKind.MUNICIPALITY: PN_("kind of organisation", "municipality"),
        OrganisationKind.ASSOCIATION: PN_("kind of organisation", "association of municipalities"),
        OrganisationKind.NGO: PN_("kind of organisation", "non-governmental organisation"),
        OrganisationKind.UNIVERSITY: PN_("kind of organisation", "university"),
        OrganisationKind.COMPANY: PN_("kind of organisation", "company"),
        OrganisationKind.OTHER: PN_("kind of organisation", "other"),
    },
    MunicipalityType: {
        MunicipalityType.CITY_WITH_COUNTY_RIGHTS: PN_("type of municipality", "city with county rights"),
        MunicipalityType.URBAN: PN_("type of municipality", "urban municipality"),
        MunicipalityType.URBAN_RURAL: PN_("type of municipality", "urban-rural municipality"),
        MunicipalityType.RURAL: PN_("type of municipality", "rural municipality"),
    },
    CategoryKind: {
        CategoryKind.UNIT: PN_("kind of department", "unit of the office"),
        CategoryKind.POST: PN_("kind of department", "one-person post"),
        CategoryKind.INSTITUTION: PN_("kind of department", "municipal institution"),
        CategoryKind.BODY: PN_("kind of department", "advisory body"),
    },
    Missing: {
        Missing.HEAD: PN_("missing of a municipality", "head"),
        Missing.EMAIL: PN_("missing of a municipality", "e-mail"),
        Missing.ADE: PN_("missing of a municipality", "ADE"),
    },
    Belonging: {
        Belonging.MEMBER: PN_("membership of a municipality", "member"),
        Belonging.FUTURE: PN_("membership of a municipality", "future member"),
        Belonging.FORMER: PN_("membership of a municipality", "former member"),
        Belonging.GUEST: PN_("membership of a municipality", "guest"),
    },
    Level: {
        Level.OFTEN: PN_("how often a municipality took part", "at half of the meetings or more"),
        Level.SOMETIMES: PN_("how often a municipality took part", "at fewer than half of the meetings"),
        Level.NEVER: PN_("how often a municipality took part", "invited, never present"),
        Level.NOT_INVITED: PN_("how often a municipality took part", "not invited"),
    },
}
