"""Elements that ARIA makes controls: each must have a name. One rule for each kind, as axe-core has them."""

from collections.abc import Iterator
from functools import partial

from lxml.html import HtmlElement

from readmode.audit.names import is_labelled_by_html, is_named, is_named_by_content
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey

NAMED_BY_HTML = frozenset(
    "a area br button fieldset figure hr img input output select summary svg table textarea".split()
)
"""Elements that HTML has ways of naming; rules of their own ask for their names."""

FIELDS = frozenset("combobox listbox searchbox slider spinbutton textbox".split())
TOGGLES = frozenset("checkbox menuitemcheckbox menuitemradio option radio switch".split())


def _called(survey: Survey, roles: frozenset[str]) -> Iterator[HtmlElement]:
    opened = set(survey.once(_opened)) if "listbox" in roles else set()
    for element in survey.spoken_with("role"):
        role = (element.get("role") or "").strip()
        if role in roles and element not in opened and not _is_named_elsewhere(element, role):
            yield element


def _is_named_elsewhere(element: HtmlElement, role: str) -> bool:
    """Tell whether another rule asks for the element's name, or for that of a field in it."""
    if element.tag in NAMED_BY_HTML and not (element.tag == "a" and element.get("href") is None):
        return True
    return role == "combobox" and any(
        (field.get("type") or "").lower() != "hidden" for field in element.iterdescendants("input")
    )


def _opened(survey: Survey) -> list[HtmlElement]:
    """Give what fields with choices open: its name is that of the field. Where an id is there twice, both count."""
    fields = [each for each in survey.marked["role"] if (each.get("role") or "").strip() == "combobox"]
    values = (field.get(name) or "" for field in fields for name in ("aria-controls", "aria-owns"))
    return [each for value in values for name in value.split() for each in survey.by_id.get(name, ())]


def _nameless(survey: Survey, roles: frozenset[str]) -> Iterator[HtmlElement]:
    """Give the elements of these roles that neither ARIA, a title nor their content names."""
    return (each for each in _called(survey, roles) if not is_named_by_content(each, survey))


def _unlabelled(survey: Survey, roles: frozenset[str]) -> Iterator[HtmlElement]:
    """Give the elements of these roles that neither ARIA nor a title names; their content is not their name."""
    return (
        each for each in _called(survey, roles) if not is_named(each, survey) and not is_labelled_by_html(each, survey)
    )


RULES = (
    Rule(
        "aria-command-name",
        "@role",
        "Elements that are called buttons, links or menu items have a name",
        ("4.1.2",),
        "serious",
        "A screen reader announces a control, and cannot say what it does.",
        "Put words into the element, or name it with aria-label.",
        '<div role="button" tabindex="0"></div>',
        '<div role="button" tabindex="0">Save</div>',
        partial(_nameless, roles=frozenset({"link", "button", "menuitem"})),
    ),
    Rule(
        "aria-dialog-name",
        "@role",
        "Elements that are called dialogs have a name",
        (),
        "serious",
        "A screen reader says that a dialog has come, and not about what.",
        "Name it with aria-labelledby, by its heading.",
        '<div role="dialog"><p>Keep the draft?</p></div>',
        '<div role="dialog" aria-label="Draft"><p>Keep the draft?</p></div>',
        partial(_unlabelled, roles=frozenset({"dialog", "alertdialog"})),
    ),
    Rule(
        "aria-input-field-name",
        "@role",
        "Elements that are called fields have a name",
        ("4.1.2",),
        "serious",
        "A screen reader announces a field, and cannot say what it asks for.",
        "Name it with aria-label or aria-labelledby.",
        '<div role="textbox" tabindex="0"></div>',
        '<div role="textbox" tabindex="0" aria-label="Name"></div>',
        partial(_unlabelled, roles=FIELDS),
    ),
    Rule(
        "aria-meter-name",
        "@role",
        "Elements that are called meters have a name",
        ("1.1.1",),
        "serious",
        "A screen reader reads out a number, and cannot say of what.",
        "Name it with aria-label or aria-labelledby.",
        '<div role="meter" aria-valuenow="9"></div>',
        '<div role="meter" aria-valuenow="9" aria-label="Heat"></div>',
        partial(_unlabelled, roles=frozenset({"meter"})),
    ),
    Rule(
        "aria-progressbar-name",
        "@role",
        "Elements that are called progress bars have a name",
        ("1.1.1",),
        "serious",
        "A screen reader reads out a share, and cannot say of what.",
        "Name it with aria-label or aria-labelledby.",
        '<div role="progressbar" aria-valuenow="9"></div>',
        '<div role="progressbar" aria-valuenow="9" aria-label="Firing"></div>',
        partial(_unlabelled, roles=frozenset({"progressbar"})),
    ),
    Rule(
        "aria-tab-name",
        "@role",
        "Elements that are called tabs have a name",
        ("4.1.2",),
        "serious",
        "A screen reader announces a tab, and cannot say what it shows.",
        "Put words into the tab.",
        '<div role="tablist"><div role="tab"></div></div>',
        '<div role="tablist"><div role="tab">Ash</div></div>',
        partial(_nameless, roles=frozenset({"tab"})),
    ),
    Rule(
        "aria-toggle-field-name",
        "@role",
        "Elements that are called switches or choices have a name",
        ("4.1.2",),
        "serious",
        "A screen reader says “on” or “off”, and not what.",
        "Put words into the element, or name it with aria-label.",
        '<div role="switch" aria-checked="true" tabindex="0"></div>',
        '<div role="switch" aria-checked="true" tabindex="0">Kiln</div>',
        partial(_nameless, roles=TOGGLES),
    ),
    Rule(
        "aria-tooltip-name",
        "@role",
        "Elements that are called tooltips have a name",
        ("4.1.2",),
        "serious",
        "A screen reader announces a hint, and says none.",
        "Write the hint.",
        '<div role="tooltip"></div>',
        '<div role="tooltip">In degrees</div>',
        partial(_nameless, roles=frozenset({"tooltip"})),
    ),
    Rule(
        "aria-treeitem-name",
        "@role",
        "Elements that are called items of a tree have a name",
        (),
        "serious",
        "A screen reader announces an item, and cannot say which.",
        "Put words into the item.",
        '<div role="tree"><div role="treeitem"></div></div>',
        '<div role="tree"><div role="treeitem">Ash</div></div>',
        partial(_nameless, roles=frozenset({"treeitem"})),
    ),
    Rule(
        "aria-hidden-body",
        "@aria-hidden",
        "The page is not hidden from screen readers",
        ("1.3.1", "4.1.2"),
        "critical",
        "A screen reader says nothing at all.",
        "Take aria-hidden away from the body.",
        '<!doctype html><html lang="en"><head><title>Clay</title></head><body aria-hidden="true">Clay</body></html>',
        '<!doctype html><html lang="en"><head><title>Clay</title></head><body>Clay</body></html>',
        lambda survey: (
            body for body in survey.all("body") if (body.get("aria-hidden") or "").strip().lower() == "true"
        ),
    ),
)
