"""The identities of records: UUIDs as 32 hexadecimal digits, a type per kind of record."""

from __future__ import annotations

from typing import NewType

OrganiserId = NewType("OrganiserId", str)
SeriesId = NewType("SeriesId", str)
MeetingId = NewType("MeetingId", str)
SessionId = NewType("SessionId", str)
AgendaItemId = NewType("AgendaItemId", str)
SpeakingRoleId = NewType("SpeakingRoleId", str)
PartnerId = NewType("PartnerId", str)
LogoId = NewType("LogoId", str)
TopicId = NewType("TopicId", str)
MeetingTopicId = NewType("MeetingTopicId", str)
OrganisationId = NewType("OrganisationId", str)
DepartmentId = NewType("DepartmentId", str)
CategoryId = NewType("CategoryId", str)
CategoryTopicId = NewType("CategoryTopicId", str)
PersonId = NewType("PersonId", str)
ConsentId = NewType("ConsentId", str)
InvitationId = NewType("InvitationId", str)
ReplyId = NewType("ReplyId", str)
ParticipationId = NewType("ParticipationId", str)
AttendanceId = NewType("AttendanceId", str)
PracticeId = NewType("PracticeId", str)
PresentationId = NewType("PresentationId", str)
FollowUpId = NewType("FollowUpId", str)
SummaryTextId = NewType("SummaryTextId", str)
IssuedId = NewType("IssuedId", str)
MeetingTaskId = NewType("MeetingTaskId", str)
ScanId = NewType("ScanId", str)
OwnTextId = NewType("OwnTextId", str)
BlobId = NewType("BlobId", str)
"""The SHA-256 of the bytes, in hexadecimal digits."""
