"""Make all papers in all languages, and have other programs look at them: `python -m tests.check_papers MODULES`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from dpdesk.database.connection import open_desk
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.list_options import Blank, ListOptions
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.errors import Refused
from dpdesk.services import viewing
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import make
from dpdesk.services.editing import set_field
from dpdesk.services.papers.paperwork import IssueOptions, issue
from dpdesk.services.sitting import Sitting
from dpdesk.services.summaries import photos
from dpdesk.settings import Language
from tests.check_papers.structure import COUNTED, of_pdf, of_word
from tests.documents.photos import photo

SECONDS = 600
_EXPORT = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"2"}}'
)
FORMATS = (FileFormat.DOCX, FileFormat.HTML)


def main() -> int:
    """Check the papers; give 1 where something is wrong with one."""
    modules = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        papers = tuple(_papers(Path(folder)))
        findings = [*_lost_structure(papers, Path(folder)), *_wrong_pages(papers, modules)]
    for finding in findings:
        print(finding)
    print(f"{len(papers)} papers checked, {len(findings)} findings")
    return int(bool(findings))


def _illustrate(desk: Desk, meeting_id: MeetingId, folder: Path) -> None:
    """Give the meeting photos of every shape, and charts in its article."""
    shapes = ((1500, 1000), (800, 1200), (900, 1200), (1200, 900))
    paths = [folder / f"{number}.jpg" for number in range(len(shapes))]
    for path, shape in zip(paths, shapes, strict=True):
        path.write_bytes(photo(*shape))
    for added in photos.add_photos(desk, meeting_id, paths):
        for field in ("alternative", "caption", "author"):
            set_field(desk, MeetingPhoto, added.id, field, f"{field} & <{added.position}>", expected="")
    set_field(desk, Meeting, meeting_id, "article_charts", True, expected=False)


def _papers(folder: Path) -> Iterator[Path]:
    """Issue every kind of paper of the sample meeting in both languages, and a filled list."""
    sitting = Sitting(clock=lambda: datetime.now(UTC), new_id=lambda: uuid4().hex, actor="check")
    location = folder / "sample.dpdesk"
    make(str(location), sitting, sample=True)
    desk = Desk(database=open_desk(location), clock=sitting.clock, new_id=sitting.new_id, actor=sitting.actor)
    (meeting, *_) = viewing.meetings(desk)
    _illustrate(desk, meeting.id, folder)
    for language in Language:
        for filled in (False, True):
            lists = ListOptions(filled=filled, grouped=filled, blank=Blank.FILL if not filled else 0)
            options = IssueOptions(formats=FORMATS, language=language, attendance_list=lists)
            for kind in PaperKind if not filled else (PaperKind.ATTENDANCE_LIST,):
                try:
                    issued = issue(desk, meeting.id, [kind], options, folder / f"{language}")
                except Refused as error:
                    print(f"not made: {kind}: {error}")
                    continue
                yield from (paper.path for paper in issued.papers if paper.path)
    desk.database.close()


def _lost_structure(papers: tuple[Path, ...], folder: Path) -> Iterator[str]:
    """Convert Word documents to PDF/UA, and name what their structure has lost on the way."""
    for paper in papers:
        if paper.suffix != ".docx":
            continue
        pdf = _converted(paper, folder)
        if pdf is None:
            yield f"{paper.name}: LibreOffice could not convert it"
            continue
        before, after = of_word(paper), of_pdf(pdf)
        for what in COUNTED:
            if after[what] < before[what]:
                yield f"{paper.name}: {before[what]} × {what} in Word, {after[what]} in the PDF"


def _converted(paper: Path, folder: Path) -> Path | None:
    out = folder / "converted" / paper.parent.name
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", _EXPORT]
    subprocess.run([*command, "--outdir", str(out), str(paper)], check=True, capture_output=True, timeout=SECONDS)
    made = out / f"{paper.stem}.pdf"
    return made if made.exists() else None


def _wrong_pages(papers: tuple[Path, ...], modules: Path) -> Iterator[str]:
    """Validate the web pages and look at them with axe-core in a browser."""
    pages = [str(paper) for paper in papers if paper.suffix == ".html"]
    browser = shutil.which("chromium") or "chromium"
    script = str(Path(__file__).with_name("pages.mjs"))
    done = subprocess.run(
        ["node", script, str(modules), browser, *pages], capture_output=True, text=True, timeout=SECONDS, check=False
    )
    lines = done.stdout.splitlines()
    if done.returncode not in (0, 1) or not lines or not lines[-1].startswith(f"{len(pages)} pages checked"):
        yield f"the pages could not be checked: {done.stderr.strip()[-400:]}"
        return
    yield from lines[:-1]


if __name__ == "__main__":
    sys.exit(main())
