"""The attributes of ARIA: whether they exist, say something that exists, and may stand where they stand."""

import re
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from readmode.audit.aria import ATTRIBUTES, DEPRECATED_ATTRIBUTES, NAMELESS, ROLES
from readmode.audit.aria_html import NAMELESS as NAMELESS_ELEMENTS
from readmode.audit.aria_html import UNNAMEABLE
from readmode.audit.names import attribute, speaks
from readmode.audit.roles import explicit_role, is_focusable, role_of
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey, is_true

NAMING = ("aria-label", "aria-labelledby")

NAMED_WIDGETS = frozenset(
    "button checkbox gridcell link menuitem menuitemcheckbox menuitemradio option radio searchbox slider spinbutton "
    "switch tab textbox treeitem combobox listbox progressbar scrollbar separator".split()
)
"""Roles in which a part without a role of its own may be named: what is said then is the control's."""

ROWS_ONLY_IN_TREES = ("aria-posinset", "aria-setsize", "aria-expanded", "aria-level")
"""Attributes that a row may have in a treegrid, and in no other table."""

WITHOUT_ARIA = frozenset(
    "base col colgroup datalist head html link map meta noscript param picture script slot source style template title "
    "track".split()
)
"""Elements that are nothing to a screen reader, and may have no attribute of ARIA (ARIA in HTML, §4)."""

NATIVE_LEVELS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
NATIVE_STATES = ("checkbox", "radio")

IMPLIED_BY_HTML: dict[str, Callable[[HtmlElement], bool]] = {
    "aria-level": lambda element: element.tag in NATIVE_LEVELS,
    "aria-checked": lambda element: element.tag == "input" and (element.get("type") or "").lower() in NATIVE_STATES,
    "aria-valuenow": lambda element: element.tag in ("input", "select", "textarea", "progress", "meter"),
    "aria-expanded": lambda element: element.tag in ("input", "select") and False,
    "aria-selected": lambda element: element.tag == "option",
}
"""Attributes that HTML's own elements have without being told."""

_WHOLE = re.compile(r"\s*[+-]?\d+\s*")
_NUMBER = re.compile(r"[+-]?\d*\.?\d+")


def _attributes(element: HtmlElement) -> list[str]:
    return [name for name in map(str, element.keys()) if name.startswith("aria-")]


def _speaking(survey: Survey) -> list[HtmlElement]:
    """Give the elements with an attribute of ARIA that a screen reader comes to."""
    return survey.spoken_with("aria-*")


def _unknown(survey: Survey) -> Iterator[HtmlElement]:
    return (each for each in _speaking(survey) if not ATTRIBUTES.keys() >= set(_attributes(each)))


def _meaningless(survey: Survey) -> Iterator[HtmlElement]:
    for element in _speaking(survey):
        if any(not _is_said(element, name, survey) for name in _attributes(element) if name in ATTRIBUTES):
            yield element


def _is_said(element: HtmlElement, name: str, survey: Survey) -> bool:
    """Tell whether an attribute has a value that it may have; an empty one says nothing, and is no harm."""
    value, kind, values = element.get(name) or "", ATTRIBUTES[name].kind, ATTRIBUTES[name].values
    lower = value.strip().lower()
    if kind == "text" or not lower:
        return True
    if kind == "token":
        return lower in values or name == "aria-current"  # any other value means "true" there
    if kind == "tokens":
        return set(lower.split()) <= set(values)
    if kind == "whole":
        return _WHOLE.fullmatch(value) is not None and int(value.strip()[:9]) >= int(values[0])
    if kind == "number":
        return _NUMBER.fullmatch(lower) is not None
    return _refers(element, name, survey)


def _refers(element: HtmlElement, name: str, survey: Survey) -> bool:
    """Tell whether an attribute of ids refers to something, where that can be asked of a page before its scripts."""
    if name in ("aria-describedby", "aria-labelledby", "aria-errormessage"):
        return True  # what a script will put there is not there yet
    closed = "false" in (element.get("aria-expanded"), element.get("aria-selected"))
    opens = (element.get("aria-haspopup") or "false").lower() != "false"
    if (name == "aria-controls" and (closed or opens)) or (name == "aria-owns" and closed):
        return True
    return bool(survey.referred(element, name))


def _misplaced(survey: Survey) -> Iterator[HtmlElement]:
    for element in _speaking(survey):
        role = role_of(element, survey)
        if not role and not is_focusable(element) and _is_drawn(element):
            continue
        names = _attributes(element)
        silent = not explicit_role(element) and element.tag in WITHOUT_ARIA
        if any(name in ATTRIBUTES and (silent or not _may_stand(name, role)) for name in names):
            yield element


def _is_drawn(element: HtmlElement) -> bool:
    return element.tag == "svg" or next(element.iterancestors("svg", "math"), None) is not None


def _may_stand(name: str, role: str) -> bool:
    roles = ATTRIBUTES[name].roles
    return not roles or role in roles or name in ROLES.get(role, ROLES["generic"]).required or _is_row(name, role)


def _is_row(name: str, role: str) -> bool:
    return role == "row" and name in ROWS_ONLY_IN_TREES


def _conditional(survey: Survey) -> Iterator[HtmlElement]:
    for element in _speaking(survey):
        role = role_of(element, survey)
        if role == "row" and any(element.get(name) is not None for name in ROWS_ONLY_IN_TREES):
            owner = next(
                (each for each in element.iterancestors() if each.tag == "table" or "grid" in (each.get("role") or "")),
                None,
            )
            if owner is not None and role_of(owner, survey) not in ("", "treegrid"):
                yield element
        elif (role in NATIVE_STATES and element.tag == "input" and attribute(element, "aria-checked")) and (
            is_true(element, "aria-checked") != (element.get("checked") is not None)
        ):
            yield element


def _named_in_vain(survey: Survey) -> Iterator[HtmlElement]:
    for name in NAMING:
        for element in survey.spoken_with(name):
            if (attribute(element, name) and _takes_no_name(element, survey) and not speaks(element, survey)) and (
                name == "aria-label" or any(each in survey.unspoken for each in survey.referred(element, name))
            ):
                yield element


def _takes_no_name(element: HtmlElement, survey: Survey) -> bool:
    role = explicit_role(element)
    if not role:
        written = [each for each in (element.get("role") or "").lower().split() if each in ROLES]
        role = written[0] if written and not ROLES[written[0]].abstract else ""
    if role:
        return role in NAMELESS
    tag = str(element.tag)
    nameless = tag in NAMELESS_ELEMENTS or tag in UNNAMEABLE or (tag in ("a", "area") and element.get("href") is None)
    return nameless and "-" not in tag and _role_around(element, survey) not in NAMED_WIDGETS


def _role_around(element: HtmlElement, survey: Survey) -> str:
    roles = (role_of(each, survey) for each in element.iterancestors())
    return next((role for role in roles if role), "")


def _incomplete(survey: Survey) -> Iterator[HtmlElement]:
    for element in survey.spoken_with("role"):
        role = explicit_role(element)
        required = ROLES[role].required if role else ()
        if not required or (role == "separator" and not is_focusable(element)):
            continue
        if role == "combobox" and (element.get("aria-expanded") or "").lower() == "false":
            continue
        if role == "slider" and attribute(element, "aria-valuetext"):
            continue
        if any(not attribute(element, name) and not _is_implied(element, name) for name in required):
            yield element


def _is_implied(element: HtmlElement, name: str) -> bool:
    return name in IMPLIED_BY_HTML and IMPLIED_BY_HTML[name](element)


RULES = (
    Rule(
        "aria-valid-attr",
        "@aria-*",
        "Attributes of ARIA exist",
        ("4.1.2",),
        "critical",
        "A misspelt attribute does nothing: what it should say is not said.",
        "Correct the attribute's name.",
        '<button aria-labell="Save">S</button>',
        '<button aria-label="Save">S</button>',
        _unknown,
    ),
    Rule(
        "aria-valid-attr-value",
        "@aria-*",
        "Attributes of ARIA have a value that exists",
        ("4.1.2",),
        "critical",
        "A screen reader says nothing of the state, or the wrong thing.",
        "Use a value that ARIA lists, or the id of an element of the page.",
        '<button aria-expanded="open">Menu</button>',
        '<button aria-expanded="true">Menu</button>',
        _meaningless,
    ),
    Rule(
        "aria-allowed-attr",
        "@aria-*",
        "Attributes of ARIA stand on elements that may have them",
        ("4.1.2",),
        "critical",
        "A screen reader says nothing of the state, or something that makes no sense.",
        "Take the attribute away, or put it on the element that it is about.",
        '<div aria-checked="true">Ash</div>',
        '<div role="checkbox" tabindex="0" aria-checked="true">Ash</div>',
        _misplaced,
    ),
    Rule(
        "aria-conditional-attr",
        "@aria-*",
        "States of ARIA agree with the elements that they stand on",
        ("4.1.2",),
        "serious",
        "A screen reader hears of two states, and says one.",
        "Leave the attribute to the browser.",
        '<label><input type="checkbox" aria-checked="true"> Ash</label>',
        '<label><input type="checkbox" checked> Ash</label>',
        _conditional,
    ),
    Rule(
        "aria-prohibited-attr",
        "@aria-*",
        "Elements that take no name are given none",
        ("4.1.2",),
        "serious",
        "The name is not said: what it should tell is lost.",
        "Give the element a role that takes a name, or write the name as text.",
        '<span aria-label="Four stars"></span>',
        '<span role="img" aria-label="Four stars"></span>',
        _named_in_vain,
    ),
    Rule(
        "aria-required-attr",
        "@role",
        "Roles have the attributes that they need",
        ("4.1.2",),
        "critical",
        "A screen reader announces a control, and cannot say its state.",
        "Add the attribute, and keep it right.",
        '<div role="checkbox" tabindex="0">Ash</div>',
        '<div role="checkbox" tabindex="0" aria-checked="false">Ash</div>',
        _incomplete,
    ),
    Rule(
        "aria-deprecated-attr",
        "@aria-*",
        "Attributes of ARIA are not withdrawn ones",
        ("4.1.2",),
        "minor",
        "No screen reader makes anything of them any more.",
        "Take the attribute away.",
        '<div aria-grabbed="false">Ash</div>',
        "<div>Ash</div>",
        lambda survey: (each for each in _speaking(survey) if not DEPRECATED_ATTRIBUTES.isdisjoint(_attributes(each))),
    ),
)
