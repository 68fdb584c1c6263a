"""The texts of a page that may be its headline: what its headings show and what it declares, whole and in parts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from readmode.metadata.declared import Names
from readmode.metadata.found import Found, plain
from readmode.metadata.headline import Heading, in_order, parts_of
from readmode.metadata.likeness import fold, words_in
from readmode.metadata.site_names import bare_title, beginnings, endings, heading_title, is_site

FIRST = 6
"""Headings of the first level that are candidates; a page with more lists articles."""

PARTED = 2
"""Headings of the first level whose parts are candidates as well."""

LOWER = 40
"""Headings below the first level that may repeat what is declared."""

LOWER_CANDIDATES = 3
"""Headings below the first level that are candidates where a page has none of the first."""

LOWER_WORDS = 3
"""Words of such a heading; a shorter one is a section's name."""

DECLARED = 12
"""Declared titles that are looked at: one from each source that there is."""

PART_WORDS = 2
"""Words of a heading's part that may be the headline by itself."""

Origin = Literal["heading", "first", "declared", "whole", "beginning", "ending", "part", "piece", "lower"]
"""How the page gives the text: a heading of the first level says it, and the first of them; a source declares it,
without the site's name, or with it; a declared title begins or ends with it; an element in a heading holds it; it
stands in a heading before or behind a separator; a lower heading says it."""


@dataclass(slots=True)
class Candidate:
    """One text that may be the headline.

    Attributes:
        text: as it is best spelt: as readers see it, before how it is declared.
        source: where that spelling stands.
        heading: the heading that says it or holds it, if one does.
        origins: every way in which the page gives it.
        declared_by: the sources that declare it, with or without the site's name.
        verbatim: how many declared titles say it and nothing else.
    """

    text: str
    source: str
    heading: Heading | None = None
    origins: set[Origin] = field(default_factory=set)
    declared_by: set[str] = field(default_factory=set)
    verbatim: int = 0


Candidates = dict[str, Candidate]
"""The candidates by their folded texts."""


def gather(names: Names, headings: Sequence[Heading]) -> Candidates:
    """Gather the texts that may be the headline, those that the page shows first.

    Args:
        names: what the page and its site are called.
        headings: the page's headings.
    """
    found: Candidates = {}
    firsts = in_order([heading for heading in headings if heading.element.tag == "h1"])[:FIRST]
    firsts.sort(key=lambda heading: is_site(heading.text, names.sites))  # a logo often is the first one
    for place, heading in enumerate(firsts):
        for text in (heading.text, heading_title(heading.text, names.sites)):
            _add(found, text, "markup:h1", "heading" if place else "first", heading)
    declared = names.declared[:DECLARED]
    bare = [Found("title", bare_title(item.text, names.sites), item.source) for item in declared]
    for item in bare:
        _declare(found, item, "declared")
    for item, short in zip(declared, bare, strict=True):
        if fold(item.text) != fold(short.text):
            _declare(found, item, "whole")
        if candidate := found.get(fold(plain(item.text))):
            candidate.verbatim += 1
    for heading in firsts[:PARTED]:
        for origin, text in _pieces(heading):
            _add(found, text, "markup:h1", origin, heading)
    sources = {item.text: item.source for item in reversed(declared)}  # one text of several sources is parted once
    for declaration, source in reversed(sources.items()):
        for text in beginnings(declaration)[1:]:
            _add(found, text, source, "beginning")
        for text in endings(declaration):
            _add(found, text, source, "ending")
    _add_lower(found, [heading for heading in headings if heading.element.tag != "h1"], alone=not firsts)
    return found


def _add(found: Candidates, text: str, source: str, origin: Origin, heading: Heading | None = None) -> Candidate | None:
    line = plain(text)
    key = fold(line)
    if not key:
        return None
    candidate = found.setdefault(key, Candidate(line, source))
    if heading is not None and candidate.heading is None:
        candidate.text, candidate.source, candidate.heading = line, source, heading
    candidate.origins.add(origin)
    return candidate


def _declare(found: Candidates, item: Found, origin: Origin) -> None:
    candidate = _add(found, item.text, item.source, origin)
    if candidate:
        candidate.declared_by.add(item.source)


def _pieces(heading: Heading) -> Iterator[tuple[Origin, str]]:
    parts = parts_of(heading)
    if len(parts) > 1:
        yield from (("part", part) for part in parts if words_in(part) >= PART_WORDS)
    yield from (("piece", text) for text in (*beginnings(heading.text)[1:], *endings(heading.text)))


def _add_lower(found: Candidates, headings: Iterable[Heading], *, alone: bool) -> None:
    """Note the headings below the first level that say a candidate; where they stand alone, the first are some."""
    for place, heading in enumerate(islice(headings, LOWER)):
        first = alone and place < LOWER_CANDIDATES and words_in(heading.text) >= LOWER_WORDS
        if first or fold(heading.text) in found:
            _add(found, heading.text, f"markup:{heading.element.tag!s}", "lower", heading)
