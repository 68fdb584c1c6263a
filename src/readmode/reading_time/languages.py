"""Which language a run of text is in, from its script and from what the page says of it."""

import re
from functools import lru_cache

from babel.core import get_global

from readmode.words import COMMON

UNDETERMINED = "und"
"""BCP 47's word for a language that nobody knows."""

ENGLISH = "en"
"""The language of Latin words and of numbers inside a text that is written in another script: names and terms, which
are read as words, and most often are English."""

SCRIPT_LANGUAGES = {
    "Kana": "ja",
    "Hang": "ko",
    "Thai": "th",
    "Laoo": "lo",
    "Khmr": "km",
    "Mymr": "my",
    "Hebr": "he",
    "Arab": "und-Arab",
    "Cyrl": "und-Cyrl",
    "Hani": "zh",
}
"""Script → its language, for text whose script is not that of the language it is declared to be in."""

MANY_SCRIPTS = frozenset("az bs kk ku ky mn ms pa sd sh sr tg tk tt ug uz".split())
"""Languages that are written in Latin, Cyrillic or Arabic letters, by country or by taste."""

SCRIPTS_IN_USE = {
    "Jpan": frozenset({"Hani", "Kana"}),
    "Hrkt": frozenset({"Kana"}),
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
    "Bopo": frozenset({"Hani"}),
    "Kore": frozenset({"Hang"}),
}
"""ISO 15924 codes of ways to write → the scripts that `readmode.words` counts."""

TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}")
"""The shape of a BCP 47 tag, as far as anything here looks at it."""

TAGS_REMEMBERED = 512
"""Tags whose scripts are kept: more than pages use, and a bound on what hostile pages can fill."""


def is_tag(text: str) -> bool:
    """Say whether the text has the shape of a language tag."""
    return TAG.fullmatch(text) is not None


def primary(language: str) -> str:
    """Give a tag's first part, the language without script or country."""
    return language.partition("-")[0].lower()


@lru_cache(maxsize=TAGS_REMEMBERED)
def scripts_of(language: str) -> frozenset[str]:
    """Give the scripts that a language is written in: none when the language is unknown.

    Source: the tag's own script, else CLDR's likely subtags.
    """
    first, *others = language.split("-")
    script = next((part.title() for part in others if len(part) == len("Latn") and part.isalpha()), "")
    if not script and first.lower() in MANY_SCRIPTS:
        return frozenset({"Latn", "Cyrl", "Arab"})
    if not script and first.lower() != UNDETERMINED:
        likely = get_global("likely_subtags")
        regions = [f"{first.lower()}_{part.upper()}" for part in others if len(part) == len("TW")]
        full = next((likely[key] for key in (*regions, first.lower()) if key in likely), "__")
        script = full.split("_")[1]
    return SCRIPTS_IN_USE.get(script, frozenset({script} if script else ()))


def language_of(script: str, declared: str, others: tuple[str, ...]) -> str:
    """Give the language of a run of text.

    Args:
        script: what the run is written in.
        declared: the tag of the nearest element that names a language.
        others: the tags of languages that the page is likely to be in besides, best first.

    Returns:
        `declared` or the first of the others that is written in this script; else the script's own language.
    """
    if script == COMMON:
        return declared if scripts_of(declared).isdisjoint({"Hani", "Kana"}) else ENGLISH
    for language in (declared, *others):
        if script in scripts_of(language):
            return language
    if script == "Latn":
        return ENGLISH if scripts_of(declared) else declared
    return SCRIPT_LANGUAGES[script]
