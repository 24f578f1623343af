"""Commands about invitations: `invite`, `reply`."""

from __future__ import annotations

from dpdesk.cli.command import Call, Command, Json, Result
from dpdesk.cli.layout import one_line
from dpdesk.cli.newcomers import namesakes
from dpdesk.cli.parser import Parser, WrongCommandLine
from dpdesk.domain.invitations import Answer, Channel
from dpdesk.domain.people import Person
from dpdesk.language.catalogues import Words
from dpdesk.language.wording import name_of
from dpdesk.messages import N_, Message
from dpdesk.services import company, finding
from dpdesk.services.company import Recipient
from dpdesk.services.desk import Desk
from dpdesk.services.invitations import addressing, replying
from dpdesk.services.invitations.addressing import Addressed, Audience
from dpdesk.services.invitations.replying import Given, Noted
from dpdesk.services.newcomers import Newcomer, person_of


def _audience(parser: Parser) -> None:
    parser.add_argument("meeting", metavar="MEETING")
    parser.add_argument("--all", action="store_true")
    for option in ("--municipality", "--department", "--person"):
        parser.add_argument(option, metavar="NAME", action="append", default=[])


def _invite(call: Call) -> Result:
    given = call.arguments
    if not (given.all or given.municipality or given.department or given.person):
        raise WrongCommandLine(
            "one of these must follow: --all, --municipality, --department, --person", "dpdesk invite"
        )
    with call.desk() as desk:
        audience = Audience(
            everyone=given.all,
            municipalities=tuple(finding.municipality(desk, name).id for name in given.municipality),
            departments=tuple(given.department),
            people=tuple(finding.person(desk, name).id for name in given.person),
        )
        addressed = addressing.invite(desk, finding.meeting(desk, given.meeting).id, audience)
    return _addressed(addressed, call.words)


def _addressed(addressed: Addressed, words: Words) -> Result:
    new, already = len(addressed.new), addressed.already
    lines = [words.ngettext("{count} invitation was added.", "{count} invitations were added.", new).format(count=new)]
    if already:
        known = words.ngettext(
            "{count} recipient had been invited already.", "{count} recipients had been invited already.", already
        )
        lines.append(known.format(count=already))
    ids = [invitation.id for invitation in addressed.new]
    return Result(data={"new": new, "already": already, "invitations": ids}, lines=lines)


def _answer(parser: Parser) -> None:
    parser.add_argument("meeting", metavar="MEETING")
    parser.add_argument("recipient", metavar="RECIPIENT")
    answers = [answer.value for answer in Answer]
    parser.add_argument("answer", metavar="|".join(answers), choices=answers)
    parser.add_argument("--person", metavar="NAME")
    parser.add_argument("--channel", choices=[channel.value for channel in Channel])


def _reply(call: Call) -> Result:
    given = call.arguments
    with call.desk() as desk:
        meeting = finding.meeting(desk, given.meeting)
        recipient = company.recipient(desk, meeting.id, given.recipient)
        person = _person(desk, recipient, given.person) if given.person is not None else None
        answered = Given(
            answer=Answer(given.answer),
            channel=Channel(given.channel) if given.channel else None,
            person=person.who if person else None,
        )
        noted = replying.reply(desk, recipient, answered)
    notes = [*(namesakes(person) if person else ()), *_still_coming(recipient, noted)]
    return Result(data=_json(recipient, answered, noted), lines=[_line(recipient, answered, call.words)], notes=notes)


def _person(desk: Desk, recipient: Recipient, name: str) -> Newcomer[Person]:
    invitation = recipient.invitation
    return person_of(desk, name, invitation.organisation_id, invitation.department_id)


def _line(recipient: Recipient, given: Given, words: Words) -> str:
    answer = name_of(given.answer, words)
    if given.person:
        return words.gettext("{recipient}: {answer} ({name})").format(
            recipient=one_line(recipient.description), answer=answer, name=one_line(given.person.name)
        )
    return words.gettext("{recipient}: {answer}").format(recipient=one_line(recipient.description), answer=answer)


def _still_coming(recipient: Recipient, noted: Noted) -> list[Message]:
    if noted.reply:
        return []
    text = N_("Others still come through this invitation, so only {recipient} was taken off.")
    return [Message(text, recipient=recipient.description)]


def _json(recipient: Recipient, given: Given, noted: Noted) -> Json:
    return {
        "id": noted.reply.id if noted.reply else None,
        "invitation": recipient.invitation.id,
        "recipient": recipient.description,
        "answer": given.answer,
        "channel": given.channel,
        "person": given.person.name if given.person else None,
        "date": noted.reply.day.isoformat() if noted.reply else None,
        "participations": [participation.id for participation in noted.participations],
    }


COMMANDS = {"invite": Command(_audience, _invite), "reply": Command(_answer, _reply)}
