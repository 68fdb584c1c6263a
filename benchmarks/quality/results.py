"""The results of a run, and the files that keep them: scores as JSON, and the scored texts beside them."""

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpora import CorpusPage
from benchmarks.machine import Machine
from benchmarks.quality.run import Outcome
from benchmarks.quality.summary import break_down
from benchmarks.scoring import PageScore
from benchmarks.systems import System

FORMAT = 1
"""The version of the file's form; another one is refused rather than misread."""


class UnreadableResults(Exception):
    """The file at `path` holds no results of this form."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path} cannot be read as results: {self.reason}. Make it again with --out."


@dataclass(frozen=True, slots=True)
class Ran:
    """What was run: the name of the corpus's folder, the machine and the day, the systems that are not installed."""

    corpus: str
    machine: Machine
    missing: Sequence[System]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What one run measured.

    Attributes:
        corpus: the name of the corpus's folder.
        machine: what it ran on, and when.
        missing: systems that were asked for and are not installed.
        scores: system → the scores of its pages, in the corpus's order.
        truths: page → the true text, where the corpus has it.
        texts: system → page → the text that was scored.
    """

    corpus: str
    machine: Machine
    missing: tuple[str, ...]
    scores: Mapping[str, tuple[PageScore, ...]]
    truths: Mapping[str, str]
    texts: Mapping[str, Mapping[str, str]]


def gather(ran: Ran, pages: Sequence[CorpusPage], outcomes: Iterable[Outcome]) -> Results:
    """Collect the outcomes of a run, as they come."""
    scores: dict[str, list[PageScore]] = {}
    texts: dict[str, dict[str, str]] = {}
    for outcome in outcomes:
        scores.setdefault(outcome.system, []).append(outcome.score)
        texts.setdefault(outcome.system, {})[outcome.score.page] = outcome.text
    return Results(
        corpus=ran.corpus,
        machine=ran.machine,
        missing=tuple(system.name for system in ran.missing),
        scores={name: tuple(found) for name, found in scores.items()},
        truths={page.name: page.truth.text for page in pages if page.truth.text is not None},
        texts=texts,
    )


def save(results: Results, path: Path) -> None:
    """Write the scores, with their means, to `path`, and the texts to the file beside it."""
    content = {
        "format": FORMAT,
        "corpus": results.corpus,
        "machine": asdict(results.machine),
        "missing": results.missing,
        "systems": {
            name: {"summary": _summary(scores), "pages": [asdict(score) for score in scores]}
            for name, scores in results.scores.items()
        },
    }
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    texts = json.dumps({"truths": results.truths, "texts": results.texts}, ensure_ascii=False)
    texts_path(path).write_bytes(gzip.compress(texts.encode(errors="replace"), compresslevel=6, mtime=0))


def load(path: Path) -> Results:
    """Read the results that `save` wrote.

    Raises:
        UnreadableResults: the file, or the texts beside it, is missing or of another form.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        texts = json.loads(gzip.decompress(texts_path(path).read_bytes()))
    except (OSError, ValueError) as error:
        raise UnreadableResults(path, str(error)) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise UnreadableResults(path, f"it is not of form {FORMAT}")
    return Results(
        corpus=content["corpus"],
        machine=Machine(**content["machine"]),
        missing=tuple(content["missing"]),
        scores={
            name: tuple(PageScore(**score) for score in system["pages"]) for name, system in content["systems"].items()
        },
        truths=texts["truths"],
        texts=texts["texts"],
    )


def texts_path(path: Path) -> Path:
    """Give the file of the texts that belongs to a file of results."""
    return path.with_name(f"{path.stem}.texts.json.gz")


def _summary(scores: Sequence[PageScore]) -> dict[str, Any]:
    return {name: {**asdict(halves), "gap": halves.gap} for name, halves in break_down(scores).items()}
