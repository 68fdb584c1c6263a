"""What is counted as kept of a page's structure, and the command that counts it."""

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import readmode
from benchmarks.structure import structure_kept
from benchmarks.structure.__main__ import app

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


def test_words_in_a_sentence_are_no_lost_heading() -> None:
    """A heading beside the article, whose words a sentence of the article happens to hold, was not read."""
    page = PAGE.replace("</article>", "<div><h2>Warm gloves and tea</h2></div></article>")
    kept = structure_kept(page.encode(), TRUTH, reading_of(f"<p>{WORDS} and warm gloves and tea and {WORDS}</p>"))
    assert kept.expected["heading"] == 3
    assert kept.read["heading"] == 1


@pytest.mark.parametrize(
    ("box", "counted"),
    [
        ("<div><img src=/dawn.jpg></div>", 1),
        ("<div><img src='/at dawn.jpg'></div>", 1),
        ("<div><img src=/dawn.jpg><div>Gloves at half the price</div></div>", 0),
        ("<div><img src=/dawn.jpg><div>The quay at dawn</div></div>", 1),
    ],
)
def test_a_picture_goes_with_the_words_of_its_box(box: str, counted: int) -> None:
    """One in an advert between two paragraphs is not of the article."""
    page = f"<html><body><article><p>{WORDS}</p>{box}<p>{WORDS} again</p></article></body></html>"
    assert structure_kept(page.encode(), TRUTH, reading_of(box)).expected.get("image", 0) == counted


@pytest.mark.parametrize(
    ("address", "counted"),
    [("/coat", 1), ("tel:+4412345", 1), ("#coat", 0), ("javascript:x", 0), ("file:///c/coat", 0)],
)
def test_links_that_a_reading_cannot_have_do_not_count(address: str, counted: int) -> None:
    """Those to a script, to a file of the author's, or to a place."""
    page = f"<html><body><article><p>a coat <a href='{address}'>for two</a></p></article></body></html>"
    assert structure_kept(page.encode(), TRUTH, reading_of("")).expected.get("link", 0) == counted


@pytest.mark.parametrize("source", [b"", b"\xff\xfe", b"<p>", b"<p>a<table><ul>"])
def test_any_page_can_be_compared(source: bytes) -> None:
    """Broken ones too."""
    assert structure_kept(source, "", reading_of("")).expected == {}


def test_the_command_counts_and_names_what_is_lost(tmp_path: Path) -> None:
    """The table has a row for each kind of which there is something; lost parts are named one by one on demand."""
    (tmp_path / "html").mkdir()
    (tmp_path / "ground-truth").mkdir()
    page = PAGE.replace("<h1>A ferry in winter</h1>", "<h1><a href=/ferry>A ferry in winter</a></h1>")
    page = page.replace("</article>", f"<p>{WORDS}</p>" * 9 + "</article>")  # enough of it for an article
    (tmp_path / "html" / "0002.html.gz").write_bytes(gzip.compress(page.encode()))
    truth = {"ground_truth": {"main_content": TRUTH}, "_internal": {"page_type": {"primary": "article"}}}
    (tmp_path / "ground-truth" / "0002.json").write_text(json.dumps(truth), encoding="utf-8")
    result = CliRunner().invoke(app, ["--corpus", str(tmp_path), "--lost", "link"])
    assert result.exit_code == 0, result.output
    rows = [line.replace("│", " ").split() for line in result.stdout.splitlines()]
    assert ["heading", "2", "2", "2", "1.000", "1.000"] in rows
    assert ["link", "2", "2", "1", "0.500", "0.500"] in rows
    assert "0002: a ferry in winter" in result.stdout
