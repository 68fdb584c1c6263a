"""What an element is to a screen reader: its role, said by the author or implied by HTML, and whether Tab reaches it.

Source: WAI-ARIA 1.2, HTML Accessibility API Mappings 1.0 (§3.5 HTML element role mappings).
"""

from lxml.html import HtmlElement

from readmode.audit.aria import GLOBAL_ATTRIBUTES, ROLES
from readmode.audit.survey import Survey

IMPLIED = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "article": "article",
    "body": "document",
    "button": "button",
    "datalist": "listbox",
    "dd": "definition",
    "details": "group",
    "dfn": "term",
    "dialog": "dialog",
    "dt": "term",
    "fieldset": "group",
    "figure": "figure",
    "hr": "separator",
    "li": "listitem",
    "main": "main",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "progress": "progressbar",
    "search": "search",
    "summary": "button",
    "table": "table",
    "tbody": "rowgroup",
    "td": "cell",
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "thead": "rowgroup",
    "tr": "row",
    "ul": "list",
}
"""Tag → role, where nothing else decides."""

INPUTS = {
    "checkbox": "checkbox",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "search": "searchbox",
    **dict.fromkeys(("button", "image", "reset", "submit"), "button"),
}
"""Type of an input → role; all others are text boxes."""

PRESENTATIONAL = frozenset({"none", "presentation"})

SECTIONING = ("article", "aside", "nav", "section")
SECTION_ROLES = frozenset({"article", "complementary", "navigation", "region", "main"})
"""Inside of one of these a header is not the page's, nor is a footer."""


def explicit_role(element: HtmlElement) -> str:
    """Give the role that the author has written, if it is one; a list of several is none that all readers know."""
    written = element.get("role")
    if not written:
        return ""
    role = written.strip().lower()
    known = ROLES.get(role)
    return role if known and not known.abstract and not role.startswith("doc-") else ""


def role_of(element: HtmlElement, survey: Survey) -> str:
    """Give the element's role; "" when it has none of its own."""
    if element not in survey.roles:
        survey.roles[element] = _role_of(element, survey)
    return survey.roles[element]


def _role_of(element: HtmlElement, survey: Survey) -> str:
    explicit = explicit_role(element)
    if explicit and (explicit not in PRESENTATIONAL or not _keeps_its_role(element)):
        return explicit
    return implied_role(element, survey)


def _keeps_its_role(element: HtmlElement) -> bool:
    """Tell whether an element that is called presentational is not: Tab reaches it, or ARIA speaks of it."""
    return is_focusable(element) or any(name in GLOBAL_ATTRIBUTES for name in map(str, element.keys()))


def implied_role(element: HtmlElement, survey: Survey) -> str:
    """Give the role that HTML gives to the element."""
    tag = str(element.tag)
    if tag in IMPLIED:
        return IMPLIED[tag]
    if tag in ("a", "area"):
        return "link" if element.get("href") is not None else ""
    if tag == "img":
        decorative = element.get("alt") == "" and not _keeps_its_role(element)
        return "presentation" if decorative else "img"
    if tag == "input":
        return _role_of_input(element, survey)
    return _role_of_choice(element, tag) or _role_of_part(element, tag, survey)


def _role_of_choice(element: HtmlElement, tag: str) -> str:
    """Give the role of a menu of choices or of a header cell, which its own attributes decide."""
    if tag == "select":
        return "listbox" if element.get("multiple") is not None or _number(element.get("size")) > 1 else "combobox"
    if tag == "th":
        scope = (element.get("scope") or "").lower()
        return "rowheader" if scope in ("row", "rowgroup") else "columnheader"
    return ""


def _role_of_input(element: HtmlElement, survey: Survey) -> str:
    kind = (element.get("type") or "").lower()
    role = INPUTS.get(kind, "textbox")
    suggestions = survey.referred(element, "list") if role in ("textbox", "searchbox") else []
    return "combobox" if suggestions and suggestions[0].tag == "datalist" else role


def _role_of_part(element: HtmlElement, tag: str, survey: Survey) -> str:
    """Give the role of a part of the page, which depends on where it stands and whether it has a name."""
    if tag in ("header", "footer"):
        return "" if _in_section(element) else ("banner" if tag == "header" else "contentinfo")
    if tag == "aside":
        inside = next(element.iterancestors(*SECTIONING), None) is not None
        return "" if inside and not is_labelled(element, survey) and not _title(element) else "complementary"
    if tag in ("section", "form") and is_labelled(element, survey):
        return "region" if tag == "section" else "form"
    return ""


def _title(element: HtmlElement) -> str:
    return (element.get("title") or "").strip()


def _in_section(element: HtmlElement) -> bool:
    if next(element.iterancestors(*SECTIONING, "main"), None) is not None:
        return True
    return any(explicit_role(ancestor) in SECTION_ROLES for ancestor in element.iterancestors() if ancestor.get("role"))


def is_labelled(element: HtmlElement, survey: Survey) -> bool:
    """Tell whether the author has given the element a label of ARIA that says something."""
    if (element.get("aria-label") or "").strip():
        return True
    return any("".join(each.itertext()).strip() for each in survey.referred(element, "aria-labelledby"))


def _number(text: str | None) -> int:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < len(str(2**63)) else 0


def tab_index(element: HtmlElement) -> int | None:
    """Give the element's tabindex, if it has one that is a whole number."""
    text = (element.get("tabindex") or "").strip()
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text.removeprefix("+"))
    return sign * _number(digits) if digits.isascii() and digits.isdigit() else None


def is_native_control(element: HtmlElement) -> bool:
    """Tell whether the keyboard reaches the element without a tabindex."""
    tag = element.tag
    if tag in ("a", "area"):
        return element.get("href") is not None
    if tag in ("button", "select", "textarea"):
        return not is_disabled(element)
    if tag == "input":
        return (element.get("type") or "").lower() != "hidden" and not is_disabled(element)
    if tag == "summary":
        parent = element.getparent()
        return parent is not None and parent.tag == "details" and next(parent.iterchildren("summary"), None) is element
    return tag == "details" and next(element.iterchildren("summary"), None) is None


def is_disabled(element: HtmlElement) -> bool:
    """Tell whether a control is switched off, itself or with its fieldset."""
    if element.get("disabled") is not None:
        return True
    return any(fieldset.get("disabled") is not None for fieldset in element.iterancestors("fieldset"))


def is_focusable(element: HtmlElement) -> bool:
    """Tell whether the element can have the focus, by keyboard or by script."""
    if element.tag in ("button", "input", "select", "textarea") and is_disabled(element):
        return False
    return is_native_control(element) or tab_index(element) is not None


def in_tab_order(element: HtmlElement) -> bool:
    """Tell whether Tab stops at the element."""
    index = tab_index(element)
    return is_focusable(element) and (index is None or index >= 0)
