"""The judges' bench without a browser: the file of results, the tables."""

import io
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from benchmarks.judges.authors import FINDINGS, ours
from benchmarks.judges.complaint import NOT_JUDGED, Complaint, not_judged, rules
from benchmarks.judges.results import Judged, add_result, read_results
from benchmarks.judges.tables import print_results
from benchmarks.structure import Kept
from readmode.repair.rules import DEFECTS


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
    readings = [judged("1", Complaint("axe", "link-name", "<a>", "no name")), judged("2")]
    print_results([*readings, source, skipped], Console(file=said, width=200))
    rows = [line.replace("│", " ").split() for line in said.getvalue().splitlines()]
    assert ["axe", "link-name", "0", "0", "1", "1", "0", "1"] in rows
    assert ["nu", "Stray", "tag", "1", "3", "0", "0", "0"] in rows
    assert ["ours", "2", "1", "(50.0%)", "2", "(100.0%)", "2", "(100.0%)", *["1", "(50.0%)"] * 2] in rows
    assert ["link", "8", "8", "6", "0.750", "0.750"] in rows
    assert "1 pages have no reading: no-article." in said.getvalue()


def test_what_a_reading_reports_as_its_authors_is_told_apart() -> None:
    """A table without headers is no fault of the reading that says so; the same complaint on another page is."""
    complaint = Complaint("axe", "td-has-header", "<table>", "no headers")
    reporting = replace(judged("a", complaint), reported=("table-headers",))
    assert ours(reporting) == []
    assert ours(judged("b", complaint)) == [complaint]
    assert ours(replace(reporting, complaints=(Complaint("axe", "list", "<ul>", "x"),))) != []
    said = io.StringIO()
    print_results([reporting, judged("b", complaint)], Console(file=said, width=200))
    rows = [line.replace("│", " ").split() for line in said.getvalue().splitlines()]
    assert ["axe", "td-has-header", "0", "0", "2", "2", "1", "a", "b"] in rows
    assert ["ours", "2", "0", "(0.0%)", "2", "(100.0%)", "2", "(100.0%)", "0", "(0.0%)", "1", "(50.0%)"] in rows


def test_every_defect_that_is_the_authors_is_one_that_readings_report() -> None:
    """The names are those of the rules."""
    assert set(FINDINGS.values()) <= {defect.name for defect in DEFECTS}
