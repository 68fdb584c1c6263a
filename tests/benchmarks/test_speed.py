"""Times, ratios and exponents, on numbers that are computed by hand, and on pages small enough for a test."""

import math
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html
from typer.testing import CliRunner

import readmode
from benchmarks.speed import __main__ as command
from benchmarks.speed import growth, hostile, memory, peers, stages
from benchmarks.speed.confidence import median_of_ratios, ratio_of_means
from benchmarks.speed.growth import Point, exponent
from benchmarks.speed.hostile import SHAPES, Ordeal
from benchmarks.speed.peers import OURS, Timing, summarise, time_pages
from benchmarks.speed.synthetic import synthetic_page
from readmode import pipeline
from tests.benchmarks import made_up


def test_the_ratio_of_means_weighs_pages_by_their_cost_and_the_median_does_not() -> None:
    """1 of 2, 2 of 8 and 30 of 10 s: means 33 of 20, ratios 0.5, 0.25 and 3."""
    pairs = [(1.0, 2.0), (2.0, 8.0), (30.0, 10.0)]
    assert ratio_of_means(pairs).value == pytest.approx(33 / 20)
    assert median_of_ratios(pairs).value == 0.5


def test_an_interval_is_as_wide_as_the_pages_differ() -> None:
    """Pages of one ratio leave no doubt; others leave some, the same every time."""
    certain = median_of_ratios([(1.0, 4.0), (2.0, 8.0), (3.0, 12.0)])
    assert (certain.low, certain.value, certain.high) == (0.25, 0.25, 0.25)
    doubtful = ratio_of_means([(1.0, 4.0), (2.0, 2.0), (9.0, 3.0)])
    assert doubtful.low < doubtful.value < doubtful.high
    assert doubtful == ratio_of_means([(1.0, 4.0), (2.0, 2.0), (9.0, 3.0)])


def test_the_exponent_of_a_power_is_found() -> None:
    """Times of c · size^1.7 give 1.7, times that do not grow give 0, and one point says nothing."""
    sizes = (1000, 10_000, 100_000)
    assert exponent([Point(size, 3e-6 * size**1.7) for size in sizes]) == pytest.approx(1.7)
    assert exponent([Point(size, 0.5) for size in sizes]) == pytest.approx(0)
    assert math.isnan(exponent([Point(1000, 0.5)]))


def test_peers_are_compared_on_the_pages_that_both_read() -> None:
    """A page on which a peer raised counts as its failure and in no ratio."""
    timings = [
        Timing("1", 10, {OURS: 0.002, "peer": 0.004}),
        Timing("2", 10, {OURS: 0.004, "peer": 0.008}),
        Timing("3", 10, {OURS: 9.0}),
    ]
    ours, peer = summarise(timings, [OURS, "peer", "absent"])
    assert (peer.pages, peer.failures) == (3, 1)
    assert (peer.mean, peer.slowest) == pytest.approx((6, 8))
    assert peer.mean_ratio is not None
    assert peer.mean_ratio.value == pytest.approx(0.5)
    assert (ours.failures, ours.mean_ratio) == (0, None)


def test_peers_take_turns_to_begin(tmp_path: Path) -> None:
    """Nobody always finds the page in the caches of the processor; nobody's error stops the others."""
    source = made_up.write(tmp_path / "page.html", made_up.STORY)
    pages = [made_up.page(f"{number}", source=source) for number in range(4)]
    begun: list[str] = []

    def refuse(page: bytes) -> None:
        begun.append("b")
        raise ValueError(len(page))

    timings = list(time_pages(pages, {"a": lambda _: begun.append("a"), "b": refuse}))
    assert "".join(begun[2 * peers.WARM_UP_PAGES :]) == "abba" * 2
    assert [set(timing.seconds) for timing in timings] == [{"a"}] * 4


def test_every_stage_of_the_pipeline_is_timed_where_it_is_called(tmp_path: Path) -> None:
    """The stages are those of `read`, each takes time, their shares make a whole, and the pipeline is as it was."""
    before = [getattr(pipeline, name) for name in stages.stage_names()]
    source = made_up.write(tmp_path / "page.html", synthetic_page(20_000))
    costs = stages.time_stages([made_up.page(source=source)])
    assert costs[0].stage == "decode"
    assert "extract" in {cost.stage for cost in costs}
    assert all(cost.milliseconds > 0 for cost in costs)
    assert sum(cost.share for cost in costs) == pytest.approx(1)
    assert [getattr(pipeline, name) for name in stages.stage_names()] == before


@pytest.mark.parametrize("size", [5_000, 50_000])
def test_synthetic_pages_are_articles_of_the_size_asked_for(size: int) -> None:
    """What is measured is a page that reads: its menus are left out, its words are kept."""
    page = synthetic_page(size)
    assert size <= len(page) < size + 2_000
    reading = readmode.read(page)
    assert "Section 3" not in reading.text
    assert reading.title == "Tides of the harbour"
    assert len(reading.text) > size / 2
    assert html.document_fromstring(page).find(".//table") is not None


def test_growth_is_timed_at_each_size() -> None:
    """The points are in the order of the sizes, and the fit is a number."""
    grown = growth.time_growth((5_000, 20_000))
    assert all(one.size < other.size and one.seconds > 0 for one, other in pairwise(grown.points))
    assert math.isfinite(grown.exponent)


@pytest.mark.parametrize("name", SHAPES)
def test_hostile_pages_end_on_purpose(name: str) -> None:
    """A small page of each shape is read, or refused by an error that says why; its size is what was asked for."""
    page = SHAPES[name](6_000)
    assert 3_000 < len(page) < 60_000
    assert hostile._read(name, 6_000)[1] in {"read", "NoArticle", "TooComplex", "NotHtml"}


def test_an_ordeal_is_passed_in_time_and_on_purpose() -> None:
    """A page that was given up, or that ended the process, is not passed however the clock stands."""
    assert Ordeal("a", 1.9, "NotHtml").passed
    assert not Ordeal("a", 2.1, "read").passed
    assert not Ordeal("a", 0.0, "crashed").passed


def test_memory_is_measured_above_the_idle_process() -> None:
    """A page of half a megabyte takes its own size at least, and not what the interpreter takes."""
    (use,) = memory.measure_pages([("page", synthetic_page(500_000))])
    assert use.size < use.above_idle < 100 * use.size
    assert use.multiple == use.above_idle / use.size


@pytest.mark.parametrize(
    ("arguments", "said"), [(("--parts", "colours"), "colours"), (("--corpus", "no-such-folder"), "no such folder")]
)
def test_wrong_usage_is_said_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    """The command ends with exit code 2 before anything is measured."""
    ran = CliRunner().invoke(command.app, list(arguments))
    assert (ran.exit_code, len(ran.stderr.splitlines())) == (2, 1)
    assert said in ran.stderr


def test_the_command_measures_and_keeps_what_is_asked_for(tmp_path: Path) -> None:
    """Tables go to stdout, every time into the file."""
    corpus, out = made_up.wcxb(tmp_path / "corpus"), tmp_path / "speed.json"
    options = ["--corpus", str(corpus), "--types", "", "--parts", "peers,stages", "--out", str(out)]
    ran = CliRunner().invoke(command.app, options)
    assert ran.exit_code == 0, ran.output
    assert OURS in ran.stdout
    assert '"peers": {' in out.read_text("utf-8")
