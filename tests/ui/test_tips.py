"""Tips show texts as they are."""

from __future__ import annotations

from dpdesk.ui.tips import plain_tip


def test_marks_in_a_text_are_shown_and_lines_stay_lines() -> None:
    assert plain_tip("<b>Ola</b> & Jan\nPsary") == "<p>&lt;b&gt;Ola&lt;/b&gt; &amp; Jan<br>Psary</p>"


def test_without_a_text_there_is_no_tip() -> None:
    assert plain_tip("") == ""
