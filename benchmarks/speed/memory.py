"""The most memory that reading a page takes above the idle process, each page in a process of its own."""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import readmode
from benchmarks.progress import track
from benchmarks.speed.synthetic import synthetic_page

ROOT = Path(__file__).parents[2]

BUDGET_MULTIPLE = 12.0
"""Times the page's bytes."""

WARM_UP_SIZE = 20_000
"""Bytes of the page that is read before the process counts as idle: what is loaded once belongs to no page."""

KIBIBYTE = 1024


@dataclass(frozen=True, slots=True)
class MemoryUse:
    """One page: its bytes, and the most bytes in use above the idle process."""

    page: str
    size: int
    above_idle: int

    @property
    def multiple(self) -> float:
        """The memory as a multiple of the page's bytes."""
        return self.above_idle / self.size


def measure_pages(pages: Sequence[tuple[str, bytes]]) -> Iterator[MemoryUse]:
    """Measure each page in a new process."""
    for name, html in track(pages, "memory", len(pages)):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "page.html"
            path.write_bytes(html)
            command = [sys.executable, "-m", "benchmarks.speed.memory", str(path)]
            ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)  # noqa: S603 - our module
        yield MemoryUse(name, len(html), json.loads(ran.stdout)["above_idle"])


def _peak() -> int:
    """Give the most bytes that this process has had in memory.

    `VmHWM` where there is one: `ru_maxrss` begins with what the parent had when it started this process.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        fields = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":" in line)
        return int(fields["VmHWM"].split()[0]) * KIBIBYTE
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * KIBIBYTE


def _read(html: bytes) -> None:
    try:
        readmode.read(html)
    except readmode.ReadmodeError:
        return


def _measure(path: Path) -> int:
    """Read a page in this process, and give the bytes that it took above idle."""
    html = path.read_bytes()
    _read(synthetic_page(WARM_UP_SIZE))
    idle = _peak()
    _read(html)
    return _peak() - idle


if __name__ == "__main__":
    print(json.dumps({"above_idle": _measure(Path(sys.argv[1]))}))
