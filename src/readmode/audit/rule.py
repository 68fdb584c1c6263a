"""The form of a rule: its words, and how the elements that break it are found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.audit.survey import Survey
from readmode.model import AuditRule

Find = Callable[[Survey], Iterable[HtmlElement]]
"""Gives the elements that break the rule, each once; nothing when it is kept."""


@dataclass(frozen=True, slots=True)
class Rule(AuditRule):
    """One thing that a page must not do to its reader.

    Attributes:
        find: gives the elements that break it.
    """

    find: Find
