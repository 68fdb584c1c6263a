"""Lists: how many things there are, and where one ends."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.names import is_blank
from readmode.audit.roles import PRESENTATIONAL, explicit_role, role_of
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey

UNSPOKEN_CHILDREN = frozenset({"script", "style", "template"})

TERM_ROLES = frozenset({"definition", "term", "listitem"})


def _roleless(survey: Survey, *tags: str) -> Iterator[HtmlElement]:
    """Give the elements that the author has left the role that they have."""
    return (element for element in survey.spoken(*tags) if not element.get("role"))


def _is_item(child: HtmlElement, survey: Survey) -> bool:
    if child.tag in UNSPOKEN_CHILDREN or child in survey.unspoken:
        return True
    explicit = explicit_role(child)
    return explicit == "listitem" if explicit else child.tag == "li"


def _lists_of_others(survey: Survey) -> Iterator[HtmlElement]:
    for element in _roleless(survey, "ul", "ol"):
        if not is_blank(element.text) or any(
            not is_blank(child.tail) or not _is_item(child, survey) for child in element
        ):
            yield element


def _stray_items(survey: Survey) -> Iterator[HtmlElement]:
    for item in _roleless(survey, "li"):
        parent = item.getparent()
        if parent is None:
            continue
        if parent.tag in ("ul", "ol", "menu") and not parent.get("role"):
            continue
        role = role_of(parent, survey)
        if role != "list" and role not in PRESENTATIONAL:
            yield item


def _is_term(child: HtmlElement, survey: Survey) -> bool:
    if child.tag in UNSPOKEN_CHILDREN or child in survey.unspoken:
        return True
    explicit = explicit_role(child)
    return explicit in TERM_ROLES if explicit else child.tag in ("dt", "dd")


def _disordered(survey: Survey) -> Iterator[HtmlElement]:
    for element in _roleless(survey, "dl"):
        if _holds_others(element, survey) or _is_half(element):
            yield element


def _holds_others(element: HtmlElement, survey: Survey) -> bool:
    """Tell whether there is more than terms and their descriptions in the list, or in its groups."""
    if not is_blank(element.text):
        return True
    for child in element:
        if not is_blank(child.tail):
            return True
        is_group = child.tag == "div" and not explicit_role(child) and element.tag == "dl"
        if _holds_others(child, survey) if is_group else not _is_term(child, survey):
            return True
    return False


def _is_half(element: HtmlElement) -> bool:
    """Tell whether there are terms without a description after them, or descriptions without a term before."""
    kinds = [str(child.tag) for child in element if child.tag in ("dt", "dd")]
    first = kinds.index("dt") if "dt" in kinds else len(kinds)
    return bool(kinds) and "dd" not in kinds[first:]


def _stray_terms(survey: Survey) -> Iterator[HtmlElement]:
    for item in _roleless(survey, "dt", "dd"):
        parent = item.getparent()
        if parent is not None and parent.tag == "div" and explicit_role(parent) in {*PRESENTATIONAL, ""}:
            parent = parent.getparent()
        if parent is None or parent.tag != "dl" or explicit_role(parent) not in {*PRESENTATIONAL, "", "list"}:
            yield item


RULES = (
    Rule(
        "list",
        "ol ul",
        "Lists hold items and nothing else",
        ("1.3.1",),
        "serious",
        "A screen reader counts the items wrongly, or leaves out what is not one.",
        "Put everything in the list into li elements.",
        "<ul><li>Clay</li><p>Sand</p></ul>",
        "<ul><li>Clay</li><li>Sand</li></ul>",
        _lists_of_others,
    ),
    Rule(
        "listitem",
        "li",
        "Items stand in lists",
        ("1.3.1",),
        "serious",
        "A screen reader does not say that there is a list, nor how long it is.",
        "Put the li elements into a ul or ol.",
        "<div><li>Clay</li><li>Sand</li></div>",
        "<ul><li>Clay</li><li>Sand</li></ul>",
        _stray_items,
    ),
    Rule(
        "definition-list",
        "dl",
        "Lists of terms hold terms and their descriptions, in order",
        ("1.3.1",),
        "serious",
        "A screen reader cannot tell which description belongs to which term.",
        "Put only dt and dd elements, each term before its descriptions, into a dl.",
        "<dl><p>Bisque</p><dd>Fired once</dd></dl>",
        "<dl><dt>Bisque</dt><dd>Fired once</dd></dl>",
        _disordered,
    ),
    Rule(
        "dlitem",
        "dd dt",
        "Terms and descriptions stand in lists of terms",
        ("1.3.1",),
        "serious",
        "A screen reader does not say that a term is explained.",
        "Put the dt and dd elements into a dl.",
        "<div><dt>Bisque</dt><dd>Fired once</dd></div>",
        "<dl><dt>Bisque</dt><dd>Fired once</dd></dl>",
        _stray_terms,
    ),
)
