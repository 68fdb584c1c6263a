"""Markdown as a reader of Markdown takes it: CommonMark with tables and strikethrough, back to a tree."""

from dataclasses import replace

from lxml.html import HtmlElement, fragment_fromstring
from markdown_it import MarkdownIt

from readmode.export import to_markdown
from readmode.model import SafeHtml
from readmode.sanitise import sanitise
from tests.readings import bare

HEAD = "# Title\n\n1 min read\n\n"
"""What stands before every article here."""


def safe(markup: str) -> SafeHtml:
    """Give the markup as the sanitiser lets it out."""
    return sanitise(fragment_fromstring(markup, create_parent="div")).html


def written(markup: str | SafeHtml) -> str:
    """Give an article as Markdown, without the head of the file; what is not yet safe is sanitised first."""
    html = markup if isinstance(markup, SafeHtml) else safe(markup)
    whole = to_markdown(replace(bare(), title="Title", url=None, html=html))
    return (whole + "\n").removeprefix(HEAD).strip("\n")


def parsed(markdown: str) -> HtmlElement:
    """Give the tree that the Markdown says, by a parser that lets every address pass, as the laxest do."""
    parser = MarkdownIt("commonmark", {"maxNesting": 1000}).enable(["table", "strikethrough"])
    parser.validateLink = lambda _: True  # type: ignore[method-assign, assignment] # its only switch
    return fragment_fromstring(parser.render(markdown), create_parent="div")


def read_back(markup: str | SafeHtml) -> HtmlElement:
    """Give the tree that comes back from an article's Markdown."""
    return parsed(written(markup))


def letters(text: str) -> str:
    """Give a text without its white space, which Markdown and HTML set as they like."""
    return "".join(text.split())
