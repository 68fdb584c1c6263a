"""The chosen subtree, on its way: found, repaired, sanitised."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, Self

from lxml.html import HtmlElement

from readmode.model.coverage import NOTHING_LEFT_OUT, Coverage
from readmode.model.page import Notice

Severity = Literal["minor", "moderate", "serious", "critical"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article stood in its page, for reports that name places of the page.

    Attributes:
        path: the last steps of the CSS path to it below the page's html element; none for a part taken by itself.
        is_wrapped: whether the article's root is a frame that was made around what stood there.
        steps: element → the last step of the path that led to it, for all that stood beside something that is not in
            the article. All others are numbered among their siblings as they were in the page.
    """

    path: tuple[str, ...]
    is_wrapped: bool
    steps: Mapping[HtmlElement, str]


NO_PAGE = Origin((), is_wrapped=False, steps=MappingProxyType({}))
"""The origin of an article that was taken from no page."""


@dataclass(frozen=True, slots=True)
class Article:
    """The chosen subtree, taken out of the page.

    Attributes:
        root: one element that holds the article's blocks.
        coverage: what was kept of the page, and what was left out; for a part taken by itself, nothing was.
        notices: what a reader should know of how it was found.
        objection: why this is a guess and no article, in one clause; empty when it is one.
        origin: where it stood in the page.
    """

    root: HtmlElement
    coverage: Coverage = NOTHING_LEFT_OUT
    notices: tuple[Notice, ...] = ()
    objection: str = ""
    origin: Origin = NO_PAGE


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that made the article's semantics better.

    Attributes:
        rule: the stable name of the rule, such as "heading-order".
        wcag: the WCAG 2.2 success criterion it serves, such as "1.3.1"; "best-practice" where there is none.
        selector: a CSS path to the element in the page as it was parsed, before extraction and repair; of one that lies
            deep, the path's last 24 steps.
        before: the element as it was, shortened.
        after: the element as it is, shortened; empty when it was removed.
    """

    rule: str
    wcag: str
    severity: Severity
    selector: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect that only the author can mend.

    Attributes:
        rule: the stable name of the rule, that of axe-core where it has one for the same defect.
        wcag: the WCAG 2.2 success criterion it breaks; "best-practice" where there is none.
        selector: a CSS path to the element in the page as it was parsed, before extraction and repair; of one that lies
            deep, the path's last 24 steps.
        why: what it does to a reader.
        advice: what the author should do.
    """

    rule: str
    wcag: str
    severity: Severity
    selector: str
    why: str
    advice: str


@dataclass(frozen=True, slots=True)
class RepairedArticle:
    """The article after every repair step, with the account of what was done and what is left."""

    root: HtmlElement
    repairs: tuple[Repair, ...]
    remaining: tuple[Finding, ...]


class SafeHtml(str):
    """HTML that has passed the sanitiser; only `sanitise` makes it.

    Templates insert it unescaped (`__html__` is what autoescaping asks for); every other text is escaped.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """Say to an autoescaping template that this needs no escaping."""
        return str(self)

    def pieces(self, ends: Iterable[int]) -> Iterator[Self]:
        """Give the HTML in pieces, which joined are the whole: what a page sets between them stays its own.

        Args:
            ends: where pieces end, ascending, each at the start or the end of a tag. The last piece ends with the
                whole.
        """
        start = 0
        for end in (*ends, len(self)):
            yield type(self)(self[start:end])
            start = end


@dataclass(frozen=True, slots=True)
class SanitisedArticle:
    """The article as it goes out, as a string for templates and as the tree that the string says, for measuring."""

    html: SafeHtml
    root: HtmlElement
