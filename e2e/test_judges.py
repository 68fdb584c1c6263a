"""Readings of our own test pages before three judges: axe-core with every rule on, the Nu checker, IBM's engine."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Playwright

from benchmarks.judges.browser import Bench, open_bench
from benchmarks.judges.complaint import NOT_JUDGED, rules
from benchmarks.judges.nu import Nu, run_nu

PAGES = Path(__file__).parents[1] / "tests" / "pages"

SAMPLE = (
    "arabic-wordpress-windows-1256",
    "code-with-line-numbers",
    "footnotes-long-read",
    "japanese-ruby-tale",
    "mathml-formulae",
    "photo-essay",
    "recipe-card",
    "split-sections",
)
"""Test pages of many kinds; `python -m benchmarks.judges --corpus tests/pages` takes them all."""

HTML = {"Content-Type": "text/html"}


def reading_page(service: str, name: str, show: str = "article") -> bytes:
    """Have the service make a reading page, as one file, of a test page."""
    address = f"{service}/v1/articles?format=html&show={show}&url=https://example.org/pages/{name}"
    request = Request(address, (PAGES / name / "source.html").read_bytes(), HTML)  # noqa: S310 - ours
    with urlopen(request, timeout=60) as answer:  # noqa: S310 - our own service
        return bytes(answer.read())


@pytest.fixture(scope="module")
def nu() -> Iterator[Nu]:
    """The Nu checker."""
    with run_nu() as running:
        yield running


@pytest.fixture(scope="module")
def bench(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A browser with the two others."""
    with open_bench(playwright, tmp_path_factory.mktemp("judges")) as opened:
        yield opened


@pytest.mark.parametrize("name", SAMPLE)
def test_the_judges_find_nothing_in_a_reading(service: str, name: str, nu: Nu, bench: Bench) -> None:
    """Not one violation and not one error."""
    document = reading_page(service, name)
    assert rules([*nu.judge(document), *bench.judge(document)]) == set()


@pytest.mark.parametrize("name", ["arabic-news-cms", "news-live-blog"])
def test_the_judges_find_nothing_in_what_was_left_out(service: str, name: str, nu: Nu, bench: Bench) -> None:
    """The page that shows it is as sound as the one that does not."""
    document = reading_page(service, name, "removed")
    assert b'id="readmode-left-out"' in document
    assert rules([*nu.judge(document), *bench.judge(document)]) == set()


def test_each_judge_finds_a_fault(nu: Nu, bench: Bench) -> None:
    """A page with a picture without alternative text and a stray tag: all three see it, so silence means something."""
    faulty = b"<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src=a.png></b></main>"
    found = rules([*nu.judge(faulty), *bench.judge(faulty)])
    assert {judge for judge, _ in found} == {"axe", "nu", "ibm"}
    assert NOT_JUDGED not in {rule for _, rule in found}


def test_a_document_is_judged_alike_loaded_or_laid(bench: Bench) -> None:
    """Laid before judges that have seen another document, it gets the verdict that it gets when it is loaded."""
    faulty = "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src=a.png><p>Words</main>"
    clean = "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><p>Words</p></main>"
    loaded = bench.judge(faulty.encode())
    assert loaded
    assert [bench.judge_reading(source) for source in (faulty, clean, faulty)] == [loaded, [], loaded]
