"""What a keyboard reaches, and in which order."""

from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.aria import CHILDLESS, WIDGETS
from readmode.audit.names import attribute, is_named_by_content
from readmode.audit.roles import in_tab_order, is_focusable, role_of, tab_index
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey, is_true

CONTROLS = ("a", "area", "button", "input", "select", "textarea", "summary", "details")
"""Elements that can have the focus of themselves; the others need a tabindex."""


def _shared_keys(survey: Survey) -> Iterator[HtmlElement]:
    keyed = [each for each in survey.marked["accesskey"] if each not in survey.unseen and attribute(each, "accesskey")]
    keys = Counter(attribute(each, "accesskey").lower() for each in keyed)
    return (each for each in keyed if keys[attribute(each, "accesskey").lower()] > 1)


def _controls_in_controls(survey: Survey) -> Iterator[HtmlElement]:
    """Give the elements whose content is text only, but holds something that Tab reaches."""
    candidates = [*survey.spoken("button", "summary"), *survey.spoken_with("role")]
    for element in dict.fromkeys(candidates):
        if (len(element) and role_of(element, survey) in CHILDLESS) and (
            any(_is_control(each, survey) for each in element.iterdescendants())
        ):
            yield element


def _is_control(element: HtmlElement, survey: Survey) -> bool:
    return element not in survey.unspoken and is_focusable(element) and role_of(element, survey) in WIDGETS


def _reached_unseen(survey: Survey) -> Iterator[HtmlElement]:
    """Give the parts that are hidden from screen readers, and that Tab comes to all the same."""
    found: dict[HtmlElement, None] = {}
    silent = survey.unspoken - survey.unseen
    for control in dict.fromkeys([*survey.all(*CONTROLS), *survey.marked["tabindex"]]) if silent else ():
        if control not in silent or not in_tab_order(control):
            continue
        around = [control, *control.iterancestors()]
        found[[each for each in around if is_true(each, "aria-hidden")][-1]] = None
    return iter(found)


def _nameless_summaries(survey: Survey) -> Iterator[HtmlElement]:
    for summary in survey.spoken("summary"):
        parent = summary.getparent()
        is_first = parent is not None and parent.tag == "details" and next(parent.iterchildren("summary")) is summary
        if is_first and not is_named_by_content(summary, survey):
            yield summary


RULES = (
    Rule(
        "tabindex",
        "@tabindex",
        "Tab goes through the page in its order",
        (),
        "serious",
        "The keyboard jumps about: what comes next is not what stands next.",
        'Use tabindex="0" or none, and put elements in the order they are read.',
        '<a href="/b" tabindex="2">B</a><a href="/a" tabindex="1">A</a>',
        '<a href="/a">A</a><a href="/b">B</a>',
        lambda survey: (each for each in survey.spoken_with("tabindex") if (tab_index(each) or 0) > 0),
    ),
    Rule(
        "accesskeys",
        "@accesskey",
        "No two elements have the same access key",
        (),
        "serious",
        "The key does one thing, or the other, or nothing.",
        "Give each key to one element, or to none.",
        '<a href="/a" accesskey="k">A</a><a href="/b" accesskey="k">B</a>',
        '<a href="/a" accesskey="a">A</a><a href="/b">B</a>',
        _shared_keys,
    ),
    Rule(
        "nested-interactive",
        "button summary @role",
        "Controls do not hold controls",
        ("4.1.2",),
        "serious",
        "A screen reader takes what is in a button for its name: the control inside is not there.",
        "Put the two beside each other.",
        '<button>Save <a href="/help">Help</a></button>',
        '<button>Save</button> <a href="/help">Help</a>',
        _controls_in_controls,
    ),
    Rule(
        "aria-hidden-focus",
        "@aria-hidden",
        "What is hidden from screen readers cannot have the focus",
        ("4.1.2",),
        "serious",
        "Tab stops at something of which a screen reader says nothing.",
        "Take aria-hidden away, or make all that is inside unreachable too.",
        '<div aria-hidden="true"><a href="/kiln">The kiln</a></div>',
        '<div aria-hidden="true">~</div><a href="/kiln">The kiln</a>',
        _reached_unseen,
    ),
    Rule(
        "summary-name",
        "summary",
        "Disclosures have a name",
        ("4.1.2",),
        "serious",
        "A screen reader says that something can be opened, not what.",
        "Write into the summary what it opens.",
        "<details><summary></summary><p>Glazes.</p></details>",
        "<details><summary>Glazes</summary><p>Ash and tin.</p></details>",
        _nameless_summaries,
    ),
)
