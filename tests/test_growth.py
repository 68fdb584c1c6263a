"""The work of reading grows with the page and no faster, whatever the page repeats.

Calls are counted, for they are the same on every machine. What C does between two calls is not seen by this; the moves
that lxml offers in linear and in quadratic time are timed in `test_dom` and in `repair/test_sweep`.
"""

import contextlib
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

import readmode
from benchmarks.speed.hostile import SHAPES, TEXT

SMALL, LARGE = 8_000, 32_000
"""Characters. Of far larger pages, those that nest are refused; on far smaller ones, fixed work hides the rest."""

MOST_GROWTH = 6
"""Times the calls. Some shapes cost little until they repeat; what looks at pairs calls sixteen times as many."""


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Tables that are made at the first use belong to no page."""
    with contextlib.suppress(readmode.NoArticle):
        readmode.read(TEXT * 50)


def calls(work: Callable[[], object]) -> int:
    """Count the functions that the work calls, in Python and from Python."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        with contextlib.suppress(readmode.ReadmodeError):
            work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", SHAPES)
def test_four_times_the_page_is_four_times_the_work(name: str) -> None:
    """Nothing is compared with everything, and nothing is read again for each of its parts."""
    small, large = (calls(partial(readmode.read, SHAPES[name](size))) for size in (SMALL, LARGE))
    assert large <= MOST_GROWTH * small


def test_the_count_tells_what_looks_at_pairs() -> None:
    """A walk to each sibling of each element is more than the bound allows; one to each element is not."""
    few, many = ([abs] * number for number in (100, 400))
    assert calls(lambda: [one(1) for _ in many for one in many]) > MOST_GROWTH * calls(
        lambda: [one(1) for _ in few for one in few]
    )
    assert calls(lambda: [one(1) for one in many]) <= MOST_GROWTH * calls(lambda: [one(1) for one in few])
