"""Hostile markup is parsed in linear time."""

import contextlib
import time

import pytest

from readmode.errors import ReadmodeError
from tests.parse.pages import read

HOSTILE = {
    "less-than signs": "<",
    "less-than signs and spaces": " <",
    "meta tags that never end": "<meta ",
    "quotations that never end": '<a b="',
    "ends of the page": "</html>x<p>",
    "second pages": "</html><html lang=en><body>x",
    "second bodies": "</body><body>x",
    "html tags that never end": "<p><html ",
    "line breaks": "a</br>",
    "control references": "&#1;",
    "endless references": "&#0",
    "crossed emphasis": "<b><i></b></i>x",
    "anchors": "<a href=x>x",
    "list items": "<li>x",
    "templates": "<template></template>",
    "shadow trees": "<template shadowrootmode=open><slot></slot></template>",
    "hosts": "<x-a><template shadowrootmode=open>a<slot></slot></template>b</x-a>",
    "segments": "<div hidden id=S:1><template id=B:1></template></div>",
    "pending boundaries": "<!--$?--><template id=B:1></template><div hidden id=S:1></div>",
    "bases": "<base href=x>",
    "frames": "<iframe>x</iframe>",
    "comments": "<!---->x",
    "tags in tags": "<a",
    "tags in tags with attributes": "<a b=<a c='<a d=\"",
    "tags of a thousand tags": "<a " * 998 + ">",
    "attributes": "<p a b c d e f g=1 h='2'>",
    "forms": "<form><input>",
}


def seconds(source: str) -> float:
    began = time.process_time()
    with contextlib.suppress(ReadmodeError):
        read(source)
    return time.process_time() - began


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("start", ["<p>", "<div>" * 1500, "<div><p>" * 60])
def test_hostile_markup_is_parsed_in_linear_time(start: str, unit: str) -> None:
    """Four times as much takes no more than about four times as long, at any depth."""
    small = min(seconds(start + unit * (60_000 // len(unit))) for _ in range(3))
    large = seconds(start + unit * (240_000 // len(unit)))
    assert small < 1
    assert large < 12 * small + 0.3
