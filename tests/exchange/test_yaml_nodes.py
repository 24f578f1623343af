from __future__ import annotations

import pytest

from dpdesk.errors import BadInput
from dpdesk.exchange.yaml_nodes import Listing, Scalar, Table, parse

REFUSED = [
    ("nothing", "", 1, "file is empty"),
    ("only a comment", "# nic\n", 1, "file is empty"),
    ("a list", "- a\n- b\n", 1, "keys with values"),
    ("a bare text", "\nOtwarte dane", 2, "keys with values"),
    ("a key twice", "a: 1\nb: 2\na: 3\n", 3, "“a” stands here a second time, after line 1"),
    ("an anchor", "a: 1\nb: &x 2\n", 2, "begins with & or \\*"),
    ("an alias", "a: 1\nb: *x\n", 2, "begins with & or \\*"),
    ("an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", 1, "begins with & or \\*"),
    ("a tag", "a: !!python/object/apply:os.system [id]\n", 1, "begins with !"),
    ("a second document", "a: 1\n---\nb: 2\n", 2, "another document begins here"),
    ("a list as a key", "? [a]\n: b\n", 1, "key must be a word"),
    ("braces without quotes", "a: {{ 7*7 }}\n", 1, "key must be a word"),
    ("a control character in a key", 'a: 1\n"\\e[2J": 2\n', 2, "control character in a key"),
    ("a page of text as a key", f"? {'a' * 5000}\n: b\n", 1, "too long for a key"),
    ("too deep", f"a: {'[' * 50}{']' * 50}\n", 1, "nested too deeply"),
    ("an open bracket", "a: [1, 2\n", 2, "not correct YAML"),
    ("a colon in a text", "a: b: c\n", 1, "not correct YAML .*put a text with a colon"),
    ("a tab as indentation", "a:\n\t- b\n", 2, "not correct YAML"),
]


@pytest.mark.parametrize(("text", "line", "problem"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_is_refused_with_its_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(BadInput, match=problem) as refused:
        parse(text)
    assert refused.value.line == line


def test_scalars_stay_as_they_are_written() -> None:
    table = parse("a: 9:00\nb: no\nc: 0643\nd: '2'\n")
    assert [(node.text, node.quoted) for node in table.values.values() if isinstance(node, Scalar)] == [
        ("9:00", False),
        ("no", False),
        ("0643", False),
        ("2", True),
    ]


def test_every_node_knows_its_line() -> None:
    table = parse("a: 1\nlist:\n  - x\n  - {y: 2,\n     z: 3}\n")
    items = table.values["list"]
    assert isinstance(items, Listing)
    inner = items.items[1]
    assert isinstance(inner, Table)
    assert (table.lines["list"], items.items[0].line, inner.line, inner.lines["z"]) == (2, 3, 4, 5)


def test_a_deep_file_of_brackets_ends_in_a_message() -> None:
    with pytest.raises(BadInput):
        parse("a: " + "[" * 100_000)
