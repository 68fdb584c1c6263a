"""Articles for the tests of repairs: from source, and made by chance."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st
from lxml.html import HtmlElement, fragment_fromstring, tostring

from readmode.model import Article, Metadata, RepairedArticle, Sourced
from readmode.repair import repair

BASE = "https://example.org/news/story"
TITLE = "The Tide Turns"

METADATA = Metadata(
    title=Sourced(TITLE, "markup:h1"),
    authors=(),
    site_name=None,
    published=None,
    modified=None,
    language=Sourced("en", "markup:lang"),
    direction=Sourced("ltr", "language"),
    canonical_url=Sourced("https://example.org/canonical", "markup:canonical"),
    excerpt=None,
    lead_image=None,
    titles=(TITLE, "The tide turns: a report"),
)


def article(source: str) -> HtmlElement:
    """Give an article's root from the source of its content."""
    return fragment_fromstring(source, create_parent="div")


def inner(root: HtmlElement) -> str:
    """Give the source of a root's content."""
    return tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


def repaired(source: str, language: str = "en", base_url: str | None = BASE) -> RepairedArticle:
    """Repair an article of this language, found at this address."""
    direction = "rtl" if language in ("ar", "he", "fa") else "ltr"
    metadata = replace(METADATA, language=Sourced(language, "test"), direction=Sourced(direction, "test"))
    return repair(Article(article(source)), metadata, base_url)


def repaired_source(source: str, language: str = "en") -> str:
    """Give the source after every repair."""
    return inner(repaired(source, language).root)


def rules(account: Iterable[object]) -> list[str]:
    """Give the names of the rules in an account."""
    return [str(getattr(entry, "rule", "")) for entry in account]


TAGS = (
    "div p p span em strong a a h1 h2 h3 h4 h6 ul ol li dl dt dd blockquote figure figcaption img img table tr td th "
    "thead tbody caption pre code details summary section article aside center font button sup ins br hr noscript "
    "picture source iframe video math annotation ruby rt label form address main nav header footer menu object svg"
).split()

EMPTY = frozenset("img br hr source iframe video annotation svg".split())
"""Elements that the generator gives no content: browsers would show none of it."""

VALUES: dict[str, tuple[str, ...]] = {
    "id": ("a", "b", "c", "", "x y", "caption-1"),
    "href": ("#a", "#b", "#nowhere", "#", "", "/x", "javascript:x", f"{BASE}#c", "mailto:a@example.org"),
    "src": ("/photo.jpg", "data:image/gif;base64,R0lG", "", "/blank.gif", "https://example.org/v"),
    "data-src": ("/late.jpg", "{}", "//example.org/l.png"),
    "srcset": ("/s.jpg 300w, /m.jpg 900w", "/d.jpg 2x", ","),
    "alt": ("", "A boat", "IMG_001.JPG", " "),
    "title": ("A title", ""),
    "aria-label": ("A label", ""),
    "aria-labelledby": ("a", "b nowhere", "zz"),
    "aria-hidden": ("true",),
    "aria-level": ("2", "5", "12"),
    "aria-controls": ("a",),
    "role": ("heading", "presentation", "note"),
    "lang": ("ar", "en_US", "xx-nonsense", "jp", ""),
    "dir": ("rtl", "RTL", "up"),
    "width": ("1", "600", "100%", "600px"),
    "height": ("1", "400", "auto"),
    "target": ("_blank",),
    "class": ("table-scroll", "lazy"),
    "scope": ("row", "up"),
    "encoding": ("application/x-tex",),
    "name": ("a", "d"),
}
TEXTS = ("", "", " ", "\u00a0", "word ", " word", "word", " word. Word ", TITLE, "كلمة عربية ")

Node = tuple[str, int, list[tuple[str, str]], str, str]
"""Tag, how many places back its parent stands, attributes, text inside, text after."""

NODES = st.tuples(
    st.sampled_from(TAGS),
    st.integers(1, 5),
    st.lists(st.sampled_from([(name, value) for name, values in VALUES.items() for value in values]), max_size=4),
    st.sampled_from(TEXTS),
    st.sampled_from(TEXTS),
)


def grown(nodes: list[Node]) -> HtmlElement:
    """Grow an article in which anything may stand in anything; each word is told apart by a number."""
    root: HtmlElement = fragment_fromstring("", create_parent="div")
    places = [root]
    for number, (tag, back, attributes, text, tail) in enumerate(nodes):
        made: HtmlElement = fragment_fromstring("<div></div>")
        made.tag = tag
        made.attrib.update(dict(attributes))
        made.tail = tail.replace("word", f"w{2 * number}") or None
        places[-min(back, len(places))].append(made)
        if tag not in EMPTY:
            made.text = text.replace("word", f"w{2 * number + 1}") or None
            places.append(made)
    return root


def trees() -> st.SearchStrategy[HtmlElement]:
    """Draw an article."""
    return st.lists(NODES, max_size=16).map(grown)
