"""The HTML reports: one file each, without script and without anything to load, for people and assistive technology."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from benchmarks.quality import charts
from benchmarks.quality.comparison import NOTICEABLE, Change, Comparison
from benchmarks.quality.results import Results
from benchmarks.quality.side_by_side import SHOWN_CHARACTERS, Piece, mark
from benchmarks.quality.summary import ALL_TYPES, break_down
from benchmarks.quality.tables import columns_of, field_cell, percent, ratio, signed
from benchmarks.scoring import FIELDS, PageScore

WORST_PAGES = 30
"""Pages that a report shows text by text: enough to see causes, and few enough to read."""


@dataclass(frozen=True, slots=True)
class Column:
    """One of the texts shown beside each other.

    Attributes:
        kind: "lost" when the marked words are missing elsewhere, "extra" when the truth does not have them.
        cut: characters that are not shown.
    """

    title: str
    kind: str
    pieces: tuple[Piece, ...]
    cut: int


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one page, to be read side by side."""

    score: PageScore
    heading: str
    columns: tuple[Column, ...]


def write_report(results: Results, path: Path) -> None:
    """Write the report of a run: its tables, its plots, and the worst pages of its first system text by text."""
    systems = {name: break_down(scores) for name, scores in results.scores.items()}
    first = next(iter(results.scores), "")
    worst = sorted(results.scores.get(first, ()), key=_badness)[:WORST_PAGES]
    names = [field for field in FIELDS if any(field in found[ALL_TYPES].both.fields for found in systems.values())]
    _write(
        path,
        "run.html",
        results=results,
        systems=systems,
        types=list(next(iter(systems.values()), {})),
        columns=columns_of([found[ALL_TYPES].both for found in systems.values()]),
        fields=names,
        bars=charts.bars_by_type(systems),
        curves=charts.curves(results.scores),
        first=first,
        worst=worst,
        others=_f1_of_others(results, first),
        texts=[_texts(score, results.truths, {first: results.texts[first]}) for score in worst],
    )


def write_comparison(comparison: Comparison, truths: Mapping[str, str], path: Path) -> None:
    """Write the report of a comparison: both sides' means, and the pages that moved most text by text."""
    worse, better = comparison.worse[:WORST_PAGES], comparison.better[:WORST_PAGES]
    sides = {side.label: side.texts for side in (comparison.before, comparison.after)}
    groups = comparison.groups()
    _write(
        path,
        "comparison.html",
        comparison=comparison,
        groups=groups,
        columns=columns_of([halves.both for both in groups.values() for halves in both]),
        dots=charts.dots(comparison),
        worse=worse,
        better=better,
        noticeable=NOTICEABLE,
        texts=[_texts(change.after, truths, sides, _moved(change)) for change in (*worse, *better)],
    )


def _write(path: Path, template: str, **values: object) -> None:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(ratio=ratio, percent=percent, signed=signed, field=field_cell)
    values["all_types"], values["shown"] = ALL_TYPES, SHOWN_CHARACTERS
    path.write_text(environment.get_template(template).render(values), encoding="utf-8", errors="replace")


def _badness(score: PageScore) -> tuple[float, str]:
    """Order by F1; by snippets where the whole text is not known."""
    if score.f1 is not None:
        return score.f1, score.page
    return (score.found - score.leaked) / max(1, score.found_of + score.leaked_of), score.page


def _f1_of_others(results: Results, first: str) -> dict[str, dict[str, float | None]]:
    """Give the F1 of the other systems by page."""
    others = [(name, scores) for name, scores in results.scores.items() if name != first]
    return {name: {score.page: score.f1 for score in scores} for name, scores in others}


def _moved(change: Change) -> str:
    return f"F1 {ratio(change.before.f1)} → {ratio(change.after.f1)}"


def _texts(
    score: PageScore, truths: Mapping[str, str], sides: Mapping[str, Mapping[str, str]], heading: str = ""
) -> Texts:
    """Put the truth and the sides next to each other; the truth is marked against the last side."""
    name = score.page
    given = [(label, texts.get(name, "")) for label, texts in sides.items()]
    columns: Sequence[Column] = ()
    if name in truths:
        columns = (_column("Truth", "lost", truths[name], given[-1][1]),)
    columns = (*columns, *(_column(label, "extra", text, truths.get(name, text)) for label, text in given))
    return Texts(score, heading or f"F1 {ratio(score.f1)}", tuple(columns))


def _column(title: str, kind: str, text: str, other: str) -> Column:
    return Column(title, kind, tuple(mark(text, other)), max(0, len(text) - SHOWN_CHARACTERS))
