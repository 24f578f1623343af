"""A paper as a web page: what it says, in what order, and that no text of a user can become markup."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64decode
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dpdesk.documents.blocks import (
    AddressBlock,
    Block,
    Chart,
    Column,
    Heading,
    ItemList,
    KeyValues,
    Letterhead,
    MapTile,
    NewPage,
    Paper,
    Paragraph,
    Part,
    Picture,
    PictureRow,
    RowGroup,
    Ruling,
    Signature,
    SignatureRow,
    Span,
    Table,
    TileLevel,
    TileMap,
    Together,
    Voice,
    text,
)
from dpdesk.documents.render.html import render
from tests.documents.render.web_pages import PNG, body, only, paper, paper_of, said, source, texts, tree

JPEG = b"\xff\xd8\xff\xe0 the rest of a photograph"
LOGO = Picture(PNG, "Herb miasta", width=20)
HOSTILE = (
    "<script>alert(1)</script>",
    "<b>x</b> & y",
    '<img src="/etc/hostname">',
    "\"quoted\" and 'quoted'",
    "</title></style><!-- ]]> -->",
    "&lt;already&gt; {{ 7 * 7 }} {field}",
    "🦔 👩‍👩‍👧 e\u0301",
    "مرحبا שלום",
    "Urząd Miejski w\u00a0Świętochłowicach",
)


def every_kind(words: str) -> tuple[Block, ...]:
    """Every kind of block, with the words wherever a block has text."""
    picture = Picture(PNG, words, caption=words)
    signature = Signature(words, (words, words), rule=True)
    group = RowGroup(((words, words), (words, words)), title=words)
    return (
        Letterhead(words, (words, words), logo=picture),
        AddressBlock((words, words)),
        Heading(words),
        *(Paragraph(text(words), voice) for voice in Voice),
        Paragraph((Span(words, strong=True, emphasis=True, link=words, language="en"),)),
        Heading(words, level=2, centred=True),
        ItemList((text(words),)),
        ItemList((text(words),), numbered=True, voice=Voice.SMALL),
        Table((Column(words), Column(words)), (group,), Ruling.ROWS, caption=words, strong_first=True, total_row=True),
        KeyValues(((words, words),)),
        picture,
        PictureRow((picture, LOGO), sentence=words),
        Chart(words, ((words, 2, 3, words), (words, 1, 0, words)), words),
        NewPage(),
        Together((Heading(words, level=2), Paragraph(text(words)))),
        signature,
        SignatureRow((signature, signature)),
    )


def paper_of_every_kind(words: str) -> Paper:
    part = Part(words, every_kind(words), footer=(words, words))
    return paper_of(part, part, title=words)


class Reader(HTMLParser):
    """Notes what a browser would take for elements and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.addresses: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.addresses.update(value or "" for name, value in attrs if name in {"href", "src"})


def read(paper: Paper) -> Reader:
    reader = Reader()
    reader.feed(source(paper))
    return reader


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text_in_every_block(words: str) -> None:
    harmless = source(paper_of_every_kind("nic"))
    page = source(paper_of_every_kind(words))
    assert said(tree(paper_of_every_kind(words))).count(words) == said(tree(paper_of_every_kind("nic"))).count("nic")
    assert read(paper_of_every_kind(words)).elements == read(paper_of_every_kind("nic")).elements
    assert page.count("<") == harmless.count("<")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text_in_attributes(words: str) -> None:
    root = tree(paper_of_every_kind(words))
    assert {image.get("alt") for image in root.iter("img")} == {words, LOGO.alternative}
    assert {figure.get("aria-label") for figure in root.iterfind(".//figure[@class='chart']/table")} == {words}


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    found = read(paper_of_every_kind("https://example.org/ javascript:alert(1)"))
    assert not found.elements & {"script", "link", "iframe", "object", "base", "form"}
    assert not {name for name in found.attributes if name.startswith("on") or name == "style"}
    assert {address.split(":")[0] for address in found.addresses} == {"data", "#part-1", "#part-2"}
    assert not re.search(r"url\(|@import", source(paper_of_every_kind("nic")))


@pytest.mark.parametrize(
    "address",
    ["https://example.org/?a=1&b=%22", 'http://example.org/"onclick="x', "mailto:kontakt@example.org", "HTTPS://a.pl"],
)
def test_a_web_or_mail_address_is_a_link(address: str) -> None:
    link = only(body(Paragraph((Span("program", link=address),))), "p/a")
    assert link.attrib == {"href": address}
    assert said(link) == "program"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "https:\n//example.org",
        "data:text/html,x",
        "file:///etc/hostname",
        "//example.org",
        "/etc/hostname",
        "https://",
        "https://a b",
    ],
)
def test_any_other_address_leaves_plain_text(address: str) -> None:
    article = body(Paragraph((Span("program", link=address),)))
    assert texts(article, "p") == ["program"]
    assert "a" not in {element.tag for element in article.iter()}


def test_a_link_without_words_is_no_link() -> None:
    assert not list(body(Paragraph((Span(" ", link="https://example.org"), Span("x")))).iter("a"))


def test_emphasis_and_languages_of_runs_are_kept() -> None:
    runs = (Span("Temat: "), Span("ważne", strong=True), Span(" i "), Span("open space", emphasis=True, language="en"))
    paragraph = only(body(Paragraph(runs)), "p")
    assert said(paragraph) == "Temat: ważne i open space"
    assert texts(paragraph, "strong") == ["ważne"]
    assert said(only(paragraph, "span[@lang='en']/em")) == "open space"


def test_the_page_tells_its_language_title_and_origin() -> None:
    root = tree(paper(title="Gminy & <przyjaciele>"))
    facts = {meta.get("name"): meta.get("content") for meta in root.iterfind("head/meta")}
    assert root.get("lang") == "pl"
    assert texts(root, "head/title") == ["Gminy & <przyjaciele>"]
    assert facts["author"] == "Metropolia"
    assert facts["description"] == "Platforma Dobrych Praktyk"
    assert facts["dcterms.date"] == "2021-09-23"


def test_texts_follow_each_other_as_in_the_paper() -> None:
    article = body(
        Heading("jeden"),
        Paragraph(text("dwa"), Voice.LEAD),
        ItemList((text("trzy"), text("cztery")), numbered=True),
        Table((Column(""), Column("")), (RowGroup((("pięć", "sześć"),)),)),
        KeyValues((("siedem", "osiem"),)),
        Chart("dziewięć", (("dziesięć", 1, 2, "jedenaście"),), ""),
        Together((Paragraph(text("dwanaście")), Signature("trzynaście", ("czternaście",)))),
    )
    words = said(article).split()
    joined = "jeden dwa trzycztery pięćsześć siedem osiem dziewięćdziesięćjedenaście dwanaście trzynaście czternaście"
    assert " ".join(words) == joined


def test_a_paper_with_its_own_title_has_that_heading_alone() -> None:
    article = body(Heading("Notatka"), Heading("Frekwencja", level=2), Heading("Gminy", level=3))
    assert [(heading.tag, said(heading)) for heading in article] == [
        ("h1", "Notatka"),
        ("h2", "Frekwencja"),
        ("h3", "Gminy"),
    ]


def test_a_paper_without_a_title_of_its_own_is_headed_by_its_name() -> None:
    article = body(Paragraph(text("Szanowni Państwo,")), Heading("Program", level=2))
    assert [element.tag for element in article] == ["h1", "p", "h2"]
    assert texts(article, "h1") == ["Relacja ze spotkania"]


def test_a_page_has_one_main_heading_whatever_the_paper_has() -> None:
    article = body(Heading("Dzień 1"), Together((Heading("Sesja", level=2),)), Heading("Dzień 2"))
    assert texts(article, "h1") == ["Relacja ze spotkania"]
    assert texts(article, "h2") == ["Dzień 1", "Dzień 2"]
    assert texts(article, "div/h3") == ["Sesja"]


def test_headings_end_at_the_sixth_level() -> None:
    article = body(*(Heading("x", level) for level in (1, 1, 6)))
    assert [element.tag for element in article] == ["h1", "h2", "h2", "h6"]


def test_several_parts_are_sections_with_a_list_of_links() -> None:
    first = Part("Katowice", (Heading("Zaproszenie"), Heading("Program", level=2)), footer=("Klauzula",))
    second = Part("Gliwice", (Paragraph(text("Szanowny Panie Prezydencie,")),))
    main = only(tree(paper_of(first, second, title="Zaproszenia")), "body/main")
    assert [element.tag for element in main] == ["h1", "nav", "section", "section"]
    assert [(link.get("href"), said(link)) for link in main.iterfind("nav//a")] == [
        ("#part-1", "Katowice"),
        ("#part-2", "Gliwice"),
    ]
    assert [element.tag for element in only(main, "section[@id='part-1']")] == ["h2", "h3", "footer"]
    assert texts(main, "section[@id='part-2']/h2") == ["Gliwice"]


def test_a_part_without_a_bookmark_is_called_by_its_number() -> None:
    part = Part("", (Paragraph(text("x")),))
    assert texts(tree(paper_of(part, part)), "body/main/nav//a") == ["1", "2"]


def test_a_paper_of_no_parts_is_a_page_with_a_title() -> None:
    main = only(tree(paper_of()), "body/main")
    assert [said(element) for element in main] == ["Relacja ze spotkania"]


def test_parts_may_be_a_generator() -> None:
    parts = (Part(name, (Paragraph(text(name)),)) for name in ("a", "b"))
    page = Paper("en", "Letters", "", "", date(2026, 3, 10), parts)
    assert texts(tree(page), ".//section/p") == ["a", "b"]


def test_each_voice_is_a_class_and_a_notice_is_strong() -> None:
    article = body(*(Paragraph(text("x"), voice) for voice in Voice))
    classes = [paragraph.get("class") for paragraph in article.iterfind("p")]
    assert classes == [None if voice is Voice.BODY else voice.value for voice in Voice]
    assert texts(article, "p[@class='notice']/strong") == ["x"]


def test_nothing_empty_is_left_on_the_page() -> None:
    article = body(Heading("x"), Paragraph(()), ItemList(()), KeyValues(()))
    assert [element.tag for element in article] == ["h1"]


def test_line_breaks_in_a_text_stay() -> None:
    paragraph = only(body(Paragraph(text("ul. Barbary 21A\n40-053 Katowice"))), "p")
    assert [element.tag for element in paragraph] == ["br"]


def test_facts_are_pairs_of_name_and_value() -> None:
    facts = only(body(KeyValues((("Miejsce", "Katowice"), ("Formuła", "warsztat")))), "dl")
    assert [(element.tag, said(element)) for element in facts] == [
        ("dt", "Miejsce"),
        ("dd", "Katowice"),
        ("dt", "Formuła"),
        ("dd", "warsztat"),
    ]


@pytest.mark.parametrize(("data", "kind"), [(PNG, "image/png"), (JPEG, "image/jpeg")])
def test_a_picture_is_in_the_page_with_its_alternative(data: bytes, kind: str) -> None:
    figure = only(body(Picture(data, 'Sala "A"', width=25.4, caption="Warsztaty")), "figure")
    image = only(figure, "img")
    head, _, encoded = (image.get("src") or "").partition(",")
    assert (head, b64decode(encoded)) == (f"data:{kind};base64", data)
    assert image.get("alt") == 'Sala "A"'
    assert image.get("width") == "96"
    assert texts(figure, "figcaption") == ["Warsztaty"]


def test_a_decorative_picture_says_so() -> None:
    assert only(body(Picture(PNG, "")), "figure/img").get("alt") == ""


def test_logos_share_a_figure_with_the_sentence_below() -> None:
    figure = only(body(PictureRow((LOGO, Picture(PNG, "Godło", caption="RP")), "Sfinansowano ze środków …")), "figure")
    assert [image.get("alt") for image in figure.iter("img")] == ["Herb miasta", "Godło"]
    assert texts(figure, "div/figure/figcaption") == ["RP"]
    assert texts(figure, "figcaption") == ["Sfinansowano ze środków …"]


def test_who_writes_and_who_is_written_to_stand_line_by_line() -> None:
    article = body(Letterhead("Metropolia", ("ul. Barbary 21A",), LOGO), AddressBlock(("Szanowna Pani", "Anna Nowak")))
    letterhead = only(article, "header[@class='letterhead']")
    assert [element.tag for element in only(letterhead, "address")] == ["strong", "br"]
    assert only(letterhead, ".//img").get("alt") == "Herb miasta"
    assert said(only(article, "p[@class='address']")) == "Szanowna PaniAnna Nowak"


def test_a_map_is_told_in_words() -> None:
    tiles = (MapTile("Psary", "1", TileLevel.FULL, 0, 0), MapTile("Żory", "0", TileLevel.EMPTY, 1, 0))
    told = body(TileMap("Gminy", tiles, ((TileLevel.FULL, "obecna"), (TileLevel.OUT, "niezaproszona")), "mapa"))
    assert texts(told, ".//dt") == ["obecna"]
    assert texts(told, ".//dd") == ["Psary (1)"]


def test_signatures_keep_closing_words_lines_and_rule() -> None:
    ruled = Signature("Sporządziła:", ("Anna Nowak", "inspektor"), rule=True)
    row = only(body(SignatureRow((ruled, Signature("", ("Jan Nowak",))))), "div")
    assert [len(signature) for signature in row] == [2, 1]
    assert texts(row, "div/p[@class='to-sign']") == ["Anna Nowakinspektor"]


def test_the_sheet_for_printing_lies_as_the_paper_does() -> None:
    assert "@page { size: A4; " in source(paper())
    landscape = tree(paper(landscape=True))
    assert "@page { size: A4 landscape; " in said(only(landscape, "head/style"))
    assert only(landscape, "body/main").get("class") == "paper landscape"


def test_a_page_has_no_number_of_pages() -> None:
    assert render(paper()).pages is None


def test_the_style_touches_nothing_of_a_page_it_is_pasted_into() -> None:
    style = said(only(tree(paper()), "head/style"))
    selectors = re.findall(r"([^{}]+)\{", re.sub(r"@media[^{]+\{|@page[^{]+\{", "", style))
    names = {name.strip() for selector in selectors for name in selector.split(",")}
    assert {name for name in names if not name.startswith(".paper")} == {":root", "body"}


def test_the_same_paper_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys\n"
        "from tests.documents.render.test_html import paper_of_every_kind, render\n"
        "sys.stdout.buffer.write(render(paper_of_every_kind('Żółć')).data)"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    assert done.stdout == render(paper_of_every_kind("Żółć")).data
