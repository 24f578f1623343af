"""What the institutions of the desk are called in lists: by their names, as offices of municipalities, by aliases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dpdesk.database.reader import Reader
from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import Municipality, MunicipalityType, Organisation, OrganisationAlias
from dpdesk.language.collation import search_key
from dpdesk.language.lists.offices import OfficeForm, ReadOffice, office_key, place_key
from dpdesk.language.nearness import near_keys

OfficeIds = frozenset[OrganisationId]


class OfficeNames:
    """All that the institutions of the desk are called, folded."""

    def __init__(self, reader: Reader) -> None:
        self.organisations = {one.id: one for one in reader.all(Organisation)}
        self.municipalities = {one.id: one for one in reader.all(Municipality)}
        self._aliases = {one.alias: one.organisation_id for one in reader.all(OrganisationAlias)}
        self._whole = _by_key((office_key(one.name), one.id) for one in self.organisations.values())
        self._places = _by_key((search_key(one.name), one.id) for one in self.municipalities.values())
        self._declined = _by_key(_declined_names(self.municipalities.values()))

    def meant_by(self, office: ReadOffice) -> OfficeIds:
        """Give what a name means: an alias first, then a whole name, then the place it is the office of.

        Of two municipalities of one name "UM" and "UG" tell the town from the village.
        """
        if alias := self._aliases.get(office.key):
            return frozenset({alias})
        if whole := self._whole.get(office.key):
            return whole
        named = self._places.get(office.place) or self._declined.get(office.place) or frozenset()
        if len(named) <= 1 or office.form not in (OfficeForm.TOWN, OfficeForm.VILLAGE):
            return named
        is_village = office.form is OfficeForm.VILLAGE
        fitting = frozenset(one for one in named if self._is_village(one) is is_village)
        return fitting or named

    def near(self, office: ReadOffice) -> OfficeIds:
        """Give what a name is nearly: a slip of the keys must not make an institution."""
        places = {**self._declined, **self._places}
        whole = (one for key in near_keys(office.key, self._whole) for one in self._whole[key])
        return frozenset((*whole, *(one for key in near_keys(office.place, places) for one in places[key])))

    def says_place_of(self, text: str, organisation_id: OrganisationId) -> bool:
        """Tell whether a text says of which municipality it is: many have a library, and one desk knows one of them."""
        one = self.municipalities.get(organisation_id)
        names = (one.name, one.name_genitive, place_key(one.name_locative)) if one else ()
        return any(name and search_key(name) in search_key(text) for name in names)

    def short(self, organisation_id: OrganisationId | None) -> str:
        """Give the short name of an institution: of a municipality its own, not its office's."""
        if organisation_id is None:
            return ""
        return (self.municipalities.get(organisation_id) or self.organisations[organisation_id]).name

    def full(self, organisation_id: OrganisationId) -> str:
        """Give the name of an institution as it stands on letters, and its municipality's where it says none."""
        office, municipality = self.organisations[organisation_id].name, self.municipalities.get(organisation_id)
        if municipality is None or self.says_place_of(office, organisation_id):
            return office
        return f"{office} ({municipality.name})"

    def _is_village(self, organisation_id: OrganisationId) -> bool:
        return self.municipalities[organisation_id].type is MunicipalityType.RURAL


def _by_key(names: Iterable[tuple[str, OrganisationId]]) -> Mapping[str, OfficeIds]:
    found: dict[str, set[OrganisationId]] = defaultdict(set)
    for key, organisation_id in names:
        if key:
            found[key].add(organisation_id)
    return {key: frozenset(ids) for key, ids in found.items()}


def _declined_names(municipalities: Iterable[Municipality]) -> Iterable[tuple[str, OrganisationId]]:
    for one in municipalities:
        yield search_key(one.name_genitive), one.id
        yield place_key(one.name_locative), one.id
