"""A page is light and quick: what a reader on a slow line waits for, and what a service pays for each page."""

import gzip
from functools import partial

from readmode import Preferences, Served, read, render, static_file, stylesheet
from readmode.render.static_files import module_names, script_name
from tests.cost import seconds
from tests.readings import english

SERVED = Served(action="/read", static="/static")

PAGE_BYTES = 40 * 1024
"""Compressed, of everything but the article and a chosen typeface: one round trip or two on any line."""

SCRIPT_BYTES = 20 * 1024

RENDER_SHARE = 0.2
"""Of the processor time that reading the page takes, which is waited for anyway; it is half of that."""

COMMON_CHARACTERS = 16_000
"""Of an article's HTML: about two thousand words with their links and headings."""


def compressed(*contents: bytes) -> int:
    return sum(len(gzip.compress(content)) for content in contents)


def test_a_page_without_its_article_is_light() -> None:
    """HTML, style and script, as they go over the line."""
    frame = render(english(), frame=SERVED).replace(english().html, "").encode()
    script = [static_file(name).content for name in (script_name(), *module_names())]
    assert compressed(*script) <= SCRIPT_BYTES
    assert compressed(frame, stylesheet().encode(), *script) <= PAGE_BYTES


def test_rendering_costs_a_reader_nothing() -> None:
    """The least of many runs, for a busy machine disturbs some; each with other settings, so that none is kept."""
    passage = "<p>" + "Down by the <a href=/a>river</a> it rained for a week. " * 12 + "</p>"
    paragraphs = "".join(f"<h2>Part {part}</h2>{passage}" for part in range(20))
    source = f"<title>River</title><article><h1>River</h1>{paragraphs}</article>"
    reading = read(source, url="https://example.org/")
    assert len(reading.html) > COMMON_CHARACTERS
    render(reading, frame=SERVED)  # the first one compiles the templates
    settings = [Preferences(font_scale=scale) for scale in range(100, 160)]
    rendering = min(seconds(partial(render, reading, each, SERVED)) for each in settings)
    assert rendering <= RENDER_SHARE * min(seconds(partial(read, source)) for _ in range(5))
