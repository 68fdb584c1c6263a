"""No spelling of a tag hides its attributes from the limit, and none makes counting them slow."""

import re
from functools import partial

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from readmode.errors import TooComplex
from readmode.options import Limits
from readmode.parse.census import ATTRIBUTES_AT_MOST, HARMLESS_BYTES, refuse_too_many
from tests.cost import seconds

PIECES = (
    '< <a <p </a > /> / = == " \' =" =\' \'> "> x=y=" b{} b{}= b{}=x <!-- --> --!> <!-- --!> <!a <?a </ '
    "<script> </script> <style> </style> <title> </title> <textarea> </textarea <xmp> </xmp>"
).split()
"""What tags, comments and texts begin, end and consist of; `{}` becomes a running number, so that names differ."""

ATTRIBUTES = (" a{}", "/b{}/", " c{}=1", "\n d{} = '>'", ' e{}="2"', "f{}=''", ' g{}="<b c=\'>"', " <h{}", " =i{}=",
              " j{}=/ ", ' "k{}', " l{}'", " m{}=n'", " o{}= p=\"")  # fmt: skip
"""Spellings of one attribute; the last opens a quotation, and so does any behind another open one."""

JUNK = st.lists(st.sampled_from([*PIECES, " ", "\n"]), max_size=6)
UNITS = st.lists(st.sampled_from(ATTRIBUTES), min_size=1, max_size=3)
PADDING = "x" * HARMLESS_BYTES
"""Text behind what is drawn, because a smaller page is not looked at."""

TEXT_ONLY = {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"}
SPACE = "\t\n\f\r "


def most_attributes(source: str) -> int:
    """Count the attributes of the start tag that has most, one character at a time.

    Source: HTML Standard, §13.2.5, of which the states that tell tags from what is none; the states of a script in a
    comment in a script are left out.
    """
    most = place = 0
    while (place := source.find("<", place)) >= 0:
        rest = source[place : place + 4]
        if rest == "<!--":
            end = re.compile("(?<=<!--)-?>|--!?>").search(source, place + 4)
            place = end.end() if end else len(source)
        elif re.match("<[!?]|</[^A-Za-z]", rest):
            place = source.find(">", place + 2) + 1 or len(source)
        elif re.match("</?[A-Za-z]", rest):
            name, names, place = read_tag(source, place + 1)
            if name and name[0] != "/":
                most = max(most, len(names))
                if name in TEXT_ONLY:
                    end = re.compile(f"</{name}[{SPACE}/>]").search(source, place)
                    place = end.start() if end else len(source)
        else:
            place += 1
    return most


def read_tag(source: str, start: int) -> tuple[str, set[str], int]:
    """Give a tag's name, its attributes' names, and where it ends; no name if it never does."""
    state, tag, names, name = "tag name", "", set[str](), ""
    for place in range(start, len(source)):
        letter = source[place]
        if state in {'"', "'"}:
            state = "after" if letter == state else state
        elif letter == ">":
            return tag, (names | {name}) - {""}, place + 1
        elif state == "tag name" and (letter not in SPACE + "/" or not tag):
            tag += letter
        elif state == "before value" and letter in SPACE:
            pass
        elif state in {"before value", "value"}:
            state = letter if state == "before value" and letter in "\"'" else "value"
            state = "after" if letter in SPACE else state
        elif letter == "=" and state in {"name", "after name"}:
            state = "before value"
        elif letter in SPACE:
            state = "after name" if state in {"name", "after name"} else "after"
        elif letter == "/":
            state = "after"
        elif state == "name":
            name += letter
        else:
            names.add(name)
            state, name = "name", letter
    return "", set(), len(source)


def numbered(pieces: list[str], times: int) -> str:
    return "".join("".join(pieces).replace("{}", str(number)) for number in range(times))


def refused(source: str) -> bool:
    try:
        refuse_too_many((source + PADDING).encode(), Limits())
    except TooComplex as error:
        return error.measure == "number of attributes of one element"
    return False


@settings(max_examples=300)
@given(JUNK, JUNK, UNITS, JUNK, st.integers(-2, 2))
@example([], [' = "'], [" a{}"], ['"'], 2)
@example([], [' x=y="'], [" a{}"], ['"'], 2)
def test_the_limit_counts_as_a_browser_does(
    before: list[str], within: list[str], unit: list[str], behind: list[str], more: int
) -> None:
    """Whatever stands before, among and behind them, more attributes than the limit are refused, and no fewer."""
    times = ATTRIBUTES_AT_MOST // len(unit) + more
    source = numbered([*before, "<p", *within], 1) + numbered(unit, times) + numbered([*behind, ">"], 1)
    assume(not re.search("(?s)<script.*<!--.*<script", source))
    assert refused(source) == (most_attributes(source) > ATTRIBUTES_AT_MOST)


def test_the_limit_is_the_last_number_that_passes() -> None:
    """One attribute more is one too many; a name that stands twice counts once."""
    for attribute in (" a{}", "/a{}", " a{}='>'", ' a{}="<b c=1>"', ' a{} = "d"', " <a{}", "a{}=''"):
        for number, expected in ((ATTRIBUTES_AT_MOST, False), (ATTRIBUTES_AT_MOST + 1, True)):
            tag = "<p " + numbered([attribute], number) + numbered([attribute], 1) + ">"
            assert refused(tag) is expected, attribute
            assert (most_attributes(tag) > ATTRIBUTES_AT_MOST) is expected, attribute


@settings(max_examples=60)
@given(JUNK, st.lists(st.sampled_from([*PIECES, *ATTRIBUTES]), min_size=1, max_size=8))
def test_the_time_of_the_count_grows_with_the_page(before: list[str], unit: list[str]) -> None:
    """Four times as much takes no more than about four times as long, whatever is repeated."""
    small, large = (
        min(seconds(partial(refused, source)) for _ in range(2))
        for source in (numbered(before, 1) + numbered(unit, size // len("".join(unit))) for size in (60_000, 240_000))
    )
    assert large < 12 * small + 0.1
