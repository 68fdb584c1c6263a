"""The whole article and nothing else, and an objection where there is none."""

import pytest
from lxml.html import tostring

import readmode
from readmode.errors import NoArticle
from readmode.extract import extract
from readmode.metadata import describe
from tests.cost import seconds
from tests.extract.pages import MENU, SENTENCES, extracted, framed, page_of, paragraphs, text_in


def test_the_article_is_whole_and_alone() -> None:
    """Every sentence of the article is there, in order; menu, sidebar and footer are not."""
    text = text_in(extracted(framed(f"<article><h1>The harbour at dawn</h1>{paragraphs()}</article>")).root)
    places = [text.index(sentence) for sentence in SENTENCES]
    assert places == sorted(places)
    for other in ("Sport", "old rope", "All rights reserved"):
        assert other not in text


def test_an_article_in_several_sections_is_joined() -> None:
    """Sections of one article that stand in cousins of each other all belong to it."""
    sections = "".join(
        f'<div class="row"><div class="column"><section><h2>Part {part}</h2>{paragraphs(part * 2, part * 2 + 2)}'
        "</section></div></div>"
        for part in range(4)
    )
    text = text_in(extracted(framed(f"<h1>The harbour at dawn</h1>{sections}")).root)
    assert all(sentence in text for sentence in SENTENCES)


@pytest.mark.parametrize(
    "name", ["widget", "elementor-widget-container", "WidgetWrapper", "with-sidebar-layout", "x7f3a"]
)
def test_a_class_name_alone_decides_nothing(name: str) -> None:
    """Names that page builders put on everything do not cost the article its text."""
    text = text_in(extracted(framed(f'<div class="{name}"><h1>The harbour at dawn</h1>{paragraphs()}</div>')).root)
    assert all(sentence in text for sentence in SENTENCES)


def test_a_picture_between_paragraphs_stays_with_its_caption() -> None:
    """A figure stays where its neighbours stay, caption and all."""
    figure = '<figure><img src="/quay.jpg" alt="The quay"><figcaption>Photo: A. Reader</figcaption></figure>'
    root = extracted(framed(f"<article>{paragraphs(0, 4)}{figure}{paragraphs(4)}</article>")).root
    assert root.find(".//figure/img") is not None
    assert "Photo: A. Reader" in text_in(root)


def test_a_table_is_kept_whole() -> None:
    """A table of numbers inside the article keeps every row and its header."""
    rows = "".join(f"<tr><th>Day {day}</th><td>{day * 7}</td><td>{day * 3}</td></tr>" for day in range(1, 9))
    table = f"<table><thead><tr><th>Day</th><th>Boats</th><th>Crates</th></tr></thead><tbody>{rows}</tbody></table>"
    root = extracted(framed(f"<article>{paragraphs(0, 4)}{table}{paragraphs(4)}</article>")).root
    assert len(root.findall(".//tr")) == 9


def test_an_empty_cell_keeps_its_place() -> None:
    """Without it, all cells behind it would stand a column too early, under another header."""
    rows = "".join(f"<tr><th>Day {day}</th><td></td><td>{day * 3}</td></tr>" for day in range(1, 9))
    table = f"<table><tr><td></td><th>Boats</th><th>Crates</th></tr>{rows}</table>"
    root = extracted(framed(f"<article>{paragraphs(0, 4)}{table}{paragraphs(4)}</article>")).root
    assert {len(row) for row in root.iter("tr")} == {3}


def test_the_language_of_a_lost_ancestor_is_carried() -> None:
    """The article keeps the language and direction that something around it had."""
    body = f'<div lang="fr" dir="ltr"><div><article>{paragraphs()}</article></div></div>'
    root = extracted(framed(body)).root
    assert (root.get("lang"), root.get("dir")) == ("fr", "ltr")


def test_the_article_is_free_of_the_page() -> None:
    """The article leaves the page's tree, so that nothing of the page stays in memory with it."""
    page = page_of(framed(f"<article>{paragraphs()}</article>"))
    root = extract(page, describe(page)).root
    assert root.getparent() is None
    assert "<article" not in str(tostring(page.root))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "it holds no text"),
        ("<img src=/a.jpg>", "it holds no text"),
        ("<form><label>Name <input></label><button>Sign in</button></form>", "it holds almost no text"),
        (f"<h1>All pages</h1><ul>{MENU * 12}</ul>", "almost all of its text is links"),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(body: str, reason: str) -> None:
    """A page without text, a form and a list of links each get their own sentence."""
    with pytest.raises(NoArticle) as caught:
        readmode.read(f"<!doctype html><html lang=en><title>Page</title><body>{body}</body></html>")
    assert caught.value.reason == reason


def test_a_refusal_carries_the_best_guess() -> None:
    """Who wants to read a list of links anyway finds its reading in the error."""
    with pytest.raises(NoArticle) as caught:
        readmode.read(f"<!doctype html><title>Pages</title><body><h1>All pages</h1><ul>{MENU * 12}</ul></body>")
    assert caught.value.guess is not None
    assert "Weather" in caught.value.guess.text


def test_a_refusal_tells_what_the_page_says_of_itself() -> None:
    """Also where there is nothing to guess: a page that a script fills still has a name."""
    with pytest.raises(NoArticle) as caught:
        readmode.read(
            "<!doctype html><title>The tides</title><body><div id=root></div><script src=a.js></script></body>"
        )
    assert caught.value.guess is None
    assert caught.value.metadata is not None
    assert caught.value.metadata.title is not None
    assert caught.value.metadata.title.value == "The tides"


SHAPES = (
    "<p>One two three four five, six.</p>",
    "<div class=subhead>x</div>",
    "<b>a <i>b</i></b> ",
    "<td>c</td>",
    "<li><a href=/x>d</a>",
)


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_page_and_no_faster(shape: str) -> None:
    """Four times the page takes at most about four times the time."""

    def once(size: int) -> float:
        page = page_of(f"<body>{shape * (size // len(shape))}</body>")
        metadata = describe(page)
        return seconds(lambda: extract(page, metadata))

    def cost(size: int) -> float:
        return min(once(size) for _ in range(3))  # what other work on the machine adds is not in the least of three

    cost(1_000)
    assert cost(400_000) < 8 * cost(100_000) + 0.1
