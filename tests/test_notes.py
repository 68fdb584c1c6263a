"""Ways back from notes: one for each mark, in the page without scripts, and none where the article has its own."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, document_fromstring

from readmode import Reading, read, render
from readmode.dom import text_of
from readmode.render.article_parts import parts_of
from tests.reading_pages import only, page
from tests.readings import english

PROSE = "We went on along the river and looked at the boats that lay there in the sun. " * 4


def reading_of(*blocks: str) -> Reading:
    prose = "".join(f"<p>{PROSE}</p>" for _ in range(4))
    return read(f"<html lang=en><title>A walk</title><article><h1>A walk</h1>{prose}{''.join(blocks)}</article>")


def mark(note: str, text: str = "1", attributes: str = "") -> str:
    return f"<p>{PROSE}<sup{attributes}><a href='#{note}'>{text}</a></sup></p>"


def notes(*texts: str) -> str:
    return "<ol>" + "".join(f"<li id=n{number}>{PROSE}{text}</li>" for number, text in enumerate(texts, 1)) + "</ol>"


def ways(root: HtmlElement) -> list[HtmlElement]:
    found: list[HtmlElement] = root.xpath("//a[@class='back']")
    return found


def place_of(root: HtmlElement, link: HtmlElement) -> HtmlElement:
    """Give the mark that a way back leads to: the link after its place, or in what has the name."""
    place = only(root, f"//*[@id='{link.get('href', '')[1:]}']")
    return only(place, "descendant-or-self::a | self::span/following-sibling::*[1][self::a]")


def test_every_note_leads_back_to_its_mark() -> None:
    """The link stands at the end of the note's words, and says where it leads."""
    root = page(reading_of(mark("n1", "1"), mark("n2", "2"), notes("", "<p>It is so.</p>")))
    back = ways(root)
    assert [text_of(link) for link in back] == [
        "↩\ufe0eBack to mark 1 in the text",
        "↩\ufe0eBack to mark 2 in the text",
    ]
    assert [text_of(place_of(root, link)) for link in back] == ["1", "2"]
    assert [parent.tag for link in back if (parent := link.getparent()) is not None] == ["li", "p"]
    assert {link.get("role") for link in back} == {"doc-backlink"}


def test_a_note_with_several_marks_leads_back_to_each() -> None:
    """Each has its number, and no two are called the same."""
    root = page(reading_of(mark("n1"), mark("n1", attributes=" id=second"), mark("n1"), notes("")))
    back = ways(root)
    assert [text_of(only(link, "span[@aria-hidden]")).split()[-1] for link in back] == ["1", "2", "3"]
    assert [place_of(root, link) for link in back] == root.xpath("//a[@role='doc-noteref']")
    assert len({text_of(link) for link in back}) == 3
    assert "place 2 of 3" in text_of(back[1])


def test_an_articles_own_way_back_stays_the_only_one() -> None:
    """Only the marks that it does not lead to get another."""
    own = "<a href='#first'>↩</a>"
    root = page(reading_of(mark("n1", attributes=" id=first"), mark("n1"), notes(own)))
    assert [place_of(root, link) for link in ways(root)] == root.xpath("//a[@role='doc-noteref']")[1:]
    assert not ways(page(reading_of(mark("n1", attributes=" id=first"), notes(own))))


def test_notes_in_one_block_lead_back_each_from_its_name() -> None:
    """Where nothing says where a note ends, its beginning is where its way back is found."""
    block = "<p><span id=n1>1</span> A first note that is long enough.<br><span id=n2>2</span> A second one.</p>"
    root = page(reading_of(mark("n1"), mark("n2", "2"), block))
    before = [text_of(name) for link in ways(root) if (name := link.getprevious()) is not None]
    assert before == ["1", "2"]


def test_a_way_back_never_stands_in_a_link() -> None:
    """Links hold no links: browsers would take them apart."""
    names = "<a href='https://example.org/1'><b id=n1>One</b></a>, <a href='https://example.org/2'><b id=n2>Two</b></a>"
    html = render(reading_of(mark("n1"), mark("n2", "2"), f"<p>Books: {names}. {PROSE}</p>"))
    assert html.count('class="back"') == 2
    assert re.findall(r"<a [^>]*>(?:(?!</a>).)*<a ", html, re.DOTALL) == []


def test_a_link_within_a_note_or_to_a_part_is_no_mark() -> None:
    """Contents and references to a figure have no way back: the browser's own is enough."""
    root = page(reading_of("<p><a href='#part'>See the second part</a></p>", f"<h2 id=part>Part</h2><p>{PROSE}</p>"))
    assert not ways(root)


TAGS = [
    '<p id="a">',
    "</p>",
    '<li id="b">',
    "</li>",
    '<a role="doc-noteref" href="#a">',
    "</a>",
    "<br>",
    "x",
    '<sup id="c">',
]


@given(st.lists(st.sampled_from([*TAGS, '<a role="doc-noteref" href="#b">', "</sup>", '<i title="<p>">'])))
def test_no_article_is_changed_by_its_ways_back(fragments: list[str]) -> None:
    """However its tags lie, the pieces are the whole, and none is cut within a tag."""
    html = type(english().html)("".join(fragments))
    parts = list(parts_of(replace(english(), html=html, outline=(), images=())))
    assert "".join(part.html for part in parts) == html
    assert [part.html for part in parts if part.html.count('"') % 2] == []


def test_a_page_of_notes_has_no_name_twice() -> None:
    """The page's own names stand beside the article's."""
    html = render(reading_of(mark("n1"), mark("n2", "2"), mark("n1"), notes("", "")))
    names = document_fromstring(html).xpath("//@id")
    assert len(names) == len(set(names))
