"""A report names the element of the page that it speaks of, however much was cut, moved, renamed and made since."""

import re
import sys
from copy import deepcopy
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, note
from hypothesis import strategies as st
from lxml.html import HtmlElement, document_fromstring, fromstring

import readmode
from readmode.decode import decode
from readmode.dom import SELECTOR_DEPTH, Paths
from readmode.extract import extract
from readmode.extract.blocks import outline_of
from readmode.extract.cut import cut
from readmode.extract.prepare import prepare
from readmode.metadata import describe
from readmode.model import Article, Page, RepairedArticle, SanitisedArticle
from readmode.options import Limits
from readmode.parse import parse
from readmode.repair import repair
from readmode.repair.account import Context
from readmode.sanitise import sanitise
from tests.extract.pages import MENU, SENTENCES, framed, page_of, paragraphs
from tests.page_folders import FRAGMENT, SOURCE, folders
from tests.repair.articles import BASE, METADATA, inner, trees
from tests.selectors import Finder

READABLE = [folder for folder in folders() if (folder / FRAGMENT).is_file()]

BRIEF = 12
"""Letters by which a text is known again."""

_ATTRIBUTES = re.compile(r'="[^"]*"?')
_TAGS = re.compile(r"<[^>]*(?:>|$)")


def parsed(folder: Path) -> Page:
    return parse(decode((folder / SOURCE).read_bytes(), None, Limits()).utf_8, BASE, Limits())


def misplaced(article: Article, page: HtmlElement, numbers: dict[HtmlElement, int]) -> list[tuple[str, str]]:
    """Give the elements of an article to which the path does not lead, or not alone, in the page that it came from."""
    order = list(page.iter())
    finder = Finder(page)
    places = Context.of(article, METADATA, BASE).places
    told = [(places.locate(element)[1], numbers[element]) for element in article.root.iter() if element in numbers]
    return [(selector, str(order[place].tag)) for selector, place in told if finder.find(selector) != [order[place]]]


@pytest.mark.parametrize("folder", READABLE, ids=lambda folder: folder.name)
def test_each_element_of_an_article_is_found_in_its_page(folder: Path) -> None:
    """By the path that a report of it would give, and nothing else is found by that."""
    page = parsed(folder)
    numbers = {element: number for number, element in enumerate(page.root.iter())}
    article = extract(page, describe(page))
    assert misplaced(article, parsed(folder).root, numbers) == []


@given(trees(), st.data())
def test_each_element_is_found_whatever_was_cut_out_beside_it(body: HtmlElement, data: st.DataObject) -> None:
    """Pages by chance, of which any blocks are kept."""
    note(inner(body))
    root = document_fromstring("<html><body></body></html>")
    root[0].append(body)
    page = deepcopy(root)
    numbers = {element: number for number, element in enumerate(root.iter())}
    paths = Paths(root)
    outline = outline_of(prepare(root, paths))
    kept = np.array([data.draw(st.booleans()) for _ in outline.texts], bool)
    assume(kept.any())
    article, origin = cut(outline, kept, paths)
    assert misplaced(Article(article, origin=origin), page, numbers) == []


@pytest.mark.parametrize("folder", READABLE, ids=lambda folder: folder.name)
def test_each_report_of_a_page_leads_to_what_it_quotes(folder: Path) -> None:
    """The selector finds one element, and the words that the report shows stand in it, or around it.

    Around it where the report shows what a caption was taken out of. Tags may differ: a report shows what its repair
    found, and others came before.
    """
    page = parsed(folder)
    finder = Finder(parsed(folder).root)
    reading = repair(extract(page, metadata := describe(page)), metadata, BASE)
    assert [selector for _, selector in _told(reading) if len(finder.find(selector)) != 1] == []
    for change in reading.repairs:
        (element,) = finder.find(change.selector)
        words = _letters(_TAGS.sub("", _ATTRIBUTES.sub("", change.before)))
        around = element.getparent()
        assert around is not None
        assert words[:BRIEF] in _letters("".join(around.itertext())), change


def _told(reading: RepairedArticle | readmode.Reading) -> list[tuple[str, str]]:
    """Give the rule and the selector of each report."""
    repairs = [(change.rule, change.selector) for change in reading.repairs]
    return repairs + [(finding.rule, finding.selector) for finding in reading.remaining]


def _letters(text: str) -> str:
    return "".join(text.split()).rstrip("…")


@pytest.mark.parametrize("folder", READABLE, ids=lambda folder: folder.name)
def test_each_removed_block_leads_to_what_held_it(folder: Path) -> None:
    """One element, with the block's first line in it."""
    page = parsed(folder)
    finder = Finder(parsed(folder).root)
    for block in extract(page, describe(page)).coverage.removed:
        (element,) = finder.find(block.selector)
        assert _letters(block.text)[:BRIEF] in _letters("".join(element.itertext())), block


MENUS = f"<div class=menu><ul>{MENU}</ul></div>"
FAULT = "<p>What the captain said of it is <a href=https://example.org/log>here</a>, with the tides of that year.</p>"


def reports(source: str) -> dict[str, str]:
    """Read a page, and give the rules in its account with their selectors, which each find one element."""
    finder = Finder(page_of(source).root)
    reading = readmode.read(source)
    found = dict(_told(reading))
    assert all(len(finder.find(selector)) == 1 for selector in found.values())
    return found


def test_what_was_cut_out_is_counted() -> None:
    """A tester pastes the path into the console of the page as it is, with all that is not the article."""
    source = framed(f"<article>{MENUS}<div>{paragraphs(0, 4)}</div>{MENUS}<div>{paragraphs(4)}{FAULT}</div></article>")
    path = reports(source)["link-text"]
    assert path == "body > main > article > div:nth-of-type(4) > p:nth-of-type(5) > a"
    assert [element.text for element in fromstring(source).cssselect(path)] == ["here"]


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        ("", "", "body"),
        ("<table><tr><td>Menu<td>", "</table>", "body > table > tbody > tr > td:nth-of-type(2)"),
        ("<blockquote>", "</blockquote>", "body > blockquote"),
    ],
)
def test_an_article_in_a_frame_that_was_made_for_it_stands_where_it_stood(before: str, after: str, path: str) -> None:
    """A body, a cell or a quotation cannot be an article's root; what is put around it stood nowhere."""
    assert reports(f"{before}{paragraphs()}{FAULT}{after}")["link-text"] == f"{path} > p:nth-of-type(9) > a"


def test_a_report_of_the_whole_article_names_what_it_was_taken_from() -> None:
    """An article without headings, say."""
    many = "".join(f"<p>On day {day}: {sentence}</p>" for day in range(9) for sentence in SENTENCES)
    source = framed(f"<article>{many}</article>")
    assert reports(source)["no-headings"] == "body > main > article"


def test_scripts_that_hold_formulae_are_counted_among_those_that_go() -> None:
    """A report of a formula leads to the script, beside whatever other scripts there are."""
    formula = "<script>track()</script><script type='math/tex'>x^2</script>"
    source = framed(f"<article>{paragraphs()}<p>It is <script>go()</script>{formula} long.</p></article>")
    assert reports(source)["formula-as-source"] == "body > main > article > p:nth-of-type(9) > script:nth-of-type(3)"


@pytest.mark.parametrize(("tag", "step"), [("o:p", r"o\:p"), ("news-box", "news-box"), ("a=b", r"a\=b")])
def test_a_tag_that_is_no_name_in_css_is_escaped(tag: str, step: str) -> None:
    """Word processors write tags with colons, and a colon begins something else in a selector."""
    source = framed(f"<article>{paragraphs()}<{tag}>{FAULT}</{tag}></article>")
    assert reports(source)["link-text"] == f"body > main > article > {step} > p > a"


def test_of_a_path_that_is_too_long_the_end_is_given() -> None:
    """Each repair of a hostile page could have a path as long as the page is deep."""
    deep = "<div>" * 2 * SELECTOR_DEPTH
    path = reports(framed(f"<article>{paragraphs()}{deep}{paragraphs()}{FAULT}</article>"))["link-text"]
    steps = ["div"] * (SELECTOR_DEPTH - 2) + [f"p:nth-of-type({len(SENTENCES) + 1})", "a"]
    assert path.split(" > ") == steps


def test_nothing_holds_on_to_the_tree_that_is_sanitised(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is as large as all that comes after it, so that what noted places in it must have let go by then."""
    held: list[int] = []

    def watched(root: HtmlElement) -> SanitisedArticle:
        held.extend(sys.getrefcount(child) for child in root.iterchildren())
        return sanitise(root)

    monkeypatch.setattr("readmode.pipeline.sanitise", watched)
    readmode.read(framed(f"<article>{MENUS}{paragraphs()}{MENUS}{FAULT}</article>"))
    assert len(held) == len(SENTENCES) + 1
    alone = [sys.getrefcount(child) for child in fromstring(paragraphs()).iterchildren()]
    assert max(held) == max(alone)
