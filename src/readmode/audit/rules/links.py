"""Links: what they are called, and what they do."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.names import is_named, label, speaks
from readmode.audit.roles import explicit_role, in_tab_order
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey
from readmode.dom import HEADINGS

GENERIC = frozenset(
    "here|click here|click|this|this link|link|more|read more|read on|learn more|see more|details|"
    "continue|go|hier|hier klicken|klicken sie hier|mehr|mehr lesen|weiterlesen|weiter|ici|"
    "cliquez ici|en savoir plus|lire la suite|plus|aquí|haz clic aquí|leer más|más|ver más|qui|"
    "clicca qui|leggi tutto|continua|aqui|clique aqui|leia mais|saiba mais|hier klikken|lees meer|"
    "meer|läs mer|klicka här|здесь|тут|подробнее|читать далее|далее|więcej|czytaj więcej|"
    "kliknij tutaj|devamı|buraya tıklayın|هنا|اضغط هنا|اقرأ المزيد|المزيد|点击这里|更多|阅读更多|查看更多|こちら|"
    "ここをクリック|もっと見る|続きを読む|여기|더 보기|자세히 보기".split("|")
)
"""Link texts that say nothing of where they lead, in lower case, in the languages that publish most."""

SHORT = 80
"""Characters, white space of the source included, above which a link says more than any of these."""

ENDS = " \u00a0.…:!>»›→"
"""Characters that may follow the words of a link without making them say more."""

NAMED_BY_CONTENT = frozenset(
    "button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row "
    "rowheader switch tab tooltip treeitem".split()
)
"""Roles that an element's words name; in others they are only its content."""

INTERNAL = re.compile(r"#[^/!]")
"""The address of a place on the same page, and not of an application's state."""


def _links(survey: Survey) -> list[HtmlElement]:
    """Give the links that a screen reader comes to."""
    return [link for link in survey.spoken("a") if link.get("href") is not None]


def _nameless(survey: Survey) -> Iterator[HtmlElement]:
    for link in survey.once(_links):
        role = explicit_role(link) if link.get("role") else ""
        by_content = not role or role in NAMED_BY_CONTENT or not in_tab_order(link)
        if not (by_content and speaks(link, survey)) and not is_named(link, survey):
            yield link


def _generic(survey: Survey) -> Iterator[HtmlElement]:
    for link in survey.once(_links):
        words = _short_text(link)
        if not words:
            continue
        if words.strip().rstrip(ENDS).lower() in GENERIC and not label(link, survey):
            yield link


def _short_text(element: HtmlElement) -> str:
    """Give the element's text if it is short, else nothing; a long one is not read to its end."""
    if not len(element):
        return element.text or "" if len(element.text or "") <= SHORT else ""
    pieces: list[str] = []
    left = SHORT
    for piece in element.itertext():
        pieces.append(piece)
        left -= len(piece)
        if left < 0:
            return ""
    return "".join(pieces)


def _without_bypass(survey: Survey) -> Iterator[HtmlElement]:
    if survey.spoken("main") or any(each.get("role") is None for each in survey.spoken(*HEADINGS)):
        return
    roles = {(each.get("role") or "").strip().lower() for each in survey.spoken_with("role")}
    links = [link for link in survey.all("a") if link.get("href") is not None]
    if links and roles.isdisjoint({"heading", "main"}) and not any(map(_is_internal, links)):
        yield survey.root


def _is_internal(link: HtmlElement) -> bool:
    return INTERNAL.match(link.get("href", "")) is not None


RULES = (
    Rule(
        "link-name",
        "a",
        "Links have a name",
        ("2.4.4", "4.1.2"),
        "serious",
        "A screen reader says “link”, or spells out the address; speech input cannot name it.",
        "Put words into the link, or describe the image in it.",
        '<a href="/kiln"><img src="/kiln.jpg" alt=""></a>',
        '<a href="/kiln"><img src="/kiln.jpg" alt="The kiln"></a>',
        _nameless,
    ),
    Rule(
        "link-text",
        "a",
        "The words of a link say where it leads",
        ("2.4.9",),
        "minor",
        "In a list of links, which is how many readers find their way, this one says nothing.",
        "Make the link of the words that name its target.",
        '<p>The plan of the kiln is <a href="/plan">here</a>.</p>',
        '<p>We drew <a href="/plan">a plan of the kiln</a>.</p>',
        _generic,
    ),
    Rule(
        "link-new-window",
        "a area",
        "Links open where the reader is",
        ("3.2.5",),
        "minor",
        "A new window opens unasked: the way back is gone, and who does not see it does not know.",
        'Leave target="_blank" away.',
        '<a href="/plan" target="_blank">The plan</a>',
        '<a href="/plan">The plan</a>',
        lambda survey: (
            each
            for each in (*survey.once(_links), *survey.spoken("area"))
            if (each.get("target") or "").strip().lower() == "_blank"
        ),
    ),
    Rule(
        "bypass",
        "a",
        "What is repeated on every page can be skipped",
        ("2.4.1",),
        "serious",
        "Who reads with a keyboard or by ear must go through the menus of every page.",
        "Mark the content with main, give it headings, or begin with a link that skips to it.",
        '<a href="/">Home</a><p>Clay.</p>',
        '<a href="/">Home</a><main>Clay.</main>',
        _without_bypass,
    ),
)
