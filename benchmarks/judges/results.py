"""What was judged so far: a line of JSON for each document, so that a run that was stopped goes on where it was."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from benchmarks.judges.complaint import Complaint
from benchmarks.structure import Kept

Side = Literal["ours", "source"]
SIDES: tuple[Side, ...] = ("ours", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One document and what is said of it.

    Attributes:
        page: the page's name in the corpus.
        side: our reading, or the page as it came.
        complaints: what the judges say; empty when all are content.
        structure: what our reading kept of the page's structure; None for the source, or where there is no true text.
        reported: the rules of the defects that our reading reports as its author's; none for the source.
        skipped: why there is no document to judge, such as "no-article"; empty when there is one.
    """

    page: str
    side: Side
    complaints: tuple[Complaint, ...]
    structure: Kept | None = None
    reported: tuple[str, ...] = ()
    skipped: str = ""


def read_results(path: Path) -> list[Judged]:
    """Give what the file holds; a line that was being written when the run was stopped is left out."""
    return list(_lines(path)) if path.exists() else []


def _lines(path: Path) -> Iterator[Judged]:
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            kept = json.loads(line)
        except ValueError:
            continue
        yield Judged(
            page=kept["page"],
            side=kept["side"],
            complaints=tuple(Complaint(**each) for each in kept["complaints"]),
            structure=Kept(**kept["structure"]) if kept["structure"] else None,
            reported=tuple(kept.get("reported", ())),
            skipped=kept["skipped"],
        )


def add_result(path: Path, judged: Judged) -> None:
    """Write one more line."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(judged), ensure_ascii=False) + "\n")
