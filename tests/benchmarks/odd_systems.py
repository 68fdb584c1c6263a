"""Systems that do what a system under measurement may do."""

import os
import time

from benchmarks.systems import Extraction, System


def echo(page: bytes) -> Extraction:
    """Give the page's bytes as its text and as its title."""
    return Extraction(text=page.decode(), title=page.decode())


def throw(page: bytes) -> Extraction:
    """Raise an error."""
    raise ValueError(page.decode())


def crash(page: bytes) -> Extraction:
    """End the process."""
    os._exit(len(page))


def dawdle(page: bytes) -> Extraction:
    """Take longer than any test waits."""
    time.sleep(600)
    return Extraction(text=page.decode())


def system(function: str) -> System:
    """Make a system of one of these functions; it gives titles only."""
    return System(function, "readmode", "tests.benchmarks.odd_systems", ("title",), function)
