"""What a measurement ran on: numbers without machine, date and versions beside them say nothing."""

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.systems import System

ALWAYS_NAMED = ("lxml",)
"""Packages under most systems, whose version moves every number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The machine, the day and the versions of a measurement.

    Attributes:
        day: ISO 8601, in UTC.
        processor: its model, as the system names it.
        processors: how many may be used.
        python: the version of Python.
        versions: distribution → version.
    """

    day: str
    processor: str
    processors: int
    python: str
    versions: Mapping[str, str]

    def sentence(self) -> str:
        """Say it in one line."""
        packages = ", ".join(f"{name} {number}" for name, number in self.versions.items())
        return f"{self.day}, {self.processors} × {self.processor}, Python {self.python}, {packages}"


def this_machine(systems: Sequence[System]) -> Machine:
    """Look at the machine that this runs on, and at the versions of the systems measured."""
    packages = dict.fromkeys((*(system.package for system in systems), *ALWAYS_NAMED))
    return Machine(
        day=datetime.now(UTC).date().isoformat(),
        processor=_processor(),
        processors=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        python=platform.python_version(),
        versions={package: version(package) for package in packages},
    )


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.is_file():
        for line in information.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
