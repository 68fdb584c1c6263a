"""Which pages of a corpus are run: by type, by half, or a sample that is the same every time."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.corpora import CorpusPage


class Half(StrEnum):
    """The half of a corpus with even, or with odd, page numbers: rules are tuned on one and judged on the other."""

    EVEN = "even"
    ODD = "odd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is asked for; everything, unless said otherwise.

    Attributes:
        types: page types; none for all.
        half: the half of the pages, or None for both.
        sample: how many pages at most, or None for all.
    """

    types: tuple[str, ...] = ()
    half: Half | None = None
    sample: int | None = None


class NothingSelected(Exception):
    """No page of the corpus is of what was asked for."""

    def __init__(self, selection: Selection, types: Sequence[str]) -> None:
        super().__init__(selection, types)
        self.selection = selection
        self.types = types

    def __str__(self) -> str:
        asked = ", ".join(self.selection.types) or "any type"
        return f"No page of {asked} in this corpus, whose types are {', '.join(self.types)}."


def half_of(number: int) -> Half:
    """Give the half that a page belongs to."""
    return Half.ODD if number % 2 else Half.EVEN


def select(pages: Sequence[CorpusPage], selection: Selection) -> list[CorpusPage]:
    """Give the selected pages in the corpus's order.

    A sample is drawn by a digest of the pages' names: the same pages on every machine, spread over the corpus, and a
    larger sample has all pages of a smaller one.

    Raises:
        NothingSelected: no page is left.
    """
    chosen = [
        page
        for page in pages
        if (not selection.types or page.type in selection.types)
        and (selection.half is None or half_of(page.number) == selection.half)
    ]
    if not chosen:
        raise NothingSelected(selection, sorted({page.type for page in pages}))
    if selection.sample is None:
        return chosen
    drawn = {page.name for page in sorted(chosen, key=_lot)[: selection.sample]}
    return [page for page in chosen if page.name in drawn]


def _lot(page: CorpusPage) -> bytes:
    return hashlib.sha256(page.name.encode()).digest()
