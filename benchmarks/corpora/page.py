"""One page of a corpus, and what is known to be true of it."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What a person, or an accepted output, says of a page.

    Attributes:
        text: the whole text of the article; empty when there is none to read; None when only snippets are known.
        present: snippets that an extraction must have.
        absent: snippets that it must not have.
        fields: title, author and date → the value, None for "the page has none"; a field that is not a key is unknown.
    """

    text: str | None
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    fields: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusPage:
    """One page of a corpus.

    Attributes:
        name: what the corpus calls it.
        number: its number there, or its place among the sorted names; even and odd ones are reported apart.
        type: its type, such as "article" or "forum"; "page" where the corpus does not say.
        source: the file with its HTML, gzipped or not.
    """

    name: str
    number: int
    type: str
    source: Path
    truth: Truth

    def html(self) -> bytes:
        """Read the page's source, as it was stored."""
        content = self.source.read_bytes()
        return gzip.decompress(content) if self.source.suffix == ".gz" else content


def number_of(name: str, place: int) -> int:
    """Give the number that a page's name is, or its place where the name is not a number."""
    return int(name) if name.isascii() and name.isdigit() else place
