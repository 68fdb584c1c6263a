"""The score of one system on one page: every measure that the page's truth allows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from benchmarks.corpora.page import CorpusPage
from benchmarks.scoring.fields import FieldVerdict, judge
from benchmarks.scoring.shingles import shingle_overlap
from benchmarks.scoring.snippets import count_snippets
from benchmarks.scoring.words import count_words, word_overlap


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """What one system made of one page; it is also a row of the results file.

    Attributes:
        page: the page's name in its corpus.
        number: the page's number; even and odd ones are reported apart.
        type: the page's type, such as "article".
        words: words of the output; 0 is an empty output.
        f1, precision, recall: over the bag of words; None where the corpus has no whole text.
        shingle_precision, shingle_recall: over 4-word shingles; None where they are not defined.
        exact: whether output and truth are the same sequence of words.
        found, found_of: snippets that must appear: how many do, of how many.
        leaked, leaked_of: snippets that must not appear: how many do, of how many.
        fields: title, author and date → what `judge` says; only fields that the system gives and the corpus knows.
        milliseconds: CPU time of the extraction.
        error: what went wrong, or empty. A page that failed scores 0.
    """

    page: str
    number: int
    type: str
    words: int = 0
    f1: float | None = None
    precision: float | None = None
    recall: float | None = None
    shingle_precision: float | None = None
    shingle_recall: float | None = None
    exact: bool = False
    found: int = 0
    found_of: int = 0
    leaked: int = 0
    leaked_of: int = 0
    fields: Mapping[str, FieldVerdict] = field(default_factory=dict)
    milliseconds: float = 0.0
    error: str = ""


def score(page: CorpusPage, text: str, values: Mapping[str, str | None], milliseconds: float) -> PageScore:
    """Compare an output with the page's truth.

    Args:
        page: the page with its truth.
        text: the output's plain text.
        values: title, author and date as far as the system gives them at all; None for one that it did not find.
        milliseconds: the CPU time that the output took.
    """
    truth = page.truth
    present, absent = count_snippets(truth.present, text), count_snippets(truth.absent, text)
    scored = PageScore(
        page=page.name,
        number=page.number,
        type=page.type,
        words=count_words(text),
        found=present.found,
        found_of=present.of,
        leaked=absent.found,
        leaked_of=absent.of,
        fields={name: judge(name, truth.fields[name], value) for name, value in values.items() if name in truth.fields},
        milliseconds=milliseconds,
    )
    return scored if truth.text is None else _compared(scored, truth.text, text)


def failed(page: CorpusPage, fields: Iterable[str], error: str, milliseconds: float) -> PageScore:
    """Give the score of a system that raised, crashed or ran out of time on a page: 0, and nothing found.

    Not even a page without an article scores here: to fail is not to say that there is nothing to read.
    """
    scored = replace(score(page, "", dict.fromkeys(fields), milliseconds), exact=False, error=error)
    return scored if scored.f1 is None else replace(scored, f1=0.0, precision=0.0, recall=0.0)


def _compared(scored: PageScore, truth: str, text: str) -> PageScore:
    """Add the measures that need the whole true text."""
    words, shingles = word_overlap(truth, text), shingle_overlap(truth, text)
    return replace(
        scored,
        f1=words.f1,
        precision=words.precision,
        recall=words.recall,
        shingle_precision=shingles.precision,
        shingle_recall=shingles.recall,
        exact=shingles.exact,
    )
