"""The roles of ARIA: whether they exist, fit their element, and stand in the company that they need."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.aria import DEPRECATED_ROLES, GLOBAL_ATTRIBUTES, ROLES
from readmode.audit.aria_html import ALLOWED, NO_ROLE
from readmode.audit.names import attribute, is_named
from readmode.audit.roles import PRESENTATIONAL, explicit_role, implied_role, in_tab_order, is_focusable, role_of
from readmode.audit.rule import Rule
from readmode.audit.survey import Elements, Survey, is_true

MAY_BE_EMPTY = frozenset(
    "doc-bibliography doc-endnotes grid list listbox menu menubar table tablist tree treegrid rowgroup".split()
)
"""Roles that a script may yet fill."""

THROUGH = ("group", "rowgroup")
"""Roles that may stand between an owner and what it owns."""

SELF_OWNED = ("listitem", "treeitem")
"""Roles of which one may stand in another of its kind, with a group between."""


def _written(element: HtmlElement) -> list[str]:
    return (element.get("role") or "").lower().split()


def _known(element: HtmlElement) -> str:
    """Give the first role of the element that exists, roles of publishing included."""
    return next((role for role in _written(element) if role in ROLES and not ROLES[role].abstract), "")


def _invented(survey: Survey) -> Iterator[HtmlElement]:
    for element in survey.spoken_with("role"):
        roles = _written(element)
        if roles and (
            not any(role in ROLES for role in roles) or any(role in ROLES and ROLES[role].abstract for role in roles)
        ):
            yield element


def _unfit(survey: Survey) -> Iterator[HtmlElement]:
    for element in survey.spoken_with("role"):
        role = _known(element)
        if role and role != implied_role(element, survey) and not _may_be(element, role, survey):
            yield element


def _may_be(element: HtmlElement, role: str, survey: Survey) -> bool:
    """Tell whether HTML lets the element have the role."""
    tag = str(element.tag)
    if tag in NO_ROLE:
        return _is_free(element, tag)
    if tag == "input":
        allowed = ALLOWED.get(_kind_of_input(element), "")
    elif tag == "a" and element.get("href") is not None:
        allowed = ALLOWED["a[href]"]
    elif tag == "area" and element.get("href") is not None:
        allowed = ""
    elif tag == "select":
        allowed = ALLOWED["select"] if implied_role(element, survey) == "combobox" else ""
    elif tag == "figure" and next(element.iterchildren("figcaption"), None) is not None:
        allowed = "doc-example none presentation figure"
    elif tag == "img":
        named = attribute(element, "alt") or is_named(element, survey)
        allowed = ALLOWED["img" if named else "img[nameless]"]
    else:
        return tag not in ALLOWED or tag == "a" or role in ALLOWED[tag].split()
    return role in allowed.split()


def _is_free(element: HtmlElement, tag: str) -> bool:
    """Tell whether an element that has one role only stands where it has none: a summary without its disclosure."""
    parent = element.getparent()
    return tag == "summary" and (parent is None or parent.tag != "details")


def _kind_of_input(element: HtmlElement) -> str:
    kind = (element.get("type") or "text").lower()
    if kind == "checkbox":
        return "input[checkbox][pressed]" if element.get("aria-pressed") is not None else "input[checkbox]"
    if kind in ("color", "date", "datetime-local", "file", "hidden", "month", "number", "password", "range", "reset"):
        return "input[none]"
    if kind in ("submit", "time", "week"):
        return "input[none]"
    if kind in ("button", "image", "radio"):
        return f"input[{kind}]"
    return "input[none]" if element.get("list") is not None and kind == "text" else "input[text]"


def _childless(survey: Survey) -> Iterator[HtmlElement]:
    """Give the elements that own something else than they must, or nothing of it."""
    for element in survey.spoken_with("role"):
        role = (element.get("role") or "").strip().lower()
        required = ROLES[role].children if role in ROLES else ()
        if not required:
            continue
        owned = list(_owned(element, required, survey))
        roles = {each for each, _ in owned}
        alien = any(each not in required and role not in ROLES.get(each, ROLES["generic"]).parents for each in roles)
        if alien or (not roles.intersection(required) and _should_own(element, role, survey)):
            yield element


def _should_own(element: HtmlElement, role: str, survey: Survey) -> bool:
    """Tell whether an element that owns nothing should: no script is filling it, or it holds words already."""
    return not is_true(element, "aria-busy") and (role not in MAY_BE_EMPTY or _has_text(element, survey))


def _has_text(element: HtmlElement, survey: Survey) -> bool:
    texts = (node.text for node in element.iter() if node not in survey.unspoken)
    tails = (node.tail for node in element.iterdescendants())
    return any(text and not text.isspace() for text in (*texts, *tails))


def _owned(element: HtmlElement, required: tuple[str, ...], survey: Survey) -> Iterator[tuple[str, HtmlElement]]:
    """Give what the element owns, with its role: what has a role, can have the focus or is spoken of by ARIA."""
    waiting: Elements = [*element, *survey.referred(element, "aria-owns")]
    seen: set[HtmlElement] = set()
    while waiting:
        node = waiting.pop()
        if node in survey.unspoken or node in seen:
            continue
        seen.add(node)
        role = role_of(node, survey)
        role = "" if role in PRESENTATIONAL else role
        counts = is_focusable(node) or any(name in GLOBAL_ATTRIBUTES for name in map(str, node.keys()))
        if (not role and not counts) or (role in THROUGH and role in required):
            waiting += node
        else:
            yield role, node


def _parentless(survey: Survey) -> Iterator[HtmlElement]:
    for element in survey.spoken_with("role"):
        role = explicit_role(element)
        if role and ROLES[role].parents and not _is_owned(element, role, survey):
            yield element


def _is_owned(element: HtmlElement, role: str, survey: Survey) -> bool:
    """Tell whether the nearest role around the element, or what owns it from elsewhere, is one that it must have."""
    if _stands_in(element.getparent(), role, survey):
        return True
    return any(_stands_in(owner, role, survey) for owner in survey.owners.get(element, ()))


def _stands_in(around: HtmlElement | None, role: str, survey: Survey) -> bool:
    wanted = set(ROLES[role].parents)
    node = around
    while node is not None:
        found = role_of(node, survey)
        if found == "group" and "group" in wanted:
            wanted.discard("group")
            wanted |= {role} if role in SELF_OWNED else set()
        elif found and found not in PRESENTATIONAL:
            return found in wanted
        node = node.getparent()
    return False


def _conflicting(survey: Survey) -> Iterator[HtmlElement]:
    """Give the elements that are called presentational, and are not, for Tab or ARIA comes to them."""
    decorative = [image for image in survey.spoken("img") if image.get("alt") == ""]
    called = [each for each in survey.spoken_with("role") if explicit_role(each) in PRESENTATIONAL]
    for element in dict.fromkeys([*decorative, *called]):
        explicit = explicit_role(element)
        if explicit and explicit not in PRESENTATIONAL:
            continue
        spoken_of = any(name in GLOBAL_ATTRIBUTES for name in map(str, element.keys()))
        if (spoken_of or is_focusable(element)) and (implied_role(element, survey) or element.tag in CHROMIUM_ROLES):
            yield element


CHROMIUM_ROLES = frozenset("audio canvas dl embed iframe label meter object svg video".split())
"""Elements without a role in HTML, to which browsers give one of their own."""


def _focus_in_text(survey: Survey) -> Iterator[HtmlElement]:
    for element in survey.spoken_with("role"):
        if (element.get("role") or "").strip() == "text" and any(map(in_tab_order, element.iterdescendants())):
            yield element


RULES = (
    Rule(
        "aria-roles",
        "@role",
        "Roles exist",
        ("4.1.2",),
        "critical",
        "A screen reader does not know what the element is.",
        "Use a role that ARIA lists, or an element of HTML that has it.",
        '<div role="buton" tabindex="0">Save</div>',
        '<div role="button" tabindex="0">Save</div>',
        _invented,
    ),
    Rule(
        "aria-allowed-role",
        "@role",
        "Roles fit their elements",
        (),
        "minor",
        "A screen reader hears of two roles, and what it says depends on which it is.",
        "Use the element of HTML that has the role.",
        '<h2 role="button">Save</h2>',
        "<button>Save</button>",
        _unfit,
    ),
    Rule(
        "aria-deprecated-role",
        "@role",
        "Roles are not withdrawn ones",
        ("4.1.2",),
        "minor",
        "No screen reader makes anything of the role any more.",
        "Use the role list, or none.",
        '<ul role="directory"><li>Ash</li></ul>',
        "<ul><li>Ash</li></ul>",
        lambda survey: (each for each in survey.spoken_with("role") if _known(each) in DEPRECATED_ROLES),
    ),
    Rule(
        "aria-required-children",
        "@role",
        "Roles that own others own them, and nothing else",
        ("1.3.1",),
        "critical",
        "A screen reader announces a list or a menu, and cannot say what is in it.",
        "Give the elements inside the roles that belong there.",
        '<div role="list"><div role="button" tabindex="0">Ash</div></div>',
        '<div role="list"><div role="listitem">Ash</div></div>',
        _childless,
    ),
    Rule(
        "aria-required-parent",
        "@role",
        "Roles that belong to another stand in it",
        ("1.3.1",),
        "critical",
        "A screen reader comes to an item, and cannot say of which list.",
        "Put the element into one with the role that it belongs to.",
        '<div role="tab">Ash</div>',
        '<div role="tablist"><div role="tab">Ash</div></div>',
        _parentless,
    ),
    Rule(
        "presentation-role-conflict",
        "img @role",
        "What is called presentational is so",
        (),
        "minor",
        "The element is hidden and spoken of at once: screen readers differ in what they do.",
        "Take the role away, or the attribute that contradicts it.",
        '<ul role="presentation" aria-label="Glazes"><li>Ash</li></ul>',
        '<ul role="presentation"><li>Ash</li></ul>',
        _conflicting,
    ),
    Rule(
        "aria-text",
        "@role",
        "What is called text holds no controls",
        (),
        "serious",
        "The control inside is read as text, and is still in the way of Tab.",
        "Take the role away.",
        '<div role="text">See <a href="/kiln">the kiln</a></div>',
        '<div role="text">See the kiln</div>',
        _focus_in_text,
    ),
)
