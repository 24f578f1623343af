"""People: what is known of them, and how they are told apart."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.duplicates import NameLikeness, Sureness
from dpdesk.domain.listed_people import Lack, Took
from dpdesk.domain.merging import PersonPart
from dpdesk.domain.people import ConsentKind, Gender
from dpdesk.language.grounds import Ground
from dpdesk.messages import PN_

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    Gender: {
        Gender.FEMALE: PN_("gender", "woman"),
        Gender.MALE: PN_("gender", "man"),
        Gender.UNKNOWN: PN_("gender", "unknown"),
    },
    ConsentKind: {
        ConsentKind.PHOTO: PN_("consent to", "photographs"),
        ConsentKind.NAME_AS_SPEAKER: PN_("consent to", "name as a speaker"),
        ConsentKind.RECORDING: PN_("consent to", "recording"),
        ConsentKind.SLIDES: PN_("consent to", "publication of slides"),
        ConsentKind.NEWSLETTER: PN_("consent to", "newsletter"),
    },
    Took: {
        Took.SPOKE: PN_("people who", "have spoken"),
        Took.ATTENDED: PN_("people who", "have attended"),
        Took.NEVER_ATTENDED: PN_("people who", "have never attended"),
    },
    Lack: {
        Lack.EMAIL: PN_("people", "without e-mail"),
        Lack.GENDER: PN_("people", "gender unknown"),
        Lack.WORKPLACE: PN_("people", "without an institution"),
    },
    Ground: {
        Ground.OWN_SALUTATION: PN_("why addressed so", "Your own salutation."),
        Ground.OWN_VOCATIVE: PN_("why addressed so", "By first name, in your own form."),
        Ground.FIRST_NAME_IN_TABLE: PN_("why addressed so", "By first name, from the table of first names."),
        Ground.FIRST_NAME_BY_RULE: PN_("why addressed so", "By first name, from a rule of grammar: check it."),
        Ground.TITLE_OF_POSITION: PN_("why addressed so", "By the title in the position, from the table of titles."),
        Ground.ACADEMIC_TITLE: PN_("why addressed so", "By the academic title, from the table of titles."),
        Ground.NO_TITLE: PN_("why addressed so", "Without a title: the position has none in it."),
        Ground.SURNAME: PN_("why addressed so", "By surname, as English letters do."),
        Ground.GENDER_IN_TABLE: PN_("why addressed so", "The gender is told by the table of first names."),
        Ground.GENDER_BY_RULE: PN_("why addressed so", "The gender is guessed from the first name: check it."),
        Ground.GENDER_UNKNOWN: PN_("why addressed so", "The gender is not known, so the form fits everybody."),
    },
    NameLikeness: {
        NameLikeness.SAME: PN_("names of two people", "same name"),
        NameLikeness.SWAPPED: PN_("names of two people", "same name in another order"),
        NameLikeness.LONGER: PN_("names of two people", "one name is part of the other"),
        NameLikeness.SIMILAR: PN_("names of two people", "similar names"),
    },
    Sureness: {
        Sureness.CERTAIN: PN_("how sure", "almost certain"),
        Sureness.LIKELY: PN_("how sure", "likely"),
        Sureness.POSSIBLE: PN_("how sure", "possible"),
    },
    PersonPart: {
        PersonPart.NAME: PN_("part of a person", "name"),
        PersonPart.ACADEMIC_TITLE: PN_("part of a person", "academic title"),
        PersonPart.GENDER: PN_("part of a person", "gender"),
        PersonPart.POSITION: PN_("part of a person", "position"),
        PersonPart.OFFICE: PN_("part of a person", "place of work"),
        PersonPart.EMAIL: PN_("part of a person", "e-mail"),
        PersonPart.PHONE: PN_("part of a person", "telephone"),
        PersonPart.VOCATIVE: PN_("part of a person", "vocative"),
        PersonPart.SALUTATION: PN_("part of a person", "salutation"),
        PersonPart.FEMINATIVE: PN_("part of a person", "feminine form of the position"),
        PersonPart.BY_FIRST_NAME: PN_("part of a person", "addressed by first name"),
        PersonPart.NOTE: PN_("part of a person", "note"),
    },
}
