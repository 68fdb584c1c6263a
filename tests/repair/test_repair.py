"""What holds of every repair: done once, accounted for, no word lost, in time that grows with the page."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given, note
from lxml.html import HtmlElement

from readmode.model import Article
from readmode.repair import STEPS, repair
from readmode.repair.account import Context
from readmode.repair.sweep import GONE, HOLLOW, sweep
from readmode.sanitise import sanitise
from tests.cost import seconds
from tests.repair.articles import BASE, METADATA, article, inner, repaired, trees
from tests.repair.conformance import defects

NUMBERED = re.compile(r"w[0-9]+")

FEW, MANY = 500, 4_000
WORST_GROWTH = 20
"""Eight times as much takes eight times as long, give or take a busy machine; what looks at pairs, up to 64 times."""


class _Everything(set[str]):
    """The names that an article may hold, if nobody knows which."""

    def isdisjoint(self, other: Iterable[object], /) -> bool:
        return not list(other)

    def __contains__(self, name: object, /) -> bool:
        return isinstance(name, str)

    def __iter__(self) -> Iterator[str]:
        return iter(("role", "aria-label"))


def words(root: HtmlElement) -> list[str]:
    return NUMBERED.findall(" ".join(root.itertext()))


@given(trees())
def test_a_repaired_article_needs_no_repair(root: HtmlElement) -> None:
    """Repairing twice changes nothing more, and reports nothing more."""
    note(inner(root))
    first = inner(repair(Article(root), METADATA, BASE).root)
    second = repair(Article(root), METADATA, BASE)
    assert inner(second.root) == first
    assert second.repairs == ()


@given(trees())
def test_words_stay_and_keep_their_order(root: HtmlElement) -> None:
    """No word goes but by a repair that shows it, none comes, none moves."""
    note(inner(root))
    before = words(root)
    result = repair(Article(root), METADATA, BASE)
    after = words(result.root)
    removed = [change.before for change in result.repairs if not change.after]
    shown = set(NUMBERED.findall(" ".join(removed)))
    gone = [word for word in before if word not in after]
    assert [word for word in before if word in after] == after
    assert set(gone) <= shown or any(text.endswith("…") for text in removed)


@given(trees())
def test_repair_and_sanitising_together_leave_no_defect(root: HtmlElement) -> None:
    """What goes out has a sound outline, named images and links, landing references, and blocks where they belong."""
    note(inner(root))
    result = repair(Article(root), METADATA, BASE)
    before = sorted(words(result.root))
    out = sanitise(result.root).root
    assert not (found := defects(out)), found
    assert sorted(words(out)) == before


@given(trees())
def test_a_step_that_tells_of_nothing_leaves_no_marks(root: HtmlElement) -> None:
    """Marked elements are swept out only after steps that tell of a change; others sweep by themselves."""
    context = Context.of(Article(root), METADATA, BASE)
    for step in STEPS:
        if list(step(root, context)):
            sweep(root)
        assert not list(root.iter(GONE, HOLLOW)), step.__name__


@given(trees())
def test_what_an_article_came_without_is_rightly_not_looked_for(root: HtmlElement) -> None:
    """An article whose census says that it may hold anything is repaired alike."""
    note(inner(root))
    other = deepcopy(root)
    everything = replace(Context.of(Article(other), METADATA, BASE), tags=_Everything(), attributes=_Everything())
    for step in STEPS:
        if list(step(other, everything)):
            sweep(other)
    assert inner(repair(Article(root), METADATA, BASE).root) == inner(other)


def test_the_steps_are_told_apart_by_name() -> None:
    """Each step stands once in the list."""
    names = [step.__name__ for step in STEPS]
    assert len(set(names)) == len(names)


def test_selectors_lead_to_the_element_as_it_was() -> None:
    """A report names a place in the article that came in, though earlier repairs moved, renamed or removed things."""
    source = "<p></p><p></p><section><h4>A</h4><h4>B</h4></section><h3>C</h3>"
    original = article(source)
    headings = [change for change in repaired(source).repairs if change.rule == "heading-order"]
    selectors = [change.selector for change in headings]
    assert selectors == ["section > h4:nth-of-type(1)", "section > h4:nth-of-type(2)", "h3"]
    found = [original.cssselect(selector) for selector in selectors]
    assert [[f"<{element.tag!s}>{element.text}" for element in elements] for elements in found] == [
        [change.before] for change in headings
    ]


def test_the_account_is_short_however_long_the_article() -> None:
    """A report shows the beginning of what it speaks of."""
    long = "word " * 10_000
    result = repaired(f"<section title='{long}'><h4>{long}</h4></section><p><a href='#x' title='{long}'>{long}</a></p>")
    assert len(result.repairs) == 2
    assert all(len(text) <= 160 for change in result.repairs for text in (change.before, change.after))


HOLDERS_OF_UNITS = [
    ("div", "<p></p>x"),
    ("div", "<li>x"),
    ("div", "<h4>a</h4><h2>b</h2>"),
    ("div", "<a href='#x'>y</a>"),
    ("div", "<a href='/y' target=_blank> </a>x"),
    ("figure", "<figure><img src=/a.jpg><figcaption>c</figcaption></figure>"),
    ("table", "<img src=/a.jpg aria-labelledby=b><p id=b>x</p>"),
    ("div", "<span><p>a</p></span>"),
    ("div", "<p>a<section>b</section></p>"),
    ("ul", "<p>a<section>b</section></p>"),
    ("div", "<p id=a></p>"),
    ("p", "<noscript><img src=/a.jpg></noscript>"),
    ("p", "<img>"),
    ("p", "<a href=/a.jpg><img></a>"),
    ("p", "<span><img alt=''><img src=/a.jpg></span>"),
    ("p", "<span class=MathJax>h</span><script type='math/tex'>h</script>"),
    ("p", "<span class=MathJax data-latex=h>h</span>"),
    ("div", "<figure><img src=/a.jpg alt=x></figure>"),
    ("p", "<a href=/a>https://example.org/aaaaaaaaaaaaaaaaa</a> "),
    ("p", "<iframe src='https://example.org/video' title=t></iframe>"),
    ("div", "<table><tr><td>b</table>"),
    ("table", "<tr><td>x"),
    ("table", "x<td>"),
    ("dl", "<dd>a"),
    ("dl", "<p>a</p>b"),
    ("ul", "<em>x</em>y"),
    ("pre", "<figure><img src=/a.jpg></figure>"),
    ("pre", "<h4>a</h4>"),
    ("h2", "<p>a</p>"),
    ("div", "a<br><br>"),
    ("p", "a<br><br>"),
    ("p", "• a<br>"),
    ("div", "<p>1. a</p>"),
    ("div", "<p><b>a</b></p><p>b</p>"),
    ("div", "<img src=/a.jpg><p class=caption>c</p>"),
    ("div", "<p>a b c d e f</p><blockquote class=pullquote>a b c d e f</blockquote>"),
    ("p", "\u00a0\u00a0\u202ax"),
    ("p", "H E L L O "),
    ("p", "<span aria-hidden=true>x</span><span class=sr-only>x</span>"),
    ("p", "<span style='font-weight: bold'>x</span>"),
    ("p", "<a href='/x'>here</a> "),
    ("p", "<a href='/y'><img src=/a.jpg alt=''></a><a href='/y'>y</a>"),
    ("div", "<pre><span class=lineno>1</span>a</pre>"),
    ("p", "<sup><a href='#n'>1</a></sup><span id=n></span>"),
    ("table", "<tr><td><b>a</b></td><td>b</td></tr>"),
    ("div", "<p>Вода пришла в полдень и стояла на нижних улицах до самого вечера.</p>"),
]


@pytest.mark.parametrize(("holder", "unit"), HOLDERS_OF_UNITS)
def test_time_grows_with_the_page_and_no_faster(holder: str, unit: str) -> None:
    """Nothing counts, compares or joins all siblings for each of them."""
    few, many = (min(_seconds(f"<{holder}>{unit * number}</{holder}>") for _ in range(2)) for number in (FEW, MANY))
    assert many < WORST_GROWTH * few


def _seconds(source: str) -> float:
    root = article(source)
    return seconds(lambda: repair(Article(root), METADATA, BASE))


def test_the_same_article_gives_the_same_account() -> None:
    """Nothing depends on what was repaired before."""
    root = article("<h3>a</h3><img src=/a.jpg><p><a href=x target=_blank>b</a></p>")
    first, second = (repair(Article(deepcopy(root)), METADATA, BASE) for _ in range(2))
    assert first.repairs == second.repairs
    assert first.remaining == second.remaining
