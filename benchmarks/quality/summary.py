"""Means over pages: all of them, by type, and by half."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from benchmarks.quality.selection import Half, half_of
from benchmarks.scoring import FIELDS, PageScore

CATASTROPHIC_F1 = 0.5
"""Below this a reader has lost more than they got: the wrong part of the page, or half of the article."""

ALL_TYPES = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSummary:
    """One field of the metadata over the pages of which the truth is known.

    Attributes:
        known: pages whose truth has the field.
        equal: the share of these that have the same value; None when there are none.
        none: pages whose truth says that there is none.
        spurious: the share of these where a value is given all the same; None when there are none.
    """

    known: int
    equal: float | None
    none: int
    spurious: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What one system reaches on some pages. A measure is None where no page allows it.

    Attributes:
        pages: how many pages.
        f1, precision, recall: means over pages of the bag-of-words measures.
        median_f1: the page in the middle.
        catastrophic: the share of pages with F1 below 0.5.
        empty: pages for which not one word came out.
        errors: pages on which it raised, crashed or ran out of time.
        shingle_precision, shingle_recall: means over the pages where they are defined.
        shingle_f1: the harmonic mean of these two means.
        exact: the share of pages whose words are the truth's, one by one.
        found: the mean share of the snippets that must appear and do, over pages that have snippets.
        leaked: the mean share of the snippets that must not appear and do, over pages that have snippets.
        snippet_f1: over all snippets of all pages, where "must appear" is the positive class.
        snippet_accuracy: the share of all snippets that are where they belong.
        fields: title, author and date.
        milliseconds: the median page's CPU time; rough, for it is measured beside other work.
    """

    pages: int
    f1: float | None
    precision: float | None
    recall: float | None
    median_f1: float | None
    catastrophic: float | None
    empty: int
    errors: int
    shingle_precision: float | None
    shingle_recall: float | None
    shingle_f1: float | None
    exact: float | None
    found: float | None
    leaked: float | None
    snippet_f1: float | None
    snippet_accuracy: float | None
    fields: Mapping[str, FieldSummary]
    milliseconds: float


def summarise(scores: Sequence[PageScore]) -> Summary:
    """Take the means over these pages."""
    f1 = [score.f1 for score in scores if score.f1 is not None]
    shingle_precision = _mean(score.shingle_precision for score in scores)
    shingle_recall = _mean(score.shingle_recall for score in scores)
    snippet_f1, snippet_accuracy = _snippets(scores)
    return Summary(
        pages=len(scores),
        f1=_mean(f1),
        precision=_mean(score.precision for score in scores),
        recall=_mean(score.recall for score in scores),
        median_f1=median(f1) if f1 else None,
        catastrophic=_mean(float(value < CATASTROPHIC_F1) for value in f1),
        empty=sum(score.words == 0 for score in scores),
        errors=sum(bool(score.error) for score in scores),
        shingle_precision=shingle_precision,
        shingle_recall=shingle_recall,
        shingle_f1=_harmonic(shingle_precision, shingle_recall),
        exact=_mean(float(score.exact) for score in scores if score.f1 is not None),
        found=_mean(score.found / score.found_of for score in scores if score.found_of),
        leaked=_mean(score.leaked / score.leaked_of for score in scores if score.leaked_of),
        snippet_f1=snippet_f1,
        snippet_accuracy=snippet_accuracy,
        fields={name: _field(name, scores) for name in FIELDS if any(name in score.fields for score in scores)},
        milliseconds=median(score.milliseconds for score in scores) if scores else 0.0,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Halves:
    """The same pages together, and the even and odd numbered ones apart."""

    both: Summary
    even: Summary
    odd: Summary

    @property
    def gap(self) -> float | None:
        """Mean F1 of the even pages less that of the odd ones: what tuning on the even ones alone would show."""
        if self.even.f1 is None or self.odd.f1 is None:
            return None
        return self.even.f1 - self.odd.f1

    def parts(self) -> dict[str, Summary]:
        """Give the three summaries by their names."""
        return {"all": self.both, "even": self.even, "odd": self.odd}


def break_down(scores: Sequence[PageScore]) -> dict[str, Halves]:
    """Summarise all pages, under "all", and each type's where there are several, the most frequent type first."""
    by_type: dict[str, list[PageScore]] = {}
    for score in scores:
        by_type.setdefault(score.type, []).append(score)
    groups = {ALL_TYPES: list(scores)}
    if len(by_type) > 1:
        groups |= dict(sorted(by_type.items(), key=lambda item: (-len(item[1]), item[0])))
    return {name: _halves(group) for name, group in groups.items()}


def _halves(scores: Sequence[PageScore]) -> Halves:
    even = [score for score in scores if half_of(score.number) is Half.EVEN]
    odd = [score for score in scores if half_of(score.number) is Half.ODD]
    return Halves(both=summarise(scores), even=summarise(even), odd=summarise(odd))


def _mean(values: Iterable[float | None]) -> float | None:
    """Take the mean of the values that are defined."""
    defined = [value for value in values if value is not None]
    return fmean(defined) if defined else None


def _harmonic(one: float | None, other: float | None) -> float | None:
    if one is None or other is None:
        return None
    return 2 * one * other / (one + other) if one + other else 0.0


def _snippets(scores: Sequence[PageScore]) -> tuple[float | None, float | None]:
    """Give F1 and accuracy over all snippets together."""
    found, wanted = sum(score.found for score in scores), sum(score.found_of for score in scores)
    leaked, unwanted = sum(score.leaked for score in scores), sum(score.leaked_of for score in scores)
    if not wanted:
        return None, None
    return 2 * found / (wanted + found + leaked), (found + unwanted - leaked) / (wanted + unwanted)


def _field(name: str, scores: Sequence[PageScore]) -> FieldSummary:
    verdicts = [score.fields[name] for score in scores if name in score.fields]
    known = [verdict for verdict in verdicts if verdict in {"equal", "different", "missing"}]
    none = [verdict for verdict in verdicts if verdict in {"spurious", "absent"}]
    return FieldSummary(
        known=len(known),
        equal=known.count("equal") / len(known) if known else None,
        none=len(none),
        spurious=none.count("spurious") / len(none) if none else None,
    )
