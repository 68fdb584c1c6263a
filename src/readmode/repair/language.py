"""Language and direction: what parts of the article declare, made valid, and nothing lost with the page's frame.

A screen reader changes its voice, and a browser its direction, where `lang` and `dir` say so (WCAG 3.1.2, 1.3.2).
"""

import re
from collections import Counter
from functools import cache, lru_cache
from unicodedata import bidirectional

from babel.core import get_global
from lxml.html import HtmlElement

from readmode.dom import new_element, opening_tag
from readmode.repair.account import Account, Context
from readmode.repair.rules.languages import MISSING_DIRECTION, PART_DIRECTION, PART_LANGUAGE

RIGHT_TO_LEFT_SCRIPTS = frozenset("Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa".split())
"""Source: Unicode Character Database, scripts whose letters have Bidi_Class R or AL and that are written today."""

COUNTRIES_FOR_LANGUAGES = {"cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "ua": "uk", "vn": "vi"}
"""Country codes that pages write for a language, and that are no language's code."""

SAMPLE_LENGTH = 400
"""Characters: enough of a part to tell which way its text runs, and a bound on the work for each part."""

MANY_TAGS = 256
"""Language tags that are remembered with what they mean: pages declare a few, on many elements."""

DIRECTIONS = frozenset(("ltr", "rtl", "auto"))

_SCRIPT = re.compile(r"[a-z]{4}")
_REGION = re.compile(r"[a-z]{2}|[0-9]{3}")
_VARIANT = re.compile(r"[a-z0-9]{5,8}|[0-9][a-z0-9]{3}")


def repair_language(root: HtmlElement, context: Context) -> Account:
    """Correct or drop `lang` and `dir` of parts, give right-to-left parts their direction, keep the root's own."""
    _move_inward(root, context)
    directions: dict[HtmlElement, str] = {root: context.metadata.direction.value}
    for element in context.bearers(root, "lang", "dir"):
        yield from _correct_language(element, context)
        yield from _correct_direction(element, context)
        around = _direction_around(element, directions)
        needed = direction_of(element.get("lang", "")) or around
        if element.get("dir") is None and needed != around:
            before = opening_tag(element)
            element.set("dir", needed)
            yield context.repaired(MISSING_DIRECTION, element, before, opening_tag(element))
        directions[element] = element.get("dir", around)


def _direction_around(element: HtmlElement, directions: dict[HtmlElement, str]) -> str:
    """Give the direction of the parent, and remember it, so that a deep tree is climbed once."""
    climbed = []
    for above in element.iterancestors():
        if above in directions:
            break
        climbed.append(above)
    found = directions[above]
    directions.update(dict.fromkeys(climbed, found))
    return found


def _move_inward(root: HtmlElement, context: Context) -> None:
    """Give what the article's own root declares to one element inside it, for the root's tags do not go out."""
    page = {"lang": context.language, "dir": context.metadata.direction.value}
    own = {name: root.attrib.pop(name) for name in page if name in root.attrib}
    if all(page[name] == value for name, value in own.items()):
        return
    holder = new_element("div")
    holder.text, root.text = root.text, None
    holder.extend(list(root))
    holder.attrib.update(own)
    root.append(holder)


def _correct_language(element: HtmlElement, context: Context) -> Account:
    declared = element.get("lang")
    if declared is None:
        return
    language = language_tag(declared)
    if language and not is_plausible(language, element):
        language = ""
    if language == declared:
        return
    before = opening_tag(element)
    if language:
        element.set("lang", language)
    else:
        del element.attrib["lang"]
    if language.lower() != declared.lower():  # mere capitals are no defect
        yield context.repaired(PART_LANGUAGE, element, before, opening_tag(element))


def _correct_direction(element: HtmlElement, context: Context) -> Account:
    declared = element.get("dir")
    if declared is None or declared in DIRECTIONS:
        return
    before = opening_tag(element)
    if declared.strip().lower() in DIRECTIONS:
        element.set("dir", declared.strip().lower())
        return
    del element.attrib["dir"]
    yield context.repaired(PART_DIRECTION, element, before, opening_tag(element))


def is_plausible(language: str, element: HtmlElement) -> bool:
    """Say whether the text runs in the direction of the language that the page declares for it.

    Templates declare their own language around text of another; obeying would turn Arabic prose left to right.
    """
    leftward = rightward = length = 0
    for text in element.itertext():
        sample = text[:SAMPLE_LENGTH]
        if sample.isascii():
            leftward += sum(map(str.isalpha, sample))
        else:
            letters = Counter(map(bidirectional, sample))
            leftward += letters["L"]
            rightward += letters["R"] + letters["AL"]
        length += len(text)
        if length > SAMPLE_LENGTH:
            break
    if rightward == leftward:
        return True
    return direction_of(language) == ("rtl" if rightward > leftward else "ltr")


@cache
def _known_languages() -> frozenset[str]:
    return frozenset(key.split("_")[0] for key in get_global("likely_subtags")) | {"mul", "und", "zxx"}


@lru_cache(MANY_TAGS)
def language_tag(declared: str) -> str:
    """Give the tag as BCP 47 writes it, with the parts that are valid; empty when its language is not known.

    Source: RFC 5646 §2.1 for the form, Unicode CLDR for which languages there are and for replaced codes.
    """
    first, *others = declared.strip().lower().replace("_", "-").split("-")
    first = COUNTRIES_FOR_LANGUAGES.get(first, first)
    first = get_global("language_aliases").get(first, first)
    if first not in _known_languages():
        return ""
    parts = [first]
    for form, written in ((_SCRIPT, str.title), (_REGION, str.upper), (_VARIANT, str.lower)):
        if others and form.fullmatch(others[0]):
            parts.append(written(others.pop(0)))
    return "-".join(parts)


@lru_cache(MANY_TAGS)
def direction_of(language: str) -> str:
    """Give "rtl" or "ltr" for a BCP 47 tag, by the script that the language is written in; empty when not known.

    Source: Unicode CLDR, likely subtags.
    """
    first, *others = language.split("-")
    script = next((part for part in others if len(part) == len("Arab") and part.isalpha()), "")
    if not script:
        likely = get_global("likely_subtags")
        found = likely.get("_".join((first, *others[:1])).strip("_")) or likely.get(first) or "_"
        script = found.split("_")[1]
    if not script:
        return ""
    return "rtl" if script in RIGHT_TO_LEFT_SCRIPTS else "ltr"
