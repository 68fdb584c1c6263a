"""Taking the extraction's mechanisms out one by one."""

import pytest
from typer.testing import CliRunner

import readmode
from benchmarks.ablation import WAYS, Score, app, scores
from benchmarks.corpora import load_corpus
from tests.page_folders import PAGES


@pytest.fixture(scope="module")
def scored() -> list[Score]:
    """Two pages in every way: one with a byline, and one with a table."""
    return list(
        scores([page for page in load_corpus(PAGES) if page.name in ("declared-shadow-root", "footnotes-long-read")])
    )


def test_every_way_reads_every_page(scored: list[Score]) -> None:
    """A row of the table stands for the same pages as every other."""
    assert [score.way for score in scored] == [*WAYS] * 2


def test_what_is_taken_out_makes_a_difference(scored: list[Score]) -> None:
    """A replacement that reached nothing would lose nothing."""
    by_page = [{score.way: score.f1 for score in some} for some in (scored[: len(WAYS)], scored[len(WAYS) :])]
    lost = [{way for way, f1 in ways.items() if f1 < ways["as it is"]} for ways in by_page]
    assert lost == [
        {"without credits left out", "without repair"},
        {"the engine alone, on our page", "without tables and figures as wholes", "without repair"},
    ]


def test_what_was_taken_out_is_put_back(scored: list[Score]) -> None:
    """A reading after the trial is the same as before it."""
    page = next(page for page in load_corpus(PAGES) if page.name == "declared-shadow-root")
    before = [score.f1 for score in scores([page])]
    assert scored
    assert before == [score.f1 for score in scores([page])]
    assert readmode.read(page.html()).coverage.kept_words


def test_the_command_prints_a_row_for_each_way() -> None:
    """Each mechanism is named in words."""
    result = CliRunner().invoke(app, ["--corpus", str(PAGES), "--sample", "2"])
    assert result.exit_code == 0
    assert all(way in result.stdout for way in WAYS)
