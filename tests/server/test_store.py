"""The store: bounded in count, bytes and time, under names that cannot be guessed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode import Preferences, Reading, TooLarge, read
from readmode_server.errors import CaptureGone, CaptureUnknown
from readmode_server.store import ADDRESS_HOURS, ADDRESSES, Capture, CaptureStore, StoreBounds, memory_of
from tests.server.source_pages import article_page

MEBIBYTE = 1024 * 1024


class Clock:
    """Seconds that go by when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Say what time it is."""
        return self.now


@pytest.fixture(scope="module")
def reading() -> Reading:
    """One reading, from a known address."""
    return read(article_page(), url="https://example.org/story")


def store_of(clock: Clock, count: int = 3, total_bytes: int = 10 * MEBIBYTE) -> CaptureStore:
    return CaptureStore(StoreBounds(count=count, total_bytes=total_bytes, seconds=60.0), clock)


def test_what_is_kept_can_be_had_again(reading: Reading) -> None:
    """A capture comes back as it was, any number of times."""
    store = store_of(Clock())
    capture = Capture(reading, Preferences(font_scale=150))
    identifier = store.keep(capture)
    assert store.get(identifier) == store.get(identifier) == capture


def test_names_have_128_random_bits(reading: Reading) -> None:
    """22 characters of base 64 are 132 bits, and no two are alike."""
    store = store_of(Clock(), count=1000)
    names = {store.keep(Capture(reading, Preferences())) for _ in range(200)}
    assert len(names) == 200
    assert {len(name) for name in names} == {22}


def test_the_oldest_go_when_there_are_too_many(reading: Reading) -> None:
    """A store of three keeps the last three, and knows where the first came from."""
    store = store_of(Clock())
    names = [store.keep(Capture(reading, Preferences())) for _ in range(4)]
    assert len(store) == 3
    with pytest.raises(CaptureGone) as gone:
        store.get(names[0])
    assert gone.value.url == "https://example.org/story"
    assert [store.get(name).reading for name in names[1:]] == [reading] * 3


def test_the_oldest_go_when_they_are_too_large(reading: Reading) -> None:
    """The bytes that count are those in memory."""
    capture = Capture(reading, Preferences())
    store = store_of(Clock(), count=100, total_bytes=memory_of(capture) * 2 + 100)
    names = [store.keep(capture) for _ in range(5)]
    assert len(store) == 2
    assert store.total_bytes <= memory_of(capture) * 2 + 100
    assert store.get(names[-1]) == capture


def test_one_reading_over_the_bound_is_refused_and_costs_no_other(reading: Reading) -> None:
    """What cannot be kept pushes nothing out."""
    small = Capture(reading, Preferences())
    store = store_of(Clock(), total_bytes=memory_of(small) + 100)
    name = store.keep(small)
    with pytest.raises(TooLarge):
        store.keep(Capture(replace(reading, text="x" * MEBIBYTE), Preferences()))
    assert store.get(name) == small


def test_all_go_after_their_time(reading: Reading) -> None:
    """Up to its time a reading is there; then only its address is known, and in the end not even that."""
    clock = Clock()
    store = store_of(clock)
    name = store.keep(Capture(reading, Preferences()))
    clock.now += 59.9
    assert store.get(name)
    clock.now += 0.1
    with pytest.raises(CaptureGone):
        store.get(name)
    clock.now += ADDRESS_HOURS * 3600
    with pytest.raises(CaptureUnknown):
        store.get(name)


def test_sweeping_frees_the_memory_without_anyone_asking(reading: Reading) -> None:
    """A reading is not in memory after its time."""
    clock = Clock()
    store = store_of(clock)
    store.keep(Capture(reading, Preferences()))
    clock.now += 60
    store.sweep()
    assert (len(store), store.total_bytes) == (0, 0)


def test_a_name_of_the_callers_is_replaced(reading: Reading) -> None:
    """Keeping under the same name again keeps the new one, counted once, with a new time."""
    clock = Clock()
    store = store_of(clock)
    capture = Capture(reading, Preferences())
    store.keep_as("page", capture)
    clock.now += 50
    store.keep_as("page", capture)
    clock.now += 50
    assert len(store) == 1
    assert store.get("page") == capture
    assert store.recent("page", 51) == capture
    assert store.recent("page", 50) is None
    assert store.recent("another", 50) is None


def test_addresses_of_the_gone_are_bounded(reading: Reading) -> None:
    """Remembering where readings came from takes bounded memory too."""
    store = store_of(Clock(), count=1)
    first = store.keep(Capture(reading, Preferences()))
    for _ in range(ADDRESSES + 1):
        store.keep(Capture(reading, Preferences()))
    with pytest.raises(CaptureUnknown):
        store.get(first)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 4000), st.floats(0, 40)), max_size=40))
def test_the_bounds_hold_whatever_happens(steps: list[tuple[str, int, float]]) -> None:
    """After any sequence of keeping and waiting, count and bytes are within bounds and the bytes add up."""
    clock = Clock()
    base = Capture(_SMALL, Preferences())
    store = store_of(clock, total_bytes=memory_of(base) + 8000)
    for name, length, seconds in steps:
        store.keep_as(name, Capture(replace(_SMALL, text="x" * length), Preferences()))
        assert len(store) <= 3
        assert 0 < store.total_bytes <= memory_of(base) + 8000
        clock.now += seconds
    clock.now += 60
    store.sweep()
    assert (len(store), store.total_bytes) == (0, 0)


_SMALL = read(article_page(paragraphs=3))
