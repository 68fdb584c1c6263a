"""JSON as pages really write it: read strictly first, then with the few repairs that are cheap and certain."""

import html
import json
import re

SCRIPT_LENGTH = 1_000_000
"""Characters of one script that are read: the largest among 1,497 real pages is well below a third of it."""

VALUES = 100
"""Values, one after the other, in one script; more than one is a mistake already."""

ALLOWED_ESCAPES = frozenset('"\\/bfnrtu')

TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*"?|,(?=\s*+[}\]])', re.DOTALL)
"""A string, or a comma that closes nothing; possessive, so that no input makes it turn back."""

WRAPPER = re.compile(r"<!--|-->|/\*\s?<!\[CDATA\[\s?\*/|/\*\s?\]\]>\s?\*/|(?://\s?)?<!\[CDATA\[|(?://\s?)?\]\]>")
"""What old templates put around a script to hide it from other readers."""

ESCAPE = re.compile(r"\\(.)", re.DOTALL)

DECODER = json.JSONDecoder(strict=False)
"""Takes line breaks and other control characters inside strings: they are common, and harmless here."""


def read_json(text: str) -> list[object]:
    """Give the values that the text holds, one after the other; none where it cannot be read.

    Args:
        text: the text of a script.
    """
    if len(text) > SCRIPT_LENGTH:
        return []
    values = _decode(text)
    return values or _decode(_repaired(text))


def _decode(text: str) -> list[object]:
    values: list[object] = []
    place = 0
    while len(values) < VALUES:
        while place < len(text) and (text[place].isspace() or text[place] in ";,\ufeff"):
            place += 1
        if place >= len(text):
            break
        try:
            value, place = DECODER.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        values.append(value)
    return values


def _repaired(text: str) -> str:
    bare = WRAPPER.sub(" ", text)
    if "&quot;" in bare and '"' not in bare:
        bare = html.unescape(bare)
    return TOKEN.sub(_token, bare)


def _token(match: re.Match[str]) -> str:
    found = match.group()
    return "" if found == "," else ESCAPE.sub(_escape, found)


def _escape(match: re.Match[str]) -> str:
    return match.group() if match.group(1) in ALLOWED_ESCAPES else match.group(1)
