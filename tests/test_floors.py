"""What readmode reaches on its own test pages, it keeps."""

from pathlib import Path

import pytest

from benchmarks import floors
from benchmarks.floors import Floors

CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"


@pytest.fixture(scope="module")
def reached() -> Floors:
    """Read every test page, once."""
    return floors.measure(floors.PAGES)


def test_the_floors_are_of_these_pages(reached: Floors) -> None:
    """A page that was added, removed or changed wants its floor pinned anew."""
    changed = floors.changes(floors.load(floors.FLOORS), reached)
    assert reached.pages
    assert changed == [], "Pin the floors again: python -m benchmarks.floors"


def test_no_page_reads_worse_than_it_did(reached: Floors) -> None:
    """No mean, no page and no title, author or date falls below its floor."""
    assert floors.losses(floors.load(floors.FLOORS), reached) == [], (
        "Mend it, or see python -m benchmarks.floors --help"
    )


def test_every_lowered_floor_has_its_reason_in_the_changelog() -> None:
    """Who uses readmode is told what got worse, and why."""
    changelog = " ".join(CHANGELOG.read_text("utf-8").split())
    assert [entry.reason for entry in floors.load(floors.FLOORS).lowered if entry.reason not in changelog] == []
