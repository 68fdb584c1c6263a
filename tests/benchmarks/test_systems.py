"""What readmode answers for in a benchmark is what its readers get."""

import pytest

from benchmarks.systems.readmode_reading import extract

PROSE = (
    "<p>" + "The tide tables were printed before the breakwater was built, and nobody trusts them since. " * 8 + "</p>"
)


@pytest.mark.parametrize(
    ("head", "line", "date"),
    [
        ("", "<time datetime=2024-05-12>12 May 2024</time>", "2024-05-12"),
        ("", "<p>Updated 12 May 2024</p>", None),
        ('<meta property="article:modified_time" content="2024-05-12">', "", None),
        ('<meta property="article:published_time" content="2023-01-02">', "<p>Updated 12 May 2024</p>", "2023-01-02"),
    ],
)
def test_the_date_is_that_of_publication(head: str, line: str, date: str | None) -> None:
    """A date of change does not stand in for it."""
    page = f"<!doctype html><html lang=en><head><title>Tides</title>{head}</head><body><article><h1>Tides</h1>{line}"
    given = extract(f"{page}{PROSE * 3}</article></body></html>".encode()).date
    assert (given and given[:10]) == date


def test_a_page_without_text_still_has_its_name_and_dates() -> None:
    """That there is no article is an answer; what the page says of itself holds."""
    head = '<title>Tides</title><meta property="article:published_time" content="2023-01-02">'
    given = extract(f"<!doctype html><head>{head}</head><body><div id=root></div></body>".encode())
    assert (given.text, given.title, given.author, given.date) == ("", "Tides", None, "2023-01-02")
