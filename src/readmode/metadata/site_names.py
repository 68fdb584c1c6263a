"""The site's name in a title: where it stands, and the headline without it."""

import re

from readmode.metadata.likeness import letters, words_in

SEPARATORS = re.compile(
    r"\s+(?:--|::|//|[-–—|·•»«›‹:~‖∣⋅/])\s+|\s*[｜︱]\s*|\s+[－―]\s+|(?<=\S)\s?[|]\s?(?=\S)|(?<=\w): "
)
"""What stands between a headline and the site's name, in any script; dashes and slashes only between spaces."""

NEVER_INSIDE = re.compile(r"\s+[|·•»‖∣⋅]\s+|\s*[｜︱]\s*|(?<=\S)\s?[|]\s?(?=\S)")
"""Those of them that stand in no headline by right, so that what follows is the site's, whatever it says."""

BARS = " |｜·•»«"
"""Separators that a template leaves at the ends where the site or the headline has no name."""

PARTS = 8
"""Parts of a title that are told apart; more is a list of keywords."""

SITE_SHARE = 0.6
"""Share of the longer of two spellings of a site's name that the shorter one is the beginning of."""

SITE_LETTERS = 4
"""Letters of a name that must be alike for two spellings of a site's name to be the same."""

SITE_WORDS = 6
"""Words: no site's name is longer, so a longer part is the headline's own."""

HEADLINE_WORDS = 2
"""Words of a headline: a single word before a separator is a rubric as often as a headline."""


def beginnings(title: str) -> tuple[str, ...]:
    """Give the title, and each part of it that ends before a separator, the longest first."""
    marks = [*SEPARATORS.finditer(title)][:PARTS]
    return (title, *(title[: mark.start()] for mark in reversed(marks)))


def endings(title: str) -> tuple[str, ...]:
    """Give each part of the title that begins behind a separator, the longest first."""
    return tuple(title[mark.end() :] for mark in [*SEPARATORS.finditer(title)][:PARTS])


def is_site(part: str, sites: frozenset[str]) -> bool:
    """Whether the text is a name of the site, in full, shortened or as its host's name spells it."""
    given = letters(part)
    if not given or len(part.split()) > SITE_WORDS:
        return False
    for site in sites:
        short, long = sorted((given, site), key=len)
        if given == site or (
            len(short) >= SITE_LETTERS and long.startswith(short) and len(short) >= SITE_SHARE * len(long)
        ):
            return True
        if len(given) >= SITE_LETTERS and site.endswith(given):
            return True
    return False


def without_site(title: str, sites: frozenset[str]) -> str:
    """Take the site's name off the headline's end or start, and nothing else.

    Args:
        title: a headline.
        sites: the site's names, as `letters` gives them.
    """
    for _ in range(PARTS):
        marks = [*SEPARATORS.finditer(title)]
        if marks and is_site(title[marks[-1].end() :], sites):
            title = title[: marks[-1].start()]
        elif (
            marks and is_site(title[: marks[0].start()], sites) and words_in(title[marks[0].end() :]) >= HEADLINE_WORDS
        ):
            title = title[marks[0].end() :]
        else:
            break
    return title


def bare_title(title: str, sites: frozenset[str]) -> str:
    """Take the site's name and its slogans off a declared title.

    Args:
        title: what a page declares as its title.
        sites: the site's names, as `letters` gives them.
    """
    rest = without_site(title.strip(BARS), sites)
    mark = NEVER_INSIDE.search(rest)
    first = rest[: mark.start()] if mark else rest
    return first if words_in(first) >= HEADLINE_WORDS else rest


def without_site_behind(heading: str, sites: frozenset[str]) -> str:
    """Take the site's name off the end of a heading; at its start it is what the headline speaks of."""
    marks = [*SEPARATORS.finditer(heading)]
    return heading[: marks[-1].start()] if marks and is_site(heading[marks[-1].end() :], sites) else heading
