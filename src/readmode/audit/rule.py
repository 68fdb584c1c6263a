"""The form of a rule: what must hold, whom it serves, and how the elements that break it are found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.audit.survey import Survey
from readmode.model import Severity

Find = Callable[[Survey], Iterable[HtmlElement]]
"""Gives the elements that break the rule, in the order of the page; nothing when it is kept."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a page must not do to its reader.

    Attributes:
        id: the stable name; axe-core's where it has the rule.
        title: what holds on a page that keeps it.
        wcag: the success criteria of WCAG 2.2, the first being the one it is listed under; none for good practice.
        impact: how much it takes from a reader.
        help: what breaking it does to whom.
        advice: what the author should do.
        fails: a page, or a piece of its body, that breaks it.
        passes: the same done well.
        find: gives the elements that break it.
    """

    id: str
    title: str
    wcag: tuple[str, ...]
    impact: Severity
    help: str
    advice: str
    fails: str
    passes: str
    find: Find
