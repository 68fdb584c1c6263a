"""What holds of every repair: done once, accounted for, and no word lost."""

import re
import time
from copy import deepcopy

import pytest
from hypothesis import given, note, settings
from lxml.html import HtmlElement

from readmode.model import Article
from readmode.repair import STEPS, repair
from readmode.sanitise import sanitise
from tests.repair.articles import BASE, METADATA, article, inner, repaired, trees
from tests.repair.conformance import defects

NUMBERED = re.compile(r"w[0-9]+")


def words(root: HtmlElement) -> list[str]:
    return NUMBERED.findall(" ".join(root.itertext()))


@settings(deadline=None)
@given(trees())
def test_a_repaired_article_needs_no_repair(root: HtmlElement) -> None:
    """Repairing twice changes nothing more, and reports nothing more."""
    note(inner(root))
    first = inner(repair(Article(root), METADATA, BASE).root)
    second = repair(Article(root), METADATA, BASE)
    assert inner(second.root) == first
    assert second.repairs == ()


@settings(deadline=None)
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


@settings(deadline=None)
@given(trees())
def test_repair_and_sanitising_together_leave_no_defect(root: HtmlElement) -> None:
    """What goes out has a sound outline, named images and links, landing references, and blocks where they belong."""
    note(inner(root))
    result = repair(Article(root), METADATA, BASE)
    out = sanitise(result.root).root
    assert not (found := defects(out)), found
    assert sorted(words(out)) == sorted(words(result.root))


def test_the_steps_are_told_apart_by_name() -> None:
    """Each step stands once in the list."""
    names = [step.__name__ for step in STEPS]
    assert len(set(names)) == len(names)


def test_selectors_lead_to_the_element_as_it_was() -> None:
    """A report names a place in the article that came in, though earlier repairs moved, renamed or removed things."""
    source = "<p></p><p></p><section><h4>A</h4><h4>B</h4></section><h3>C</h3>"
    original = article(source)
    result = repaired(source)
    headings = [change for change in result.repairs if change.rule == "heading-order"]
    first, second, third = (change.selector for change in headings)
    assert (first, second, third) == ("section > h4:nth-of-type(1)", "section > h4:nth-of-type(2)", "h3")
    for change in headings:
        (found,) = original.cssselect(change.selector)
        assert f"<{found.tag!s}>{found.text}" == change.before


@pytest.mark.parametrize(
    "unit",
    [
        "<p></p>",
        "<li>x",
        "<h4>a</h4><h2>b</h2>",
        "<a href='#x'>y</a>",
        "<figure><img src=/a.jpg><figcaption>c</figcaption></figure>",
        "<span><p>a</p></span>",
        "<table><tr><th>a<tr><td>b</table>",
        "<p>a<section>b</section></p>",
        "<noscript><img src=/a.jpg></noscript>",
        "<iframe src='https://example.org/video' title=t></iframe>",
        "<dl><dd>a</dl>",
        "<div lang=ar>",
    ],
)
def test_time_grows_with_the_page_and_no_faster(unit: str) -> None:
    """Four times as much of anything takes at most about four times as long."""

    def cost(count: int) -> float:
        root = article(unit * count)
        start = time.process_time()
        repair(Article(root), METADATA, BASE)
        return time.process_time() - start

    cost(10)
    assert cost(4_000) < 8 * cost(1_000) + 0.2


def test_nothing_is_shared_between_articles() -> None:
    """The same article gives the same account every time."""
    source = "<h3>a</h3><img src=/a.jpg><p><a href=x target=_blank>b</a></p>"
    root = article(source)
    first, second = repaired(source), repair(Article(deepcopy(root)), METADATA, BASE)
    assert first.repairs == second.repairs
    assert first.remaining == second.remaining
