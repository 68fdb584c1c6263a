"""Who wrote and when, as the page shows it: near the headline, in any markup, and nobody else's."""

import pytest

from readmode.metadata import describe
from readmode.model import Metadata
from tests.metadata.build import PROSE, article, page_of


def shown(meta: str, lang: str = "en", prose: str = PROSE * 6) -> Metadata:
    return describe(
        page_of("<title>How the tides turn</title>", article(meta=meta, prose=prose), f'<html lang="{lang}">')
    )


def authors(metadata: Metadata) -> list[str]:
    return [author.value for author in metadata.authors]


@pytest.mark.parametrize(
    ("meta", "names"),
    [
        ("<p>By Jane Doe</p>", ["Jane Doe"]),
        ("<p>By</p><a href='/x'>Jane Doe</a>", ["Jane Doe"]),
        ("<p>By <a>Jane Doe</a> and <a>John Smith</a></p>", ["Jane Doe", "John Smith"]),
        ("<p>By <a>Jane Doe</a>, <a>John Smith</a> and <a>Ann Li</a></p>", ["Jane Doe", "John Smith", "Ann Li"]),
        ("<div class='post-author'>Jane Doe</div>", ["Jane Doe"]),
        ("<div class='entryAuthor'><span>Jane Doe</span></div>", ["Jane Doe"]),
        ("<a rel='author' href='/x'>Jane Doe</a>", ["Jane Doe"]),
        ("<a href='/authors/jane-doe/'>Jane Doe</a>", ["Jane Doe"]),
        ("<span class='username'>tide_watcher7</span>", ["tide_watcher7"]),
        ("<p>Written by: Jane Doe, Senior Editor</p>", ["Jane Doe"]),
        ("<p>Medically reviewed</p><p>by</p><b>John Smith</b><p>Written by</p><b>Jane Doe</b>", ["Jane Doe"]),
        ("<p class='byline'><span>5 May 2024</span> <span>Written by</span> <span>Jane Doe</span></p>", ["Jane Doe"]),
    ],
)
def test_a_byline_is_read_in_any_markup(meta: str, names: list[str]) -> None:
    """By its words, by its classes, by its links."""
    assert authors(shown(meta)) == names


@pytest.mark.parametrize(
    "meta",
    [
        "<p>By clicking you agree.</p>",
        "<p>By the sea</p>",
        "<nav><a class='author' href='/a'>Jane Doe</a></nav>",
        "<div class='related-posts'><p>By Jane Doe</p></div>",
        "<div class='author-bio'>Jane Doe writes.</div>",
        "<h2><a href='/other'>Another story</a></h2><p>By Jane Doe</p>",
        "<p>Photo</p><p>by</p><p>Jane Doe</p>",
        "<span class='author'>Staff Writer</span>",
        "".join(f"<p>{day} May 2024</p><p class='author'>Jane Doe</p>" for day in (9, 7, 5)),
        "<p>5 min read</p>",
        "",
    ],
)
def test_nobody_is_named_who_did_not_write_it(meta: str) -> None:
    """Sentences, menus, other articles, pictures."""
    assert authors(shown(meta)) == []


@pytest.mark.parametrize(
    ("meta", "published", "modified"),
    [
        ("<time datetime='2024-05-05T10:00:00+02:00'>today</time>", "2024-05-05T10:00:00+02:00", None),
        ("<p>Published 5 May 2024 · Updated 7 May 2024</p>", "2024-05-05", None),
        ("<p>Published 5 May 2024</p><p>Updated 7 May 2024</p>", "2024-05-05", "2024-05-07"),
        ("<p>Last updated</p><p>7 May 2024</p>", None, "2024-05-07"),
        ("<p>May 5, 2024</p>", "2024-05-05", None),
        ("<time class='entry-date updated' datetime='2024-05-07'>7 May</time>", "2024-05-07", "2024-05-07"),
        ("<p>Joined: 5 May 2012</p><p>posted 5 May 2024</p>", "2024-05-05", None),
        ("<p>2 hours ago</p>", None, None),
        ("<p>Gathering 5 May 2024 – 7 May 2024</p>", None, None),
        ("<p>Gathering 2024 - May 5</p>", None, None),
        ("<a href='/x'>Book launch on 5 May 2024</a>", None, None),
        ("<a href='/2024/05'>Sun, 5 May 2024</a>", "2024-05-05", None),
        ("<div class='comments'><time datetime='2024-05-05'>5 May</time></div>", None, None),
    ],
)
def test_a_dateline_is_read_with_its_label(meta: str, published: str | None, modified: str | None) -> None:
    """A date of change is not one of publication, and a date of something else is neither."""
    metadata = shown(meta)
    assert (metadata.published and metadata.published.value) == published
    assert (metadata.modified and metadata.modified.value) == modified


@pytest.mark.parametrize(
    ("lang", "meta", "name", "day"),
    [
        ("de", "<p>Von Jana Weiß</p><p>5. Mai 2024</p>", "Jana Weiß", "2024-05-05"),
        ("fr", "<p>Par Zoé Petit, le 5 mai 2024</p>", "Zoé Petit", "2024-05-05"),
        ("ar", "<p>بقلم ليلى حداد</p><p>٥ مايو ٢٠٢٤</p>", "ليلى حداد", "2024-05-05"),
        ("he", "<p>מאת נועה לוי</p><p>5 מאי 2024</p>", "נועה לוי", "2024-05-05"),
        ("ja", "<p>文＝山田花子</p><p>2024年5月5日</p>", "山田花子", "2024-05-05"),
        ("zh-Hans", "<p>作者：王小明</p><p>2024-05-05 10:00</p>", "王小明", "2024-05-05"),
        ("ru", "<p>Автор: Анна Белова</p><p>5 мая 2024</p>", "Анна Белова", "2024-05-05"),
        ("th", "<p>โดย สมศรี ใจดี</p><p>5 พฤษภาคม 2567</p>", "สมศรี ใจดี", "2024-05-05"),
    ],
)
def test_byline_and_dateline_are_read_in_the_pages_language(lang: str, meta: str, name: str, day: str) -> None:
    """Words for "by", month names, digits and calendars."""
    metadata = shown(meta, lang, prose="…")
    assert authors(metadata) == [name]
    assert metadata.published is not None
    assert metadata.published.value == day


def test_days_that_go_back_are_those_of_a_list_of_articles() -> None:
    """Neither is the first of them the page's; days that grow are an article's and its comments'."""
    assert shown("".join(f"<p>{day} May 2024</p><p>Story</p>" for day in (9, 7, 5))).published is None
    assert shown("".join(f"<p>{day} May 2024</p><p>Story</p>" for day in (5, 7, 9))).published is not None


@pytest.mark.parametrize(
    "author",
    [
        "<span rel='schema:author'><span typeof='schema:Person' property='schema:name'>Jane Doe</span></span>",
        "<span rel='sioc:has_creator'><a class='username' property='foaf:name'>Jane Doe</a></span>",
        "<div property='schema:author'>Jane Doe</div>",
    ],
)
def test_an_author_in_rdfa_is_read(author: str) -> None:
    """A relation around the name, as well as a property on it."""
    head = "<title>How the tides turn</title>"
    body = f"<article><h1>How the tides turn</h1><p>{PROSE * 4}</p><footer>{author}</footer></article>"
    metadata = describe(page_of(head, body))
    assert authors(metadata) == ["Jane Doe"]
    assert metadata.authors[0].source == "microdata"


def test_a_signature_below_the_article_is_read_when_it_is_the_only_one() -> None:
    """Two dates that go back are those of a list of articles."""
    sign = "<p class='entry-author'>Jane Doe</p><p class='entry-date'>5 May 2024</p>"
    head = "<title>How the tides turn</title>"
    body = article() + f"<div class='post-footer'>{sign}</div>"
    metadata = describe(page_of(head, body))
    assert authors(metadata) == ["Jane Doe"]
    assert metadata.published is not None
    listed = "".join(f"<p class='entry-date'>{day} May 2024</p>" for day in (9, 7, 5))
    assert describe(page_of(head, article() + listed)).published is None


def test_the_date_of_a_post_is_read_before_a_note_on_who_edited_it() -> None:
    """However long the note is."""
    note = (
        "<span>(This post was last modified: 9 May 2024, 10:15 by the keeper of the lighthouse at the far end.)</span>"
    )
    posts = f"<p class='post-date'>5 May 2024, 9:14 {note}</p><p>Text</p><p class='post-date'>7 May 2024</p>"
    published = describe(page_of("<title>How the tides turn</title>", article() + posts)).published
    assert published is not None
    assert published.value == "2024-05-05"


def test_microdata_belong_to_the_item_that_holds_the_headline() -> None:
    """Those of a comment, a video or another article do not."""
    item = (
        "<div itemscope itemtype='https://schema.org/{}'><h1>{}</h1>"
        "<meta itemprop='datePublished' content='{}'>{}</div>"
    )
    who = (
        "<span itemprop='author' itemscope itemtype='https://schema.org/Person'><b itemprop='name'>Jane Doe</b></span>"
    )
    main = item.format("Article", "How the tides turn", "2024-05-05", who + f"<p>{PROSE}</p>")
    other = item.format("Article", "Another story", "2020-01-01", "<p itemprop='author'>John Smith</p>")
    video = item.format("VideoObject", "A film", "2019-01-01", "")
    metadata = describe(page_of("<title>How the tides turn</title>", other + video + main))
    assert authors(metadata) == ["Jane Doe"]
    assert metadata.published is not None
    assert (metadata.published.value, metadata.published.source) == ("2024-05-05", "microdata")


def post(name: str, day: str, text: str = PROSE) -> str:
    return f"<div class='{name}'><time datetime='{day}'>a while ago</time><p>{text}</p></div>"


FIRST, SECOND = post("post", "2024-05-05"), post("reply-post", "2024-05-06")


@pytest.mark.parametrize(
    ("thread", "day"),
    [
        (f"<div id='postAndRepliesContainer'>{FIRST}{SECOND}</div>", "2024-05-05"),
        (f"<div class='replies'><p>12 replies, 90 views</p>{FIRST}{SECOND}</div>", "2024-05-05"),
        (f"<p>{PROSE}</p><div class='replies'>{FIRST}{SECOND}</div>", None),
        (f"<div class='replies'>{SECOND}{SECOND}</div>", None),
        (f"<p>Who knows?</p><div class='replies'>{SECOND}</div>", None),
        (f"<div class='comments replies'>{FIRST}</div>", None),
        (f"<div class='comments'>{FIRST}{SECOND}</div>", None),
        (f"<div class='related'><div class='replies'>{FIRST}</div></div>", None),
    ],
    ids=["with it", "below numbers", "below the text", "replies", "below a question", "both", "comments", "elsewhere"],
)
def test_a_threads_first_post_may_stand_among_its_replies(thread: str, day: str | None) -> None:
    """Where the text begins in a container of replies, that holds the thread; each reply in it stays another's."""
    page = page_of("<title>How the tides turn</title>", f"<main><h1>How the tides turn</h1>{thread}</main>")
    published = describe(page).published
    assert (published.value if published else None) == day
