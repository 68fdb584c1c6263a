"""Pins what readmode reaches on its own test pages: `python -m benchmarks.floors`.

`floors.json` holds, for each page of tests/pages, the word F1 of `reading.text` and which of title, author and date
were equal, with a digest of the page's files. tests/test_floors.py fails below it. Pages that are new or changed are
pinned as they are; a page whose files are the same may only get better, unless the regression is allowed with a reason,
which then has to stand in the changelog.
"""

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean
from typing import Annotated

import typer

from benchmarks.corpora import folders
from benchmarks.corpora.page import CorpusPage
from benchmarks.progress import track
from benchmarks.scoring import failed, score
from benchmarks.systems import SYSTEMS
from readmode import ReadmodeError

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "tests" / "pages"
FLOORS = Path(__file__).with_name("floors.json")

SLACK = 0.02
"""F1 that one page may lose while the mean holds: one sentence of fifty, which another rule may be worth."""

DIGITS = 4
"""Decimals that are pinned; a mean within half of the last one is the same."""

SHOWN_CHANGES = 20
"""Changed pages that are named; git shows them all."""

REFUSED = 1


@dataclass(frozen=True, slots=True)
class PageFloor:
    """What was reached on one page: digest of its files, word F1, and the fields of metadata that were equal."""

    digest: str
    f1: float
    equal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lowered:
    """A floor that was lowered on purpose: why, and what was lost."""

    reason: str
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """What was reached on all pages.

    Attributes:
        pages: page → what was reached on it.
        lowered: every time that something was given up, oldest first.
    """

    pages: Mapping[str, PageFloor]
    lowered: tuple[Lowered, ...] = ()

    @property
    def f1(self) -> float:
        """The mean over pages."""
        return round(fmean(page.f1 for page in self.pages.values()), DIGITS) if self.pages else 0.0

    def among(self, names: set[str]) -> "Floors":
        """Give the floors of these pages only."""
        return Floors(pages={name: page for name, page in self.pages.items() if name in names}, lowered=self.lowered)


def measure(folder: Path) -> Floors:
    """Read every page of the folder and say what was reached."""
    pages = folders.load(folder)
    return Floors(pages={page.name: _reached(page) for page in track(pages, "pages", len(pages))})


def load(path: Path) -> Floors:
    """Read the pinned floors; before the first time there are none."""
    if not path.is_file():
        return Floors(pages={})
    content = json.loads(path.read_text(encoding="utf-8"))
    return Floors(
        pages={
            name: PageFloor(page["digest"], page["f1"], tuple(page["equal"])) for name, page in content["pages"].items()
        },
        lowered=tuple(Lowered(entry["reason"], tuple(entry["lost"])) for entry in content["lowered"]),
    )


def save(floors: Floors, path: Path) -> None:
    """Write the floors, one page after the other, so that a change shows what moved."""
    content = {"f1": floors.f1, **asdict(floors)}
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def changes(floors: Floors, reached: Floors) -> list[str]:
    """Say which pages were added, removed or changed since the floors were pinned."""
    names = sorted({*floors.pages, *reached.pages})
    return [
        f"{name} was {'added' if name not in floors.pages else 'removed' if name not in reached.pages else 'changed'}"
        for name in names
        if name not in same_pages(floors, reached)
    ]


def losses(floors: Floors, reached: Floors) -> list[str]:
    """Say what lies below the floors on the pages that are the same: single pages, single fields, and the mean."""
    same = same_pages(floors, reached)
    before, after = floors.among(same), reached.among(same)
    found = []
    for name in sorted(same):
        old, new = before.pages[name], after.pages[name]
        if new.f1 < old.f1 - SLACK:
            found.append(f"{name}: F1 {old.f1:.{DIGITS}f} → {new.f1:.{DIGITS}f}")
        found += [f"{name}: the {field} is no longer equal" for field in old.equal if field not in new.equal]
    if after.f1 < before.f1:
        found.append(f"mean of {len(same)} pages: F1 {before.f1:.{DIGITS}f} → {after.f1:.{DIGITS}f}")
    return found


def same_pages(floors: Floors, reached: Floors) -> set[str]:
    """Give the pages that both have, with the same files."""
    both = floors.pages.keys() & reached.pages.keys()
    return {name for name in both if floors.pages[name].digest == reached.pages[name].digest}


def _reached(page: CorpusPage) -> PageFloor:
    """Read one page; an error other than "no article" scores 0, as in every benchmark."""
    system = SYSTEMS["readmode"]
    try:
        extraction = system.load()(page.html())
    except ReadmodeError:
        scored = failed(page, system.fields, "error", 0.0)
    else:
        scored = score(page, extraction.text, {field: getattr(extraction, field) for field in system.fields}, 0.0)
    equal = tuple(sorted(field for field, verdict in scored.fields.items() if verdict in {"equal", "absent"}))
    return PageFloor(_digest(page.source.parent), round(scored.f1 or 0.0, DIGITS), equal)


def _digest(folder: Path) -> str:
    """Give a digest of a page's files, names and contents."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        digest.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]


def pin(
    allow_regression: Annotated[  # noqa: FBT002 - a flag of a command line
        bool, typer.Option("--allow-regression", help="Lower floors too; asks for --reason.")
    ] = False,
    reason: Annotated[str, typer.Option(help="Why a floor is lowered: the changelog's own sentence.")] = "",
) -> None:
    """Pin what readmode reaches on tests/pages now; refuse to lower a floor unless that is allowed with a reason."""
    floors, reached = load(FLOORS), measure(PAGES)
    lost = losses(floors, reached)
    if lost and not (allow_regression and reason):
        _tell("These floors would be lowered:", lost)
        print("Mend it, or give --allow-regression and --reason TEXT.", file=sys.stderr)
        raise typer.Exit(REFUSED)
    lowered = (*floors.lowered, Lowered(reason, tuple(lost))) if lost else floors.lowered
    moved = changes(floors, reached)
    save(Floors(pages=reached.pages, lowered=lowered), FLOORS)
    print(f"Pinned {len(reached.pages)} pages, mean F1 {reached.f1:.{DIGITS}f}; {len(moved)} pages changed.")
    print(*moved[:SHOWN_CHANGES], sep="\n")
    if lost:
        print(f"Put this sentence into CHANGELOG.md: {reason}")


def _tell(heading: str, lines: Sequence[str]) -> None:
    print(heading, *(f"  {line}" for line in lines), sep="\n", file=sys.stderr)


if __name__ == "__main__":
    typer.run(pin)
