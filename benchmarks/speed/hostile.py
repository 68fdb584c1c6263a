"""Pages made to be slow: shapes on which an engine of the field, a parser or a pattern grows faster than its input."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pebble import ProcessExpired, ProcessFuture, ProcessPool

import readmode
from benchmarks.progress import track

SIZE = 800_000
"""Bytes of each page."""

BUDGET_SECONDS = 2.0

DEADLINE_SECONDS = 60
"""Seconds before a page is given up: thirty times the budget."""

DEEP_LEVELS = 1900
"""Levels: just under the 2,048 at which libxml2 stops; engines that climb from every element are quadratic in them."""

TEXT = "<p>The tide turned at noon, and the boats in the harbour swung round on their chains, one after another.</p>"

Shape = Callable[[int], str]


def repeat(unit: str, before: str = "", after: str = "") -> Shape:
    """Make a shape that repeats one piece of source; `{}` in it becomes a running number."""

    def shape(size: int) -> str:
        times = max(1, (size - len(before) - len(after)) // len(unit))
        middle = "".join(unit.replace("{}", str(number)) for number in range(times)) if "{}" in unit else unit * times
        return before + middle + after

    return shape


def nest(opening: str, closing: str, inside: str = "deep") -> Shape:
    """Make a shape that nests one element in itself."""

    def shape(size: int) -> str:
        levels = max(1, size // len(opening + closing))
        return opening * levels + inside + closing * levels

    return shape


def deepen(opening: str, closing: str) -> Shape:
    """Make a shape that nests one element as deep as parsers follow, with words on every level to fill the page."""

    def shape(size: int) -> str:
        levels = DEEP_LEVELS // opening.count("<")
        words = "word " * max(1, (size // levels - len(opening + closing)) // len("word "))
        return (opening + words) * levels + closing * levels

    return shape


def follow(shape: Shape) -> Shape:
    """Make a shape that is followed by as much text."""
    return lambda size: shape(size // 2) + TEXT * (size // 2 // len(TEXT))


SHAPES: dict[str, Shape] = {
    "metas without an end": repeat("<meta "),
    "metas of unknown encodings": repeat('<meta charset="x-unknown-{}">', after=TEXT * 5),
    "metas in the body": repeat("<p>word</p><meta name=a content=b>", "<body>"),
    "angle brackets": repeat("<"),
    "angle brackets and spaces": repeat(" <"),
    "subheads": repeat("<div class=subhead></div>", after=TEXT * 5),
    "attributes of one tag": repeat("a{}width =1 ", "<p ", ">text</p>" + TEXT * 5),
    "attributes behind an equals sign": follow(repeat("a{} ", '<p = "', '">text</p>')),
    "attributes behind a value": follow(repeat("a{} ", '<p x=y="', '">text</p>')),
    "tags in tags": repeat("<a", TEXT * 5),
    "tags of a thousand tags": repeat("<a " * 998 + ">", TEXT * 5),
    "one long attribute": repeat("x", '<p title="', '">text</p>' + TEXT * 5),
    "one long class": repeat("widget sidebar content ", '<div class="', '">' + TEXT * 5 + "</div>"),
    "one long text": repeat("word ", "<article><p>", "</p></article>"),
    "one long word": repeat("x", "<article><p>", "</p></article>"),
    "one long comment": repeat("- ", "<article>" + TEXT * 5 + "<!--", "--></article>"),
    "comments without an end": repeat("<!--", TEXT * 5),
    "nested articles": nest("<article>", "</article>", TEXT * 5),
    "nested quotations": nest("<blockquote>", "</blockquote>", TEXT * 5),
    "nested quotations with text": nest("<blockquote><p>words to read</p>", "</blockquote>"),
    "nested divisions": nest("<div>", "</div>", TEXT * 5),
    "nested lists": nest("<ul><li>item", "</li></ul>"),
    "nested tables": nest("<table><tr><td>", "</td></tr></table>", TEXT * 5),
    "nested spans": nest("<span>", "</span>", TEXT * 5),
    "deep articles": deepen("<article>", "</article>"),
    "deep quotations": deepen("<blockquote><p>", "</p></blockquote>"),
    "deep divisions": deepen("<div>", "</div>"),
    "deep spans": deepen("<span>", "</span>"),
    "deep lists": deepen("<ul><li>", "</li></ul>"),
    "alternating emphasis": repeat("<b><i>x</b></i>", "<article>" + TEXT * 5),
    "emphasis without an end": repeat("<b>x<i>y", "<article>" + TEXT * 5),
    "anchors without an end": repeat("<a href=/x>link ", "<article>" + TEXT * 5),
    "paragraphs without an end": repeat("<p>a few words", "<article>"),
    "empty paragraphs": repeat("<p></p>", "<article>" + TEXT * 5),
    "line breaks": repeat("<br>", "<article>" + TEXT * 5),
    "images": repeat("<img src=/p/{}.png alt=x>", "<article>" + TEXT * 5),
    "headings": repeat("<h2>Part {}</h2>", "<article>" + TEXT * 5),
    "links": repeat("<p><a href=/{}>A story that is linked</a></p>", "<main>", "</main>"),
    "the same identifier": repeat('<p id="a">word <a href="#a">a</a></p>', "<article>"),
    "no-break spaces": repeat("\u00a0", "<article>" + TEXT * 5 + "<p>a", "b</p></article>"),
    "zero-width spaces": repeat("\u200b", "<article>" + TEXT * 5 + "<p>a", "b</p></article>"),
    "spaces": repeat(" ", "<article>" + TEXT * 5 + "<p>a", "b</p></article>"),
    "soft hyphens": repeat("\u00ad", "<article>" + TEXT * 5 + "<p>a", "b</p></article>"),
    "combining marks": repeat("\u0301", "<article>" + TEXT * 5 + "<p>a", "b</p></article>"),
    "character references": repeat("&#x41;&amp;", "<article><p>", "</p></article>"),
    "references without an end": repeat("&am", "<article><p>", "</p></article>"),
    "nested brackets of JSON-LD": repeat("[", '<script type="application/ld+json">', "</script>" + TEXT * 5),
    "long JSON-LD": repeat(
        '{"@type":"Thing","name":"thing {}"},', '<script type="application/ld+json">[', "{}]</script>" + TEXT * 5
    ),
    "many pieces of JSON-LD": repeat('<script type="application/ld+json">{"@type":"Thing"}</script>', after=TEXT * 5),
    "scripts without an end": repeat("<script>", TEXT * 5),
    "templates": nest("<template>", "</template>", TEXT * 5),
    "drawings in formulae": nest("<svg><desc><math><mtext>", "</mtext></math></desc></svg>", TEXT * 5),
    "scripts among words": repeat("<script></script>word ", "<article>" + TEXT * 5 + "<p>"),
    "templates among words": repeat("<template></template>word ", "<article>" + TEXT * 5 + "<p>"),
    "images among words": repeat("<img src=/p/{}.png alt=x>word ", "<article>" + TEXT * 5 + "<p>"),
    "lost images among words": repeat("<img>word ", "<article>" + TEXT * 5 + "<p>"),
    "named places": repeat("<a name=n{}>word</a> ", "<article>" + TEXT * 5 + "<p>"),
    "properties": repeat("<i itemprop=a>word</i> ", "<article>" + TEXT * 5 + "<p>"),
    "hidden blocks": repeat("<div hidden id=a>word</div>", "<article>" + TEXT * 5),
    "identifiers": repeat("<b id=i{}>word</b> ", "<article>" + TEXT * 5 + "<p>"),
    "rows of a table": repeat("<tr><td>a<td>b", "<article>" + TEXT * 5 + "<table>", "</table></article>"),
    "columns of a table": repeat("<td>a", "<article>" + TEXT * 5 + "<table><tr>", "</table></article>"),
    "spanned cells": repeat("<td colspan=1000 rowspan=65534>a", "<article>" + TEXT * 5 + "<table><tr>", "</table>"),
    "header cells": repeat("<tr><th>a<td>b", "<article>" + TEXT * 5 + "<table>", "</table></article>"),
    "rows of a head": repeat("<tr><td>a<td>b", "<article>" + TEXT * 5 + "<table><thead>", "</table></article>"),
    "groups of rows": repeat("<tbody><tr><td>a<td>b", "<article>" + TEXT * 5 + "<table>", "</table></article>"),
    "spanned rows": repeat("<tr><td rowspan=9>a<td>b", "<article>" + TEXT * 5 + "<table>", "</table></article>"),
    "tables": repeat("<table><tr><td>a<td>b</table>", "<article>" + TEXT * 5),
    "terms": repeat("<dt>a<dd>b", "<article>" + TEXT * 5 + "<dl>", "</dl></article>"),
    "items": repeat("<li>a", "<article>" + TEXT * 5 + "<ul>", "</ul></article>"),
    "lists of one item": repeat("<ul><li>a</ul>", "<article>" + TEXT * 5),
    "options": repeat("<option>a", "<article>" + TEXT * 5 + "<select>", "</select></article>"),
    "disclosures": repeat("<details><summary>a</summary>b</details>", "<article>" + TEXT * 5),
    "preformatted lines": repeat("<pre>a</pre>", "<article>" + TEXT * 5),
    "rules": repeat("<hr>", "<article>" + TEXT * 5),
    "lines in bold": repeat("<p><b>a</b>", "<article>" + TEXT * 5),
    "words in other languages": repeat("<i lang=fr>mot</i> ", "<article>" + TEXT * 5 + "<p>"),
    "formulae": repeat("<math><mi>x</mi></math> ", "<article>" + TEXT * 5 + "<p>"),
    "rows of a formula": repeat("<mtr><mtd>x</mtd></mtr>", "<article>" + TEXT * 5 + "<p><math><mtable>"),
    "signs above and below": repeat("<sub>a</sub><sup>b</sup> ", "<article>" + TEXT * 5 + "<p>"),
    "references to notes": repeat("<sup><a href=#n{}>1</a></sup> word ", "<article>" + TEXT * 5 + "<p>"),
    "readings": repeat("<ruby>a<rt>b</ruby>", "<article>" + TEXT * 5 + "<p>"),
    "frames": repeat("<iframe src=https://example.org/f{}></iframe>", "<article>" + TEXT * 5),
    "frames without an address": repeat("<frame>", "<article>" + TEXT * 5),
    "pictures": repeat("<picture><source srcset=/a{}.webp><img src=/a{}.png></picture>", "<article>" + TEXT * 5),
    "candidates of a picture": repeat("/p{}.png {}w, ", "<article>" + TEXT * 5 + "<img src=a.png srcset='", "'>"),
    "scripts of JSON-LD": repeat(
        '<script type="application/ld+json">{"@type": "Article", "headline": "A"}</script>', after=TEXT * 5
    ),
    "authors": repeat('<meta name=author content="Ada {}">', after=TEXT * 5),
    "by-lines": repeat('<p class="byline">By Ada Lovelace</p>', "<article>" + TEXT * 5),
    "dates": repeat("<time datetime=2026-01-31>31 January 2026</time> ", "<article>" + TEXT * 5),
}
"""Name → what makes a page of a given size. They come from what was seen to grow on engines, parsers and patterns."""


@dataclass(frozen=True, slots=True)
class Ordeal:
    """One hostile page: how long it took, and what came of it ("read", an error's name, "too slow" or "crashed")."""

    shape: str
    seconds: float
    outcome: str

    @property
    def passed(self) -> bool:
        """Whether it ended on purpose and in time."""
        return self.seconds <= BUDGET_SECONDS and self.outcome not in {"too slow", "crashed"}


def time_hostile(size: int = SIZE) -> Iterator[Ordeal]:
    """Read each shape at this size, in a process that may be given up."""
    with ProcessPool(max_workers=1) as pool:
        pool.schedule(_read, args=("one long text", 1000)).result()  # warm
        for name in track(SHAPES, "hostile pages", len(SHAPES)):
            yield _ordeal(name, pool.schedule(_read, args=(name, size), timeout=DEADLINE_SECONDS))


def _ordeal(name: str, future: "ProcessFuture[tuple[float, str]]") -> Ordeal:
    try:
        seconds, outcome = future.result()
    except TimeoutError:
        return Ordeal(name, DEADLINE_SECONDS, "too slow")
    except ProcessExpired:
        return Ordeal(name, DEADLINE_SECONDS, "crashed")
    return Ordeal(name, seconds, outcome)


def _read(name: str, size: int) -> tuple[float, str]:
    """Read one hostile page in a worker, and give the CPU seconds and the outcome."""
    page = SHAPES[name](size).encode()
    begin = time.process_time()
    try:
        readmode.read(page)
    except readmode.ReadmodeError as error:
        return time.process_time() - begin, type(error).__name__
    return time.process_time() - begin, "read"
