"""Words for kinds of record and for their fields, for messages that name what was wrong or what differs."""

from __future__ import annotations

from dpdesk.domain.registry import TABLE_OF, Record
from dpdesk.messages import N_, Message

KINDS = {
    "organisers": N_("organiser"),
    "topics": N_("topic"),
    "categories": N_("category of departments"),
    "category_topics": N_("topic of a category"),
    "organisations": N_("organisation"),
    "municipalities": N_("municipality"),
    "departments": N_("department"),
    "people": N_("person"),
    "consents": N_("consent"),
    "series": N_("series"),
    "meetings": N_("meeting"),
    "sessions": N_("session"),
    "agenda_items": N_("agenda item"),
    "speaking_roles": N_("speaker"),
    "partners": N_("partner"),
    "meeting_topics": N_("topic of a meeting"),
    "logos": N_("logo"),
    "invitations": N_("invitation"),
    "replies": N_("reply"),
    "participations": N_("participation"),
    "attendances": N_("attendance"),
    "practices": N_("good practice"),
    "presentations": N_("presentation of a practice"),
    "follow_ups": N_("follow-up"),
    "summary_texts": N_("summary text"),
    "issued": N_("issued document"),
    "meeting_tasks": N_("task of a meeting"),
    "scans": N_("scan of a signed list"),
    "own_texts": N_("own text of the office"),
}
"""What a record of each table is called."""

FIELDS = {
    "abbreviation": N_("abbreviation"),
    "abstract": N_("abstract"),
    "academic_title": N_("academic title"),
    "addressee": N_("addressee"),
    "ade": N_("address for e-Doręczenia"),
    "agenda_item_id": N_("agenda item"),
    "aim": N_("aim"),
    "alternative": N_("alternative text"),
    "announced": N_("announced"),
    "answer": N_("answer"),
    "archival_category": N_("archival category"),
    "area": N_("area"),
    "audience": N_("audience"),
    "blob_id": N_("content"),
    "by_first_name": N_("addressed by first name"),
    "cancelled_on": N_("cancelled on"),
    "capacity": N_("number of places"),
    "case_mark": N_("case mark"),
    "category_id": N_("category"),
    "channel": N_("channel"),
    "clause_place": N_("place of the full clause"),
    "contact_email": N_("e-mail of the contact"),
    "contact_name": N_("name of the contact"),
    "contact_phone": N_("telephone of the contact"),
    "controller": N_("data controller"),
    "county": N_("county"),
    "day": N_("day"),
    "department_id": N_("department"),
    "done_on": N_("done on"),
    "dpo_email": N_("e-mail of the data protection officer"),
    "dropped": N_("not needed"),
    "due": N_("due"),
    "email": N_("e-mail"),
    "end": N_("end"),
    "feminative": N_("feminine form of the position"),
    "file_name": N_("file name"),
    "filing_class": N_("filing class"),
    "form": N_("form"),
    "format": N_("format"),
    "funding": N_("funding sentence"),
    "gender": N_("gender"),
    "given": N_("given"),
    "given_names": N_("given names"),
    "head_id": N_("head"),
    "head_title": N_("title of the head"),
    "head_title_full": N_("full title of the head"),
    "invitation_id": N_("invitation"),
    "is_member": N_("member"),
    "issued_at": N_("issued at"),
    "issued_by": N_("issued by"),
    "kept_at": N_("kept at"),
    "kept_by": N_("kept by"),
    "kind": N_("kind"),
    "language": N_("language"),
    "latitude": N_("latitude"),
    "legal_basis": N_("legal basis"),
    "letter_date": N_("date of the letters"),
    "letter_text": N_("text of the letter"),
    "link": N_("link"),
    "logo_alternative": N_("alternative text of the logo"),
    "logo_id": N_("logo"),
    "longitude": N_("longitude"),
    "media_type": N_("type of the file"),
    "meeting_id": N_("meeting"),
    "member_since": N_("member since"),
    "member_until": N_("member until"),
    "minutes": N_("minutes"),
    "mode": N_("attendance mode"),
    "more": N_("where to find out more"),
    "name": N_("name"),
    "name_en": N_("English name"),
    "name_genitive": N_("name in the genitive"),
    "name_locative": N_("name in the locative"),
    "named_by_office": N_("named by the office"),
    "note": N_("note"),
    "noted_by": N_("noted by"),
    "number": N_("number"),
    "organisation_id": N_("organisation"),
    "owner": N_("owner"),
    "pages": N_("number of pages"),
    "participation_id": N_("participation"),
    "person_id": N_("person"),
    "phone": N_("telephone"),
    "position": N_("place in the list"),
    "postcode": N_("postcode"),
    "practice_id": N_("good practice"),
    "prepared_by": N_("prepared by"),
    "prepared_on": N_("prepared on"),
    "presence": N_("attendance"),
    "project": N_("project"),
    "recipients": N_("recipients"),
    "replaces_id": N_("in the place of"),
    "reply_by": N_("reply by"),
    "retention": N_("retention"),
    "role": N_("role"),
    "salutation": N_("salutation"),
    "seats_per_municipality": N_("places for each municipality"),
    "sent_on": N_("sent on"),
    "series_id": N_("series"),
    "session_id": N_("session"),
    "short_name": N_("short name"),
    "signatory_gender": N_("gender of the signatory"),
    "signatory_name": N_("name of the signatory"),
    "signatory_position": N_("position of the signatory"),
    "signed_electronically": N_("signed electronically"),
    "source": N_("source"),
    "start": N_("start"),
    "state": N_("state"),
    "street": N_("street"),
    "subregion": N_("subregion"),
    "subtitle": N_("subtitle"),
    "summary": N_("summary"),
    "surname": N_("surname"),
    "teryt": N_("TERYT code"),
    "text": N_("text"),
    "thesis": N_("thesis"),
    "tile_column": N_("column on the map"),
    "tile_row": N_("row on the map"),
    "timezone": N_("time zone"),
    "title": N_("title"),
    "topic_id": N_("topic"),
    "town": N_("town"),
    "town_locative": N_("town in the locative"),
    "type": N_("type"),
    "unit": N_("unit"),
    "venue_name": N_("name of the venue"),
    "venue_place": N_("place in a sentence"),
    "venue_postcode": N_("postcode of the venue"),
    "venue_room": N_("room"),
    "venue_street": N_("street of the venue"),
    "venue_town": N_("town of the venue"),
    "vocative": N_("vocative"),
    "website": N_("website"),
    "withdrawn": N_("withdrawn"),
}
"""What a field is called."""

_FIELDS_OF = {
    ("issued", "recipients"): N_("number of recipients"),
    ("participations", "position"): N_("position"),
    ("people", "position"): N_("position"),
}
"""What a field is called in the records where its name means something else."""

_BESIDE_RECORDS = {
    "blobs": N_("kept file"),
    "changes": N_("change in the journal"),
    "units": N_("entry of the journal"),
}
"""What a row of the other tables is called."""


def kind_label(table: str) -> Message:
    """Word what a row of a table is."""
    return Message(KINDS.get(table) or _BESIDE_RECORDS[table])


def field_label(table: str, field: str) -> Message:
    """Word the name of a field in the records of a table."""
    return Message(_FIELDS_OF.get((table, field), FIELDS[field]))


def described(record: Record) -> Message:
    """Word what a record is: its kind, and its name or title where it has one."""
    kind = kind_label(TABLE_OF[type(record)])
    for field in ("name", "title"):
        name = getattr(record, field, "")
        if name:
            return Message(N_("{kind} “{name}”"), kind=kind, name=name)
    return kind
