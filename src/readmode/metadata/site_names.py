"""The site's name in a title: where it stands, and the headline without it."""

import re
from functools import lru_cache

from readmode.metadata.likeness import letters, words_in

SEPARATORS = re.compile(
    r"\s+(?:--|::|//|[-–—|·•»«›‹:~‖∣⋅/])\s+|\s*[｜︱]\s*|\s+[－―]\s+|(?<=\S)\s?[|]\s?(?=\S)|(?<=\w): "
)
"""What stands between a headline and the site's name, in any script; dashes and slashes only between spaces."""

SIGNS = frozenset("-–—|·•»«›‹:~‖∣⋅/｜︱－―")
"""Characters of which every separator has one."""

NEVER_INSIDE = re.compile(r"\s+[|·•»‖∣⋅]\s+|\s*[｜︱]\s*|(?<=\S)\s?[|]\s?(?=\S)")
"""Those of them that stand in no headline by right, so that what follows is the site's, whatever it says."""

BAR_SIGNS = frozenset("|·•»‖∣⋅｜︱")
"""Characters of which each of these has one."""

BARS = " |｜·•»«"
"""Separators that a template leaves at the ends where the site or the headline has no name."""

PARTS = 8
"""Parts of a title that are told apart; more is a list of keywords."""

SITE_SHARE = (0.6, 1.25)
"""How long a spelling of the site's name may be, measured by another one that begins alike."""

SITE_LETTERS = 4
"""Letters of a name that must be alike for two spellings of a site's name to be the same."""

SITE_WORDS = 6
"""Words: no site's name is longer, so a longer part is the headline's own."""

SITE_WORDS_AROUND = 4
"""Words of a title's last part that is the site's name with something around it; a longer one is a second line."""

HEADLINE_WORDS = 2
"""Words of a headline: a single word before a separator is a rubric as often as a headline."""


@lru_cache(maxsize=256)
def separators(title: str) -> tuple[re.Match[str], ...]:
    """Find what parts the title; it is asked for every title several times."""
    return () if SIGNS.isdisjoint(title) else tuple(SEPARATORS.finditer(title))


def bars_in(title: str) -> tuple[re.Match[str], ...]:
    """Find the marks that stand in no headline by right; most titles have no such sign, which is quickly seen."""
    return () if BAR_SIGNS.isdisjoint(title) else tuple(NEVER_INSIDE.finditer(title))


def beginnings(title: str) -> tuple[str, ...]:
    """Give the title, and each part of it that ends before a separator, the longest first."""
    marks = separators(title)[:PARTS]
    return (title, *(title[: mark.start()] for mark in reversed(marks)))


def endings(title: str) -> tuple[str, ...]:
    """Give each part of the title that begins behind a separator, the longest first."""
    return tuple(title[mark.end() :] for mark in separators(title)[:PARTS])


def is_site(part: str, sites: frozenset[str]) -> bool:
    """Whether the text is a name of the site, in full, shortened or as its host's name spells it."""
    given = letters(part)
    if not given or len(part.split()) > SITE_WORDS:
        return False
    for site in sites:
        share = len(given) / len(site)
        if given == site or (
            min(len(given), len(site)) >= SITE_LETTERS
            and (site.startswith(given) or given.startswith(site))
            and SITE_SHARE[0] <= share <= SITE_SHARE[1]
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
        marks = separators(title)
        bare = without_site_behind(title, sites)
        if bare != title:
            title = bare
        elif (
            marks and is_site(title[: marks[0].start()], sites) and words_in(title[marks[0].end() :]) >= HEADLINE_WORDS
        ):
            title = title[marks[0].end() :]
        else:
            break
    return title


@lru_cache(maxsize=256)
def bare_title(title: str, sites: frozenset[str]) -> str:
    """Take the site's name and its slogans off a declared title.

    Args:
        title: what a page declares as its title.
        sites: the site's names, as `letters` gives them.
    """
    return _before_bar(without_site(title.strip(BARS), sites))


def _before_bar(title: str) -> str:
    marks = bars_in(title)
    first = title[: marks[0].start()] if marks else title
    return first if words_in(first) >= HEADLINE_WORDS else title


def heading_title(heading: str, sites: frozenset[str]) -> str:
    """Take the site's name and its rubrics off the end of a heading.

    At a heading's start the site's name is what the headline speaks of, and several words behind its only bar are
    often a second line of its own.

    Args:
        heading: the text of a heading.
        sites: the site's names, as `letters` gives them.
    """
    rest = without_site_behind(heading.strip(BARS), sites)
    bars = bars_in(rest)
    if bars and (len(bars) > 1 or words_in(rest[bars[0].end() :]) < HEADLINE_WORDS):
        return _before_bar(rest)
    return rest


def without_site_behind(title: str, sites: frozenset[str]) -> str:
    """Take the site's name off the end of a title, also one with words around it, and nothing else."""
    marks = separators(title)
    if not marks:
        return title
    end, colon = title[marks[-1].end() :], marks[-1][0] == ": "
    return title[: marks[-1].start()] if is_site(end, sites) or (not colon and _holds_site(end, sites)) else title


def _holds_site(part: str, sites: frozenset[str]) -> bool:
    """Whether the last part of a title is the site's name with a word or two around it: "The Quay Official Site"."""
    words = part.split()
    if not 1 < len(words) <= SITE_WORDS_AROUND:
        return False
    flat = letters(part)
    return any(len(site) >= SITE_LETTERS + 1 and site in flat for site in sites)
