"""Two runs side by side, and the reports that people read."""

import dataclasses
import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from benchmarks.machine import Machine
from benchmarks.quality.comparison import NothingToCompare, compare, pairs, side_of
from benchmarks.quality.report import write_comparison, write_report
from benchmarks.quality.results import Results
from benchmarks.quality.side_by_side import Piece, mark
from benchmarks.scoring import PageScore

MACHINE = Machine(day="2026-01-31", processor="abacus", processors=1, python="3.11", versions={"lxml": "6"})


def run_of(system: str, pages: Mapping[str, float], text: str = "it was grey") -> Results:
    """Make the results of one system whose F1 on each page is given."""
    scores = [PageScore(page=name, number=int(name), type="article", f1=f1) for name, f1 in pages.items()]
    return Results(
        corpus="pages",
        machine=MACHINE,
        missing=("absent-system",),
        scores={system: tuple(scores)},
        truths=dict.fromkeys(pages, "it was <b>grey</b> and long"),
        texts={system: dict.fromkeys(pages, text)},
    )


def test_a_comparison_sorts_pages_by_what_they_lost_or_gained() -> None:
    """Small moves are neither; pages of one run only are left out and counted."""
    before = run_of("a", {"0001": 0.9, "0002": 0.5, "0003": 0.7, "0004": 1.0, "0005": 0.3})
    after = run_of("a", {"0001": 0.1, "0002": 0.9, "0003": 0.71, "0004": 0.9, "0006": 1.0})
    compared = compare(side_of(before, "a", "old"), side_of(after, "a", "new"))
    assert [change.before.page for change in compared.worse] == ["0001", "0004"]
    assert [change.before.page for change in compared.better] == ["0002"]
    assert compared.left_out == 2
    first, second = compared.groups()["all"]
    assert (first.both.pages, second.both.pages) == (4, 4)


def test_systems_of_both_runs_are_compared_with_themselves() -> None:
    """Where none is in both, the only one of each is meant; else the names must be given."""
    one, other = run_of("a", {"0001": 1.0}), run_of("b", {"0001": 1.0})
    assert pairs(one, one) == [("a", "a")]
    assert pairs(one, other) == [("a", "b")]
    with pytest.raises(NothingToCompare, match="and not c"):
        side_of(one, "c", "one")
    with pytest.raises(NothingToCompare, match="no page"):
        compare(side_of(one, "a", "one"), side_of(run_of("a", {"0009": 1.0}), "a", "other"))


def test_words_that_the_other_text_does_not_have_are_marked() -> None:
    """Phrases of four words count, and short lines as a whole; the same words elsewhere do not."""
    text = "Home\nOne two three four five.\nNew words of ours\nThe end"
    other = "one two three four and then five\nthe end and more\nwords of new ours"
    marked = [piece.text for piece in mark(text, other) if not piece.found]
    assert marked == ["Home", "five.\nNew words of ours"]


@given(st.text(max_size=200), st.text(max_size=200))
def test_marking_loses_nothing_of_the_text(text: str, other: str) -> None:
    """The pieces together are the text, and a text has all of itself."""
    assert "".join(piece.text for piece in mark(text, other)) == text
    assert all(piece.found for piece in mark(text, text))


def test_an_empty_text_has_no_pieces() -> None:
    """Nothing is shown for nothing, and all of a text is missing from nothing."""
    assert mark("", "a") == []
    assert mark("a b", "") == [Piece("a b", found=False)]


def check_report(path: Path) -> str:
    """Hold a report to what every report promises, and give its source."""
    source = path.read_text("utf-8")
    tree = html.document_fromstring(source)
    assert not tree.xpath("//script | //link | //img | //iframe | //@onclick | //@style")
    assert all(address.startswith("#") for address in tree.xpath("//@href"))
    identifiers = tree.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))
    assert {address[1:] for address in tree.xpath("//a/@href")} <= set(identifiers)
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(table.find("caption") is not None for table in tree.iter("table"))
    assert all(plot.get("aria-label") or plot.get("aria-hidden") for plot in tree.iter("svg"))
    assert "nan" not in re.findall(r"\w+", " ".join(tree.xpath("//svg//@points | //svg//@width")))
    return source


def test_a_report_loads_nothing_runs_nothing_and_says_everything(tmp_path: Path) -> None:
    """Page texts are shown as text, the missing system is named, and every link leads somewhere."""
    write_report(run_of("a", {"0001": 0.4, "0002": 1.0}), tmp_path / "run.html")
    source = check_report(tmp_path / "run.html")
    assert "absent-system" in source
    assert "&lt;b&gt;" in source
    assert "<b>" not in source


def test_a_comparison_report_has_the_pages_that_moved(tmp_path: Path) -> None:
    """Truth and both texts stand next to each other for pages that moved, and only for them."""
    before, after = run_of("a", {"0001": 0.4, "0002": 1.0}, "<i>old"), run_of("a", {"0001": 0.9, "0002": 1.0}, "it was")
    compared = compare(side_of(before, "a", "old"), side_of(after, "a", "new"))
    write_comparison(compared, after.truths, tmp_path / "comparison.html")
    source = check_report(tmp_path / "comparison.html")
    assert 'id="page-0001"' in source
    assert 'id="page-0002"' not in source
    assert "&lt;" in source
    assert "<i>" not in source


def test_reports_of_snippet_corpora_have_no_empty_plots(tmp_path: Path) -> None:
    """Without whole texts there is no F1, so neither its tables nor its plots are there."""
    score = PageScore(page="1", number=1, type="page", found=1, found_of=2, leaked=0, leaked_of=1)
    results = dataclasses.replace(run_of("a", {"1": 1.0}), scores={"a": (score,)}, truths={})
    write_report(results, tmp_path / "run.html")
    source = check_report(tmp_path / "run.html")
    assert "<figure>" not in source
    assert "snippet F1" in source
