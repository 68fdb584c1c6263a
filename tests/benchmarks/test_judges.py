"""The judges' bench without a browser: what is kept of a page's structure, the file of results, the tables."""

import io
from pathlib import Path

import pytest
from rich.console import Console

import readmode
from benchmarks.judges.complaint import NOT_JUDGED, Complaint, not_judged, rules
from benchmarks.judges.results import Judged, add_result, read_results
from benchmarks.judges.structure import Kept, structure_kept
from benchmarks.judges.tables import print_results

WORDS = "The ferry leaves the small harbour at seven and the crew counts every crate on the deck"
TRUTH = (
    f"A ferry in winter\n{WORDS}\nWhat to bring\nwarm gloves and tea\na coat for two\nThe quay at dawn\n{WORDS} again"
)
PAGE = f"""<html lang=en><body><nav><ul><li><a href=/w>What to bring along</a></li></ul></nav><article>
<h1>A ferry in winter</h1><p>{WORDS}</p><figure><img src=https://example.org/dawn.jpg alt=Dawn>
<figcaption>The quay at dawn</figcaption></figure><h2>What to bring</h2>
<ul><li>warm gloves and tea</li><li>a coat <a href=https://example.org/coat>for two</a></li></ul>
<p>{WORDS} again</p></article><footer><h2>Related stories here</h2></footer></body></html>"""


def reading_of(fragment: str) -> readmode.Reading:
    page = f"<html lang=en><body><article><h1>A ferry in winter</h1>{fragment}{f'<p>{WORDS}</p>' * 9}</article>"
    return readmode.read(page, url="https://example.org/")


def test_what_the_reading_has_of_the_article_is_kept() -> None:
    """Headings, items, links, captions and pictures inside the article count; the frame of the page does not."""
    kept = structure_kept(PAGE.encode(), TRUTH, reading_of(PAGE.partition("</h1>")[2].partition("</article>")[0]))
    assert kept.expected == {"heading": 2, "list item": 2, "link": 1, "caption": 1, "image": 1}
    assert kept.read == kept.kept == kept.expected


def test_structure_that_became_plain_words_is_lost() -> None:
    """The words are read, but as no list, no link, no heading."""
    flat = "".join(f"<p>{line}</p>" for line in TRUTH.splitlines()[1:])
    kept = structure_kept(PAGE.encode(), TRUTH, reading_of(flat))
    assert kept.read["list item"] == 2
    assert [kept.kept.get(kind, 0) for kind in ("list item", "link", "caption", "image")] == [0, 0, 0, 0]


def test_words_that_were_not_found_are_no_lost_structure() -> None:
    """They are missing from the article, which is another fault, counted apart."""
    kept = structure_kept(PAGE.encode(), TRUTH, reading_of(f"<p>{WORDS}</p>"))
    assert kept.expected["list item"] == 2
    assert "list item" not in kept.read


def judged(page: str, *complaints: Complaint) -> Judged:
    return Judged(page=page, side="ours", complaints=complaints, structure=Kept({"link": 4}, {"link": 4}, {"link": 3}))


def test_a_run_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    """A line that was half written is as if it had never been begun."""
    path = tmp_path / "results.jsonl"
    assert read_results(path) == []
    add_result(path, judged("1", Complaint("axe", "link-name", "<a>", "no name")))
    add_result(path, judged("2"))
    with path.open("a") as file:
        file.write('{"page": "3", "side": "ou')
    assert read_results(path) == [judged("1", Complaint("axe", "link-name", "<a>", "no name")), judged("2")]


def test_no_verdict_is_not_a_good_one() -> None:
    """A judge that failed counts as a complaint."""
    assert rules([not_judged("ibm", "it did not end")]) == {("ibm", NOT_JUDGED)}


def test_the_table_shows_each_rule_for_both_sides() -> None:
    """Pages and elements, ours first by number; shares of clean documents; structure kept."""
    source = Judged(page="1", side="source", complaints=(Complaint("nu", "Stray tag", "", ""),) * 3)
    skipped = Judged(page="4", side="ours", complaints=(), skipped="no-article")
    said = io.StringIO()
    ours = [judged("1", Complaint("axe", "link-name", "<a>", "no name")), judged("2")]
    print_results([*ours, source, skipped], Console(file=said, width=200))
    rows = [line.replace("│", " ").split() for line in said.getvalue().splitlines()]
    assert ["axe", "link-name", "0", "0", "1", "1", "1"] in rows
    assert ["nu", "Stray", "tag", "1", "3", "0", "0"] in rows
    assert ["ours", "2", "50.0%", "100.0%", "100.0%", "50.0%"] in rows
    assert ["link", "8", "8", "6", "0.750", "0.750"] in rows
    assert "1 pages have no reading: no-article." in said.getvalue()


@pytest.mark.parametrize("source", [b"", b"\xff\xfe", b"<p>", b"<p>a<table><ul>"])
def test_any_page_can_be_compared(source: bytes) -> None:
    """Broken ones too."""
    assert structure_kept(source, "", reading_of("")).expected == {}
