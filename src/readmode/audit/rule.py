"""The form of a rule: its words, what it looks at, and how the elements that break it are found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.audit.survey import Survey
from readmode.model import AuditRule, Severity

Find = Callable[[Survey], Iterable[HtmlElement]]
"""Gives the elements that break the rule, each once; nothing when it is kept."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a page must not do to its reader.

    Attributes:
        id: the stable name; axe-core's where it has the rule.
        looks_at: tags, and attributes with an "@" before them, of which a page must have one to break the rule. Most
            pages lack most of them, so that most rules need not be asked.
        title: what holds on a page that keeps it.
        wcag: the success criteria, as in `AuditRule`.
        impact: how much breaking it takes from a reader.
        help: what breaking it does to whom.
        advice: what the author should do.
        fails: a page, or a piece of its body, that breaks it.
        passes: the same done well.
        find: gives the elements that break it.
    """

    id: str
    looks_at: str
    title: str
    wcag: tuple[str, ...]
    impact: Severity
    help: str
    advice: str
    fails: str
    passes: str
    find: Find

    def words(self) -> AuditRule:
        """Give what is said of the rule to people."""
        return AuditRule(self.id, self.title, self.wcag, self.impact, self.help, self.advice, self.fails, self.passes)
