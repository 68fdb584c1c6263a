"""Ids, where something refers to them."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.aria import ATTRIBUTES
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey

REFERRING = tuple(name for name, attribute in ATTRIBUTES.items() if attribute.kind == "ids")


def _ambiguous(survey: Survey) -> Iterator[HtmlElement]:
    used = {
        name for attribute in REFERRING for each in survey.marked.get(attribute, ()) for name in _ids(each, attribute)
    }
    used |= {name for name, labels in survey.labels.items() if labels}
    for name in sorted(used):
        elements = survey.by_id.get(name, ())
        if len(elements) > 1:
            yield elements[1]


def _ids(element: HtmlElement, attribute: str) -> list[str]:
    return (element.get(attribute) or "").split()


RULES = (
    Rule(
        "duplicate-id-aria",
        "label @aria-*",
        "Ids that something refers to are there once",
        ("4.1.2",),
        "critical",
        "A label or a description belongs to the wrong element.",
        "Give each element an id of its own.",
        '<p id="hint">In cm</p><p id="hint">In kg</p><input aria-label="Height" aria-describedby="hint">',
        '<p id="hint">In cm</p><p id="note">In kg</p><input aria-label="Height" aria-describedby="hint">',
        _ambiguous,
    ),
)
