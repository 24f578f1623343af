"""Gender and vocative of first names: the table, the rules, and what is no name."""

from __future__ import annotations

import pytest

from dpdesk.domain.people import Gender
from dpdesk.language.first_names import FirstName, first_names
from dpdesk.language.names import gender_of, is_a_name, is_in_table, vocative

WOMEN_OUTSIDE_THE_TABLE = """
    Adela Adelo  Apolonia Apolonio  Arleta Arleto  Asia Asiu  Aurelia Aurelio  Balbina Balbino  Berenika Bereniko
    Bronia Broniu  Brunona Brunono  Carmen Carmen  Dagmar Dagmar  Ela Elu  Emma Emmo  Ewka Ewko  Felicja Felicjo
    Gaja Gaju  Gosia Gosiu  Greta Greto  Hania Haniu  Hela Helu  Ida Ido  Inez Inez  Ingrid Ingrid  Jadzia Jadziu
    Jola Jolu  Karmen Karmen  Klementyna Klementyno  Konstancja Konstancjo  Krysia Krysiu  Lea Leo  Leokadia Leokadio
    Lila Lilu  Madzia Madziu  Marcia Marciu  Marysia Marysiu  Mila Milu  Mira Miro  Nicole Nicole  Oksana Oksano
    Oliwka Oliwko  Pelagia Pelagio  Pola Polu  Prakseda Praksedo  Renia Reniu  Roma Romo  Rut Rut  Salomea Salomeo
    Sonia Soniu  Stella Stello  Tekla Teklo  Tosia Tosiu  Ula Ulu  Waleria Walerio  Walentyna Walentyno  Wanesa Waneso
    Zenobia Zenobio  Zoja Zoju  Zosia Zosiu  Zuzia Zuziu  Zyta Zyto  Żaklina Żaklino
"""
MEN_OUTSIDE_THE_TABLE = """
    Abel Ablu  Achilles Achillesie  Adaś Adasiu  Adolf Adolfie  Alex Aleksie  Ambroży Ambroży  Anatol Anatolu
    Antek Antku  Apoloniusz Apoloniuszu  Aron Aronie  Augustyn Augustynie  Baltazar Baltazarze  Bartek Bartku
    Bazyli Bazyli  Bonawentura Bonawenturo  Bonifacy Bonifacy  Brajan Brajanie  Brunon Brunonie  Celestyn Celestynie
    Cyryl Cyrylu  Dionizy Dionizy  Donat Donacie  Dyzma Dyzmo  Edgar Edgarze  Eliasz Eliaszu  Erazm Erazmie
    Eustachy Eustachy  Ewaryst Ewaryście  Gaweł Gawle  Gerwazy Gerwazy  Grześ Grzesiu  Hektor Hektorze  Heniek Heńku
    Henio Heniu  Herbert Herbercie  Idzi Idzi  Ilja Iljo  Iwan Iwanie  Izydor Izydorze  Jarema Jaremo  Jaś Jasiu
    Jeremiasz Jeremiaszu  Jonasz Jonaszu  Kasper Kasprze  Konstantyn Konstantynie  Kosma Kosmo  Kuba Kubo
    Leander Leandrze  Lew Lwie  Longin Longinie  Maciek Maćku  Makary Makary  Maks Maksie  Max Maksie  Marko Marku
    Modest Modeście  Mykoła Mykoło  Napoleon Napoleonie  Nikita Nikito  Onufry Onufry  Orest Oreście  Oswald Oswaldzie
    Otto Otto  Piotrek Piotrku  Protazy Protazy  Radomir Radomirze  Roch Rochu  Roger Rogerze  Romeo Romeo  Ryś Rysiu
    Sławoj Sławoju  Staś Stasiu  Stasio Stasiu  Szczęsny Szczęsny  Tytus Tytusie  Ulrich Ulrichu  Walter Walterze
    Wit Wicie  Wojtek Wojtku  Xawery Xawery  Zachariasz Zachariaszu  Ziemowit Ziemowicie  Zygfryd Zygfrydzie
    Żelisław Żelisławie
"""


def pairs(table: str) -> list[tuple[str, str]]:
    words = table.split()
    return list(zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize("entry", first_names().values(), ids=lambda entry: entry.name)
def test_a_name_in_the_table_is_as_the_table_says(entry: FirstName) -> None:
    assert gender_of(entry.name) is entry.gender
    assert vocative(entry.name, entry.gender) == entry.vocative


@pytest.mark.parametrize(("name", "called"), pairs(WOMEN_OUTSIDE_THE_TABLE))
def test_a_womans_name_outside_the_table_follows_the_rules(name: str, called: str) -> None:
    assert not is_in_table(name)
    assert gender_of(name) is Gender.FEMALE
    assert vocative(name, Gender.FEMALE) == called


@pytest.mark.parametrize(("name", "called"), pairs(MEN_OUTSIDE_THE_TABLE))
def test_a_mans_name_outside_the_table_follows_the_rules(name: str, called: str) -> None:
    assert not is_in_table(name)
    assert gender_of(name) is Gender.MALE
    assert vocative(name, Gender.MALE) == called


@pytest.mark.parametrize(
    ("given_names", "gender", "called"),
    [
        ("Anna Maria", Gender.FEMALE, "Anno"),
        ("Jan Maria", Gender.MALE, "Janie"),
        ("Anna-Maria", Gender.FEMALE, "Anno-Mario"),
        ("ANNA", Gender.FEMALE, "Anno"),
        ("ZYTA", Gender.FEMALE, "Zyto"),
        ("anna", Gender.FEMALE, "Anno"),
        ("dr Anna", Gender.FEMALE, "Anno"),
        ("  Anna\u00a0Maria ", Gender.FEMALE, "Anno"),
        ("😀 Piotr", Gender.MALE, "Piotrze"),
    ],
)
def test_the_first_of_several_names_counts_however_it_is_written(given_names: str, gender: Gender, called: str) -> None:
    assert gender_of(given_names) is gender
    assert vocative(given_names, Gender.UNKNOWN) == called


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "<b>x</b>",
        "{{ 7*7 }}",
        '=HYPERLINK("x")',
        "../../x",
        "日本",
        "Анна",
        "😀",
        "J.",
        "dr",
        "Ś",
        "\u202eאבג",
        "x" * 300,
    ],
)
def test_what_is_no_name_has_no_gender_and_stays_as_it_is(text: str) -> None:
    assert not is_a_name(text)
    assert gender_of(text) is Gender.UNKNOWN
    for gender in Gender:
        assert vocative(text, gender) == text


@pytest.mark.parametrize("text", ["CON", "A" * 300, "Ał", "Ab-", "Jean-Pierre", "Šárka", "N'Golo"])
def test_odd_names_go_through_every_rule(text: str) -> None:
    for gender in Gender:
        assert vocative(text, gender)


def test_a_gender_that_somebody_stated_goes_before_the_table() -> None:
    assert vocative("Maria", Gender.MALE) == "Mario"
    assert vocative("Karol", Gender.FEMALE) == "Karol"
