"""A text file of a reading stands for itself: title, credit, article, source."""

from dataclasses import replace

import pytest

from readmode.export import to_text
from readmode.export.as_text import credit_line
from tests.readings import bare, english


def test_the_text_file_has_its_parts_in_order() -> None:
    """With a blank line between, and a line break at the end."""
    assert to_text(english()) == (
        "The people who read the river, every morning, for a hundred years\n"
        "Ada Obi, Jón Þórsson · The Example Courier · 2024-05-03 · 3 min read\n"
        "\nThe river gauge at the old mill\n"
        "\nhttps://www.example.org/2024/05/the-gauge\n"
    )


def test_nothing_stands_for_what_is_not_known() -> None:
    """No empty lines, no marks between nothing, no "None"."""
    reading = replace(bare(), url=None, title="Title", text="Short.")
    assert to_text(reading) == "Title\n1 min read\n\nShort.\n"


@pytest.mark.parametrize(
    ("known", "line"),
    [
        ({}, "1 min read"),
        ({"byline": "Ada Obi"}, "Ada Obi · 1 min read"),
        ({"site_name": "The Courier", "published": "2024-05-03"}, "The Courier · 2024-05-03 · 1 min read"),
        ({"published": "2024-05-03T23:30:00-09:00"}, "2024-05-03 · 1 min read"),
        ({"published": "2024-05"}, "2024-05 · 1 min read"),
    ],
)
def test_the_credit_line_says_what_is_known(known: dict[str, str], line: str) -> None:
    """The day is the one that the page gives, in its own time zone."""
    assert credit_line(replace(bare(), **known)) == line  # type: ignore[arg-type] # names and values as above


def test_the_canonical_address_goes_before_the_one_that_was_read() -> None:
    """Without it the other is told."""
    assert to_text(replace(english(), canonical_url=None)).endswith("?from=home&section=2\n")


def test_the_article_is_its_own_text_unchanged() -> None:
    """Words that look like marks, tabs of tables, lines of code: nothing is escaped or wrapped."""
    text = "# a *b* <c> &amp;\n\nd\te\n\n    f\n" + "long " * 100 + "line"
    assert f"\n\n{text}\n\n" in to_text(replace(english(), text=text))
