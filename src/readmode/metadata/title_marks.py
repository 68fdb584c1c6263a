"""What speaks for and against a text that may be the headline, as named numbers that a learnt table weighs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote, urlsplit

from readmode.dom import closest
from readmode.metadata.addresses import ADDRESS_LENGTH, is_front_page
from readmode.metadata.candidates import Candidate, Candidates
from readmode.metadata.headline import is_aside
from readmode.metadata.likeness import fold, likeness, pieces, words_in

DASH = re.compile(r"\s[-–—]\s")
"""A dash between spaces, behind which titles put their site, their section and their second line."""

STRANGE = 0.3
"""Share of common words below which a heading and every declared title speak of different things."""

AGREED = 3
"""Declared titles that say the same and nothing else, from which more of them say no more."""

TELLING_WORDS = 2
"""Words of an address's last part from which it is made of the headline; one alone is a number or a section."""

Declared = Mapping[str, frozenset[str]]
"""The declared titles without their site's name, folded, each with its pieces."""

WORD = 3
"""Letters of an address's word, in scripts that have letters; shorter ones are articles and numbers."""

CANDIDATES = 60
"""Candidates that are compared with each other; real pages have up to thirty."""

MARKS: Mapping[str, str] = {
    "heading": "a first-level heading says it",
    "first": "it is the first of them",
    "in article": "that heading stands in an article element",
    "both": "a source declares it too",
    "alone, strange": "nothing declares what the heading says, and almost no words in common with what is declared",
    "alone, begins": "a declared title begins with it",
    "alone, aside": "it stands in a dialog, a bar or a list of other articles",
    "alone, website": "og:type says website",
    "alone, story": "JSON-LD holds an article or a thread",
    "og": "og:title declares it",
    "verbatim": "share of three declared titles that say it and nothing else",
    "part": "a source declares it, and an element of a first-level heading holds it beside something else",
    "front": "a source declares it, and the page is a front page",
    "whole": "it carries the site's name",
    "whole, front": "it carries the site's name, and the page is a front page",
    "lower": "a heading below the first level says it",
    "lower alone": "nothing else says it",
    "one word": "it is a single word",
    "dash": "it holds a dash between spaces, and does not carry the site's name",
    "of address": "share of the words of the page's address that it holds",
}
"""Name → when it is 1, or which share it is."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the page that titles are weighed for.

    Attributes:
        kind: its og:type in small letters, "" without one.
        story: whether JSON-LD holds an article or a thread.
        front: whether it is a site's front page.
        address: the words of its address that are made of its headline.
    """

    kind: str
    story: bool
    front: bool
    address: frozenset[str]


def about(kind: str, described_as: str, addresses: Iterable[str]) -> About:
    """Put together what is known of the page.

    Args:
        kind: its og:type.
        described_as: what JSON-LD calls its main node: "story", "thread", "other", "".
        addresses: where the page was found, and what it calls its own address, the most trusted first.
    """
    given = list(islice(addresses, 3))
    words = next((found for found in map(_address_words, given) if found), frozenset())
    return About(kind, described_as in {"story", "thread"}, bool(given) and is_front_page(given[0]), words)


def marks(candidates: Candidates, page: About) -> list[dict[str, float]]:
    """Give the marks that each candidate bears; one that is not named is 0.

    Args:
        candidates: the texts; those beyond `CANDIDATES` bear none.
        page: what is known of the page.
    """
    declared = {key: pieces(key) for key, candidate in candidates.items() if "declared" in candidate.origins}
    return [
        {name: float(value) for name, value in _marks(key, candidate, declared, page) if value}
        for key, candidate in islice(candidates.items(), CANDIDATES)
    ]


def _marks(key: str, candidate: Candidate, declared: Declared, page: About) -> Iterator[tuple[str, float]]:
    origins = candidate.origins
    if not origins.isdisjoint({"first", "heading"}):
        yield from _of_heading(key, candidate, declared, page)
    elif "declared" in origins:
        yield "part", "part" in origins
        yield "front", page.front
    else:
        yield "whole", "whole" in origins
        yield "whole, front", "whole" in origins and page.front
        yield "lower alone", origins == {"lower"}
    yield "lower", "lower" in origins
    yield "og", "meta:og:title" in candidate.declared_by and "declared" in origins
    yield "verbatim", min(candidate.verbatim, AGREED) / AGREED
    yield "one word", words_in(candidate.text) == 1
    yield "dash", "whole" not in origins and DASH.search(candidate.text) is not None
    yield "of address", len(pieces(key) & page.address) / max(1, len(page.address))


def _of_heading(key: str, candidate: Candidate, declared: Declared, page: About) -> Iterator[tuple[str, float]]:
    yield "heading", 1
    yield "first", "first" in candidate.origins
    heading = candidate.heading
    yield "in article", heading is not None and closest(heading.element, "article") is not None
    if "declared" in candidate.origins:
        yield "both", 1
        return
    words = pieces(key)
    yield "alone, strange", max((likeness(words, other) for other in declared.values()), default=0) < STRANGE
    yield "alone, begins", any(other.startswith(f"{key} ") for other in declared)
    yield "alone, website", page.kind == "website"
    yield "alone, story", page.story
    yield "alone, aside", heading is not None and is_aside(heading)


def _address_words(address: str) -> frozenset[str]:
    """Give the words of the address's last part, or of the one before it where that is a number or a file's name."""
    try:
        path = unquote(urlsplit(address[:ADDRESS_LENGTH]).path)
    except ValueError:
        return frozenset()
    parts = [
        frozenset(word for word in fold(part.rsplit(".", 1)[0]).split() if len(word) >= WORD or not word.isascii())
        for part in path.split("/")
        if part
    ]
    if len(parts) > 1 and len(parts[-1]) < TELLING_WORDS < len(parts[-2]):
        return parts[-2]
    return parts[-1] if parts else frozenset()
