"""A page is light and quick: what a reader on a slow line waits for, and what a service pays for each page."""

import gzip
import time

from readmode import Preferences, Served, read, render, static_file, stylesheet
from readmode.render.static_files import module_names, script_name
from tests.readings import english

SERVED = Served(action="/read", static="/static")

PAGE_BYTES = 40 * 1024
"""Compressed, of everything but the article and a chosen typeface: one round trip or two on any line."""

SCRIPT_BYTES = 20 * 1024

RENDER_SECONDS = 0.003
"""For an article of common length; cleaning the page before takes several times as long."""

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
    """The best of many runs, for a busy machine interrupts some; each with other settings, so that none is kept."""
    passage = "<p>" + "Down by the <a href=/a>river</a> it rained for a week. " * 12 + "</p>"
    paragraphs = "".join(f"<h2>Part {part}</h2>{passage}" for part in range(20))
    reading = read(f"<title>River</title><article><h1>River</h1>{paragraphs}</article>", url="https://example.org/")
    assert len(reading.html) > COMMON_CHARACTERS
    render(reading, frame=SERVED)  # the first one compiles the templates
    best = RENDER_SECONDS * 100
    for scale in range(100, 160):
        start = time.perf_counter()
        render(reading, Preferences(font_scale=scale), SERVED)
        best = min(best, time.perf_counter() - start)
    assert best <= RENDER_SECONDS
