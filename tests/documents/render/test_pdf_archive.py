"""What makes our PDFs fit for an archive and for everybody, and that the checks notice where it is missing."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from dpdesk.documents.blocks import (
    Block,
    Chart,
    Column,
    Heading,
    ItemList,
    KeyValues,
    Letterhead,
    NewPage,
    Paper,
    Paragraph,
    Part,
    Picture,
    PictureRow,
    RowGroup,
    SignatureRow,
    Span,
    Table,
    text,
)
from dpdesk.documents.render.pdf import render
from tests.documents.render.hearing import aloud, failures
from tests.documents.render.printing import DAY, SENTENCE, body, lines_of_text, paper, part, picture, printed

Mutation = Callable[[Pdf], None]


def sample() -> bytes:
    """Print something of everything that has a tag."""
    grid = Table((Column("Lp."), Column("Nazwa")), (RowGroup((("1.", "Żory"),), "Śląskie"),), caption="Gminy")
    blocks = (
        Heading("Tytuł"),
        body(SENTENCE * 3),
        Heading("Rozdział", 2),
        ItemList((text("punkt"),)),
        Paragraph((Span("tutaj", link="https://example.org"), Span(" in English", language="en"))),
        grid,
        Picture(picture(30, 20), "ratusz", 20, "Fot. 1"),
    )
    return render(paper(part(*blocks, footer=("Stopka",), page_label="{page}", number_single=True))).data


def elements(pdf: Pdf, role: str) -> list[Dictionary]:
    found = (thing for thing in pdf.objects if isinstance(thing, Dictionary))
    return [thing for thing in found if thing.get("/Type") == Name.StructElem and str(thing.S) == role]


def metadata(data: bytes) -> str:
    with pikepdf.open(BytesIO(data)) as pdf:
        return bytes(pdf.Root.Metadata.read_bytes()).decode()


def mutated(mutation: Mutation) -> bytes:
    """Change one thing in the sample."""
    with pikepdf.open(BytesIO(sample())) as pdf:
        mutation(pdf)
        file = BytesIO()
        pdf.save(file, static_id=True)
        return file.getvalue()


def test_a_paper_is_accessible_and_fit_for_an_archive() -> None:
    assert failures(sample()) == []


def test_a_paper_without_a_page_of_its_own_is_too() -> None:
    assert failures(render(paper()).data) == []


@pytest.mark.parametrize(
    "block",
    [
        Chart("Bez słupków", (), "nic"),
        Table((Column("A"),), (), caption="Bez wierszy"),
        Table((Column("A"), Column("B")), (RowGroup((), "Sam tytuł"),)),
        Table((Column("A"),), (), blank_page=True),
        ItemList((), numbered=True),
        ItemList(((),)),
        KeyValues(()),
        PictureRow((), "Sfinansowano"),
        SignatureRow(()),
        Letterhead("", ()),
        Paragraph((Span(" ", link="https://example.org"), Span("x"))),
        NewPage(),
    ],
    ids=lambda block: type(block).__name__,
)
def test_blocks_with_little_in_them_are_too(block: Block) -> None:
    assert failures(printed(block)) == []


def test_the_file_tells_about_itself_in_both_ways_alike() -> None:
    made = render(Paper("pl", "A & B <c>", "Gmina „Ż”", "", DAY, (part(body("x")),))).data
    told = metadata(made)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "A & B <c>"
        assert "/Subject" not in pdf.docinfo
    assert "A &amp; B &lt;c&gt;" in told
    assert "Gmina „Ż”" in told
    assert "dc:description" not in told
    assert "<xmp:CreateDate>2021-09-23T00:00:00Z</xmp:CreateDate>" in told
    assert failures(made) == []


def test_colours_are_those_of_a_screen_and_the_profile_bears_no_day() -> None:
    with pikepdf.open(BytesIO(sample())) as pdf:
        (intent,) = pdf.Root.OutputIntents
        profile = intent.DestOutputProfile.read_bytes()
    assert profile[36:40] == b"acsp"
    assert int.from_bytes(profile[24:26], "big") == 1999


def test_each_code_of_a_font_that_is_used_has_its_character() -> None:
    with pikepdf.open(BytesIO(sample())) as pdf:
        fonts = [thing for thing in pdf.objects if isinstance(thing, Dictionary) and thing.get("/Type") == Name.Font]
        maps = [font.ToUnicode.read_bytes().decode() for font in fonts]
    for told in maps:
        assert "<0000>" not in told
        assert all(int(count) <= 100 for count in re.findall(r"(\d+) beginbfchar", told))


def test_a_stream_whose_last_byte_looks_like_half_a_line_end_is_measured_right() -> None:
    made = [render(paper(part(*lines_of_text(20, f"w{number}")))).data for number in range(60)]
    assert [failures(data) for data in made] == [[]] * 60


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_every_kind_of_png_are_fit_for_an_archive(mode: str) -> None:
    file = BytesIO()
    Image.new(mode, (12, 8)).save(file, "PNG")
    data = printed(Picture(file.getvalue(), "obraz", 20))
    assert failures(data) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        assert ("/SMask" in image) == mode.endswith("A")
        assert [int(image.Width), int(image.Height)] == [12, 8]
        assert len(image.read_bytes()) == 12 * 8 * (1 if image.ColorSpace == Name.DeviceGray else 3)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_jpegs_are_kept_as_they_are_unless_their_colours_are_inks(mode: str) -> None:
    file = BytesIO()
    Image.new(mode, (12, 8)).save(file, "JPEG")
    data = printed(Picture(file.getvalue(), "obraz", 20))
    assert failures(data) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        assert (image.read_raw_bytes() == file.getvalue()) == (mode != "CMYK")


def test_sixteen_bits_of_grey_become_eight() -> None:
    file = BytesIO()
    Image.new("I;16", (4, 4), 0x8080).save(file, "PNG")
    with pikepdf.open(BytesIO(printed(Picture(file.getvalue(), "obraz", 20)))) as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        assert set(image.read_bytes()) == {0x80}


def test_the_outline_has_the_headings_in_their_order_and_depth() -> None:
    data = printed(Heading("A"), Heading("B", 2), body("x"), Heading("C", 2), Heading("D", 3))
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        (first,) = outline.root
        assert [entry.title for entry in first.children] == ["B", "C"]
        assert [entry.title for entry in first.children[1].children] == ["D"]
        assert pdf.Root.PageMode == Name.UseOutlines


def test_the_outline_of_many_letters_has_each_with_its_headings_folded_away() -> None:
    letters = (Part(f"List {number}", (Heading("Program"), body("x"))) for number in range(3))
    with pikepdf.open(BytesIO(render(paper(*letters)).data)) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["List 0", "List 1", "List 2"]
        assert [entry.children[0].title for entry in outline.root] == ["Program"] * 3
        assert all(entry.is_closed for entry in outline.root)


def test_one_heading_is_no_outline() -> None:
    with pikepdf.open(BytesIO(printed(Heading("A"), body("x")))) as pdf:
        assert "/Outlines" not in pdf.Root


def _without_alternative(pdf: Pdf) -> None:
    del elements(pdf, "/Figure")[0].Alt


def _with_skipped_level(pdf: Pdf) -> None:
    elements(pdf, "/H2")[0].S = Name.H3


def _with_unknown_role(pdf: Pdf) -> None:
    elements(pdf, "/P")[0].S = Name.Paragraph


def _without_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _without_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def _without_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def _without_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def _without_a_mark(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b"/H1<</MCID 0>>BDC", b"/H1 BMC", 1))


def _without_decoration(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    content = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(re.sub(rb"/Artifact<</Type/Layout>>BDC(.*?)EMC", rb"\1", content, flags=re.DOTALL))


def _without_link_words(pdf: Pdf) -> None:
    del pdf.pages[0].Annots[0].Contents


def _without_tab_order(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def _without_way_back(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array()


def _without_title_shown(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def _without_embedded_font(pdf: Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == Name.FontDescriptor:
            del thing.FontFile2


def _without_list_item(pdf: Pdf) -> None:
    elements(pdf, "/LI")[0].S = Name.P


def _without_row(pdf: Pdf) -> None:
    elements(pdf, "/TR")[0].S = Name.Div


@pytest.mark.parametrize(
    "mutation",
    [
        _without_alternative,
        _with_skipped_level,
        _with_unknown_role,
        _without_language,
        _without_marked,
        _without_metadata,
        _without_intent,
        _without_a_mark,
        _without_decoration,
        _without_link_words,
        _without_tab_order,
        _without_way_back,
        _without_title_shown,
        _without_embedded_font,
        _without_list_item,
        _without_row,
    ],
)
def test_the_checks_notice_one_thing_that_is_missing(mutation: Mutation) -> None:
    assert failures(mutated(lambda _: None)) == []
    assert failures(mutated(mutation)) != []


@pytest.mark.parametrize("role", ["H1", "H2", "P", "L", "LI", "Lbl", "LBody", "TH", "TD", "Caption", "Figure", "Span"])
def test_a_piece_of_another_role_is_heard(role: str) -> None:
    def other_role(pdf: Pdf) -> None:
        elements(pdf, f"/{role}")[0].S = Name.Quote

    assert aloud(mutated(other_role)) != aloud(sample())


def test_a_scope_that_is_lost_is_heard() -> None:
    def without_scope(pdf: Pdf) -> None:
        del elements(pdf, "/TH")[0].A

    assert aloud(mutated(without_scope)) != aloud(sample())
