"""The fields of an editable article, and what they are filled with.

An article's text may use:

* `{headline}`; `{title}` (with the subtitle), `{series}`, `{aim}`, `{audience}`, `{project}`, `{organiser}`;
* `{day}`: "W czwartek, 23 września 2021 r."; `{place}`: "w siedzibie GZM w Katowicach"; `{venue}`: the place in
  the nominative, only where no words for a sentence are known;
* `{meeting}`: "kolejne spotkanie", after "odbyło się"; `{form}`: "miało formę warsztatu", after the meeting;
* whole sentences: `{topics_told}`, `{mode_told}`, `{experts_told}`, `{partners_told}`, `{people_told}`,
  `{discussion_told}`, `{more_told}`; `{more}` where that is an address and no sentence;
* of several values, a paragraph or list item each: `{openings}`, `{moderations}`, `{speeches}`, `{practices}`,
  `{next_topics}`.
"""

from __future__ import annotations

from dpdesk.documents.markup import FieldValue
from dpdesk.documents.occasion import in_quotes, joined, title_in_quotes
from dpdesk.documents.occasion import place as place_line
from dpdesk.documents.report import Report, ShownPractice
from dpdesk.documents.speeches import listed, sentence, told
from dpdesk.domain.meetings import Form, ItemKind, Meeting, Mode, PartnerRole, Role
from dpdesk.domain.practices import FollowUpKind
from dpdesk.domain.statistics import Statistics
from dpdesk.language.catalogues import Words
from dpdesk.language.counts import from_municipalities, people_from_municipalities_took_part
from dpdesk.language.dates import on_days
from dpdesk.language.numbers import number
from dpdesk.settings import Language

ARTICLE_FIELDS = frozenset(
    {
        *("headline", "title", "series", "aim", "audience", "project", "organiser"),
        *("day", "place", "venue", "meeting", "form"),
        *("topics_told", "mode_told", "experts_told", "partners_told", "people_told", "discussion_told", "more_told"),
        *("more", "openings", "moderations", "speeches", "practices", "next_topics"),
    }
)
"""The names of all the fields: a text can be checked before there is anything to fill it with."""


def article_fields(report: Report, words: Words) -> dict[str, FieldValue]:
    """Give the values of all the fields; what is not known is empty."""
    occasion, meeting = report.occasion, report.occasion.meeting
    heard = told(report, words)
    where = _place(meeting, words)
    more_is_sentence = report.more.rstrip().endswith((".", "!", "?"))
    return {
        "headline": headline(report, words),
        "title": title_in_quotes(meeting, words),
        "series": in_quotes(occasion.series, words),
        "aim": report.aim.rstrip(" ."),
        "audience": report.audience.rstrip(" ."),
        "project": in_quotes(meeting.project, words),
        "organiser": occasion.organiser.name,
        "day": _begun(on_days(sorted({session.day for session in occasion.sessions}), words.language)),
        "place": where,
        "venue": "" if where or meeting.mode is Mode.ONLINE else place_line(meeting, words),
        "meeting": _meeting(report, words),
        "form": _form(meeting.form, words),
        "topics_told": topics_told(report, words),
        "mode_told": _mode(meeting.mode, words),
        "experts_told": _experts(report, words),
        "partners_told": _partners(report, words),
        "people_told": people_told(report, words),
        "discussion_told": _discussion(report, words),
        "more_told": report.more if more_is_sentence else "",
        "more": "" if more_is_sentence else report.more,
        "openings": heard.openings,
        "moderations": heard.moderations,
        "speeches": heard.speeches,
        "practices": tuple(_practice(practice, words) for practice in report.practices),
        "next_topics": tuple(topic.text for topic in report.following(FollowUpKind.TOPIC)),
    }


def headline(report: Report, words: Words) -> str:
    """Say what the article is about: "Jak nie dotacje, to co? Za nami kolejne spotkanie z cyklu „…”"."""
    title = sentence(report.occasion.meeting.title)
    if not report.occasion.series:
        return words.gettext("{title} A look back at the meeting").format(title=title)
    return words.gettext("{title} Another meeting of the series “{series}” is behind us").format(
        title=title, series=in_quotes(report.occasion.series, words)
    )


def _begun(phrase: str) -> str:
    """Give a phrase as the beginning of a sentence."""
    return phrase[:1].upper() + phrase[1:]


def _place(meeting: Meeting, words: Words) -> str:
    """Say where the meeting was, inside a sentence; Polish needs words that somebody has put into the right case."""
    if meeting.mode is Mode.ONLINE:
        return ""
    if words.language is Language.POLISH:
        town = "" if meeting.town_locative in meeting.venue_place else meeting.town_locative
        return joined((meeting.venue_place, town), " ")
    venue = joined((meeting.venue_name, meeting.venue_town))
    return words.pgettext("place in a sentence", "at {venue}").format(venue=venue) if venue else ""


def _meeting(report: Report, words: Words) -> str:
    """Name the meeting after "odbyło się"; the series is named here where no sentence about its aim names it."""
    if not report.occasion.series:
        return words.pgettext("as the subject", "the meeting")
    if report.aim:
        return words.pgettext("as the subject", "another meeting")
    return words.pgettext("as the subject", "another meeting of the series “{series}”").format(
        series=in_quotes(report.occasion.series, words)
    )


def _form(form: Form, words: Words) -> str:
    return {
        Form.WORKSHOP: words.pgettext("after “the meeting”", "was held as a workshop"),
        Form.SEMINAR: words.pgettext("after “the meeting”", "was held as a seminar"),
        Form.CONFERENCE: words.pgettext("after “the meeting”", "was held as a conference"),
        Form.WEBINAR: words.pgettext("after “the meeting”", "was held as a webinar"),
        Form.STUDY_VISIT: words.pgettext("after “the meeting”", "was held as a study visit"),
        Form.TRAINING: words.pgettext("after “the meeting”", "was held as a training"),
    }[form]


def _mode(mode: Mode, words: Words) -> str:
    return {
        Mode.ON_SITE: "",
        Mode.ONLINE: words.gettext("It took place online."),
        Mode.HYBRID: words.gettext("It was possible to take part on site or online."),
    }[mode]


def topics_told(report: Report, words: Words) -> str:
    """Name the topics in a sentence; nothing where there are none."""
    if not report.topics:
        return ""
    return words.ngettext(
        "The topic of the meeting: {topics}.", "Among the topics of the meeting were: {topics}.", len(report.topics)
    ).format(topics=listed(report.topics, words))


def _experts(report: Report, words: Words) -> str:
    """Say how many experts spoke, and how many of them online; one alone is introduced by name further on."""
    modes = {
        speech.name: speech.mode for item in report.items for speech in item.speeches if speech.role is Role.EXPERT
    }
    online = sum(mode is Mode.ONLINE for mode in modes.values())
    if len(modes) < 2:
        return ""
    if not online:
        return words.ngettext(
            "{count} person spoke as an expert.", "{count} people spoke as experts.", len(modes)
        ).format(count=len(modes))
    return words.ngettext(
        "{count} person spoke as an expert, of these {online} online.",
        "{count} people spoke as experts, of these {online} online.",
        len(modes),
    ).format(count=len(modes), online=online)


def people_told(report: Report, words: Words) -> str:
    """Say how many people took part, from where, and how many of them online; nothing where nobody is recorded."""
    statistics = report.statistics
    if not statistics.present:
        return ""
    joined_online = ""
    if statistics.present_online and report.occasion.meeting.mode is not Mode.ONLINE:
        joined_online = words.ngettext(
            "{count} person joined online.", "{count} people joined online.", statistics.present_online
        ).format(count=number(statistics.present_online, words.language))
    return joined((_people_from(statistics, words), joined_online), " ")


def _people_from(statistics: Statistics, words: Words) -> str:
    people, municipalities = statistics.present, statistics.municipalities_present
    if municipalities and not statistics.guests:
        return people_from_municipalities_took_part(people, municipalities, words)
    if not municipalities:
        said = words.ngettext(
            "{count} person took part in the meeting.", "{count} people took part in the meeting.", people
        )
    else:
        said = words.ngettext(
            "{count} person {from_municipalities} and from other institutions took part in the meeting.",
            "{count} people {from_municipalities} and from other institutions took part in the meeting.",
            people,
        )
    counted = number(people, words.language)
    return said.format(count=counted, from_municipalities=from_municipalities(municipalities, words))


def _partners(report: Report, words: Words) -> str:
    named = {role: [one.name for one in report.partners if one.role is role] for role in PartnerRole}
    said = (
        _partners_in(role, names, words)
        for role, names in named.items()
        if names and not (role is PartnerRole.FUNDER and report.occasion.meeting.funding)
    )
    return joined(said, " ")


def _partners_in(role: PartnerRole, names: list[str], words: Words) -> str:
    count = len(names)
    return {
        PartnerRole.ORGANISER: words.ngettext("Co-organiser: {names}.", "Co-organisers: {names}.", count),
        PartnerRole.PARTNER: words.ngettext("Partner: {names}.", "Partners: {names}.", count),
        PartnerRole.PROJECT_PARTNER: words.ngettext("Project partner: {names}.", "Project partners: {names}.", count),
        PartnerRole.PATRON: words.ngettext("Patron: {names}.", "Patrons: {names}.", count),
        PartnerRole.FUNDER: words.ngettext("Funded by: {names}.", "Funded by: {names}.", count),
    }[role].format(names=listed(names, words))


def _discussion(report: Report, words: Words) -> str:
    if any(item.kind is ItemKind.DISCUSSION for item in report.items):
        return words.gettext("There was time for questions and discussion, too.")
    return ""


def _practice(practice: ShownPractice, words: Words) -> str:
    if not practice.owner:
        return practice.title
    return words.pgettext("practice and its owner", "{practice} – {owner}").format(
        practice=practice.title, owner=practice.owner
    )
