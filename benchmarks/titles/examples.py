"""Pages as training examples: the marks of each text that may be the headline, and which of them are the truth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora import CorpusPage
from benchmarks.scoring.fields import judge
from readmode.decode import decode
from readmode.errors import ReadmodeError
from readmode.metadata.candidates import gather
from readmode.metadata.likeness import letters
from readmode.metadata.page_data import PageData, addresses_in, read_data
from readmode.metadata.title_marks import MARKS, about, marks
from readmode.options import Limits
from readmode.parse import parse

HOST_LABELS = 2
"""Labels of a host's name that two pages of one site share."""


@dataclass(frozen=True, slots=True)
class Example:
    """One page.

    Attributes:
        name: the page's name in the corpus.
        site: the site that it is from, as far as the page says, so that pages of one site stay together.
        marks: a row for each candidate, a column for each mark, shape (candidates, marks).
        right: which candidates equal the truth.
    """

    name: str
    site: str
    marks: NDArray[np.float64]
    right: NDArray[np.bool_]


def read_examples(pages: Sequence[CorpusPage]) -> Iterator[Example]:
    """Read the pages that have a title; one that cannot be read is left out."""
    for page in pages:
        if page.truth.fields.get("title"):
            try:
                yield _example(page)
            except ReadmodeError:
                continue


def _example(page: CorpusPage) -> Example:
    parsed = parse(decode(page.html(), None, Limits()).utf_8, None, Limits())
    data = read_data(parsed)
    addresses = addresses_in(data.found, None)
    candidates = gather(data.names, data.headings)
    borne = marks(candidates, about(data.kind, data.described_as, addresses))
    texts = [candidate.text for candidate in candidates.values()][: len(borne)]
    truth = page.truth.fields["title"]
    return Example(
        page.name,
        _site(data, addresses) or page.name,
        np.array([[row.get(name, 0.0) for name in MARKS] for row in borne]).reshape(len(borne), len(MARKS)),
        np.array([judge("title", truth, text) == "equal" for text in texts], np.bool_),
    )


def _site(data: PageData, addresses: Sequence[str]) -> str:
    """Give the name that the page gives its site, or the host's name of its address."""
    named = next((letters(item.text) for item in data.found if item.field == "site_name"), "")
    hosts = [urlsplit(address).hostname or "" for address in addresses]
    return named or next((".".join(host.split(".")[-HOST_LABELS:]) for host in hosts if host), "")
