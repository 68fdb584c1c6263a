"""The counts on which the thresholds of notices rest."""

from typer.testing import CliRunner

from benchmarks.corpora import load_corpus
from benchmarks.notices import app, tally
from tests.page_folders import PAGES


def test_articles_and_notices_are_counted() -> None:
    """The length of each whole article, its share of a long page, and the recall of readings with each notice."""
    names = ("interview-questions", "news-live-blog", "empty-file")
    counted = tally([page for page in load_corpus(PAGES) if page.name in names])
    assert len(counted.lengths) == len(counted.recalls["any or none"]) == 2
    assert all(length > 100 for length in counted.lengths)
    assert all(0 < share <= 1.5 for share in counted.shares)


def test_the_command_prints_what_the_thresholds_rest_on() -> None:
    """In two sentences and a table."""
    result = CliRunner().invoke(app, ["--corpus", str(PAGES), "--types", "", "--sample", "5"])
    assert result.exit_code == 0, result.output
    assert "articles have fewer than 100 words" in result.stdout
    assert "any or none" in result.stdout
