"""The counts of repairs over a corpus."""

from typer.testing import CliRunner

from benchmarks.corpora import load_corpus
from benchmarks.repairs import app, tally
from tests.page_folders import PAGES


def test_repairs_and_findings_are_counted_by_rule_and_by_page() -> None:
    """A rule's times are all of its reports, its pages those with at least one."""
    pages = [page for page in load_corpus(PAGES) if page.name in ("interview-questions", "empty-file", "no-article")]
    read, repairs, findings = tally(pages)
    assert read == 1
    assert repairs.times["loose-text"] > repairs.pages["loose-text"] == 1
    assert findings.times["bold-paragraph-heading"] == 5


def test_the_command_prints_both_tables() -> None:
    """The most frequent rule comes first."""
    result = CliRunner().invoke(app, ["--corpus", str(PAGES), "--sample", "3", "--most", "2"])
    assert result.exit_code == 0
    assert "pages read" in result.stdout
    assert "left to the author" in result.stdout
