"""The form of a rule: its stable name, what it is for, and an example that is run."""

from dataclasses import dataclass

from readmode.model import Severity

BEST_PRACTICE = "best-practice"
"""Stands for the criterion where WCAG 2.2 has none, as axe-core tags such rules."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of repair.

    Attributes:
        name: its stable name.
        wcag: the WCAG 2.2 success criterion that it serves, or "best-practice".
        severity: the weight of the defect that it mends.
        title: the defect in a few words.
        what: what is done about it, in a sentence.
        example: the content of an article that has the defect.
        language: the language of the example's page.
    """

    name: str
    wcag: str
    severity: Severity
    title: str
    what: str
    example: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Defect:
    """A kind of defect that is left to the author.

    Attributes:
        name: its stable name; that of axe-core's rule where there is one for the same defect.
        wcag: the WCAG 2.2 success criterion that it breaks, or "best-practice".
        severity: its weight.
        title: the defect in a few words.
        why: what it does to a reader.
        advice: what the author should do.
        example: the content of an article that has the defect.
        language: the language of the example's page.
    """

    name: str
    wcag: str
    severity: Severity
    title: str
    why: str
    advice: str
    example: str
    language: str = "en"
