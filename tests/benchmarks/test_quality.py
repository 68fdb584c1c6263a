"""A run: which pages, what is made of them, and what is said in the end."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import Truth
from benchmarks.machine import Machine
from benchmarks.quality import run as quality_run
from benchmarks.quality.results import Ran, Results, UnreadableResults, gather, load, save, texts_path
from benchmarks.quality.run import Outcome, run
from benchmarks.quality.selection import Half, NothingSelected, Selection, select
from benchmarks.quality.summary import break_down, summarise
from benchmarks.scoring import PageScore, failed, score
from tests.benchmarks import made_up, odd_systems

MACHINE = Machine(day="2026-01-31", processor="abacus", processors=1, python="3.11", versions={"lxml": "6"})


def scored(name: str, f1: float | None, kind: str = "article", **values: Any) -> PageScore:  # noqa: ANN401 - any field
    return dataclasses.replace(PageScore(page=name, number=int(name), type=kind, f1=f1), **values)


def test_a_score_holds_what_the_truth_allows() -> None:
    """Snippets alone give no F1; fields that the system does not give, or the corpus does not know, are no rows."""
    known = Truth(text=None, present=("grey", "blue"), absent=("log in",), fields={"title": "Fog"})
    result = score(made_up.page(truth=known), "It was grey. Log in", {"title": "Fog", "date": "2026-01-31"}, 1.5)
    assert (result.f1, result.shingle_recall, result.words) == (None, None, 5)
    assert (result.found, result.found_of, result.leaked, result.leaked_of) == (1, 2, 1, 1)
    assert result.fields == {"title": "equal"}


def test_a_failure_scores_nothing_even_where_nothing_was_to_be_found() -> None:
    """To fail is not to say that there is no article."""
    empty = made_up.page(truth=Truth(text="", fields={"title": "Fog"}))
    assert score(empty, "", {}, 0).f1 == 1
    result = failed(empty, ("title",), "ValueError: no", 2.0)
    assert (result.f1, result.precision, result.exact, result.error) == (0, 0, False, "ValueError: no")
    assert result.fields == {"title": "missing"}


def test_a_sample_is_the_same_every_time_and_grows() -> None:
    """A larger sample has the pages of the smaller one, in the corpus's order, of both halves."""
    pages = [made_up.page(f"{number:04}") for number in range(100)]
    small, large = (select(pages, Selection(sample=size)) for size in (10, 20))
    assert small == select(pages, Selection(sample=10))
    assert [page for page in large if page in small] == small
    assert {page.number % 2 for page in small} == {0, 1}


def test_pages_are_selected_by_type_and_half() -> None:
    """Both conditions hold at once; asking for what is not there says what is."""
    pages = [made_up.page("0001"), made_up.page("0002"), made_up.page("0003", "forum")]
    assert [page.name for page in select(pages, Selection(types=("article",), half=Half.ODD))] == ["0001"]
    with pytest.raises(NothingSelected, match="article, forum"):
        select(pages, Selection(types=("listing",)))


def test_means_are_over_pages_and_skip_what_is_not_defined() -> None:
    """F1 of 1, 0.4 and none: mean 0.7, one of two below 0.5."""
    summary = summarise(
        [
            scored("0001", 1.0, shingle_precision=1.0, shingle_recall=1.0, exact=True, words=5, milliseconds=1.0),
            scored("0002", 0.4, shingle_precision=None, shingle_recall=0.5, words=0, milliseconds=2.0),
            scored("0003", None, found=1, found_of=4, leaked=1, leaked_of=2, error="late", milliseconds=9.0),
        ]
    )
    assert (summary.f1, summary.median_f1, summary.catastrophic) == (0.7, 0.7, 0.5)
    assert (summary.pages, summary.empty, summary.errors) == (3, 2, 1)
    assert (summary.shingle_precision, summary.shingle_recall, summary.exact) == (1.0, 0.75, 0.5)
    assert summary.shingle_f1 == pytest.approx(6 / 7)
    assert (summary.found, summary.leaked) == (0.25, 0.5)
    assert (summary.snippet_f1, summary.snippet_accuracy) == (2 / 6, 2 / 6)
    assert summary.milliseconds == 2


def test_fields_are_right_where_there_is_one_and_spurious_where_there_is_none() -> None:
    """Equal is a share of the pages with a true value, given a share of those without."""
    verdicts = ["equal", "different", "missing", "missing", "spurious", "absent"]
    summary = summarise([scored(f"{number}", 1.0, fields={"date": verdict}) for number, verdict in enumerate(verdicts)])
    date = summary.fields["date"]
    assert (date.known, date.equal, date.none, date.spurious) == (4, 0.25, 2, 0.5)
    assert "author" not in summary.fields


def test_halves_are_kept_apart_for_all_pages_and_each_type() -> None:
    """The gap is the even pages' mean less the odd pages'."""
    scores = [scored("0001", 0.5), scored("0002", 1.0), scored("0004", 0.8), scored("0003", 0.2, "forum")]
    groups = break_down(scores)
    assert list(groups) == ["all", "article", "forum"]
    assert groups["article"].gap == pytest.approx(0.4)
    assert groups["forum"].gap is None
    assert groups["all"].odd.pages == 2


def results(tmp_path: Path) -> Results:
    (tmp_path / "page.html").write_text("it was gray", encoding="utf-8")
    pages = [made_up.page(name, source=tmp_path / "page.html") for name in ("0001", "0002")]
    values = {"title": "Fog", "author": "Ada"}
    outcomes = [Outcome("echo", score(page, "it was gray", values, 1.0), "it was gray") for page in pages]
    return gather(Ran("pages", MACHINE, [odd_systems.system("throw")]), pages, outcomes)


def test_results_come_back_from_their_files_as_they_were(tmp_path: Path) -> None:
    """Scores, texts, truths, and the means beside them for other programs to read."""
    made = results(tmp_path)
    save(made, tmp_path / "run.json")
    assert load(tmp_path / "run.json") == made
    content = json.loads((tmp_path / "run.json").read_text("utf-8"))
    assert content["systems"]["echo"]["summary"]["all"]["both"]["f1"] == pytest.approx(2 / 3)
    assert content["missing"] == ["throw"]


def test_unreadable_results_say_which_file(tmp_path: Path) -> None:
    """A file of another form, or without its texts, is refused."""
    save(results(tmp_path), tmp_path / "run.json")
    texts_path(tmp_path / "run.json").unlink()
    made_up.write(tmp_path / "other.json", {"format": 0})
    made_up.write(texts_path(tmp_path / "other.json"), {})
    for name in ("run.json", "other.json", "missing.json"):
        with pytest.raises(UnreadableResults, match=name):
            load(tmp_path / name)


def test_a_run_outlives_what_its_systems_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error, a crash and a late answer cost their own page and system, each with its reason."""
    monkeypatch.setattr(quality_run, "PAGE_SECONDS", 2)
    page = made_up.page(source=made_up.write(tmp_path / "page.html", "it was grey"))
    systems = [odd_systems.system(name) for name in ("throw", "crash", "dawdle", "echo")]
    threw, crashed, late, echoed = run([page], systems, jobs=2)
    assert threw.score.error == "ValueError: it was grey"
    assert crashed.score.error.startswith("crashed")
    assert late.score.error == "more than 2 seconds"
    assert (echoed.score.f1, echoed.score.error, echoed.text) == (1.0, "", "it was grey")
    assert {outcome.score.f1 for outcome in (threw, crashed, late)} == {0.0}
    assert echoed.score.fields == {"title": "different"}
