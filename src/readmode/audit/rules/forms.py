"""Fields and buttons: what they ask for, and what they do."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.names import (
    BUTTON_TYPES,
    attribute,
    is_labelled_by_html,
    is_named,
    is_named_by_content,
    label,
)
from readmode.audit.roles import PRESENTATIONAL, is_disabled, role_of, tab_index
from readmode.audit.rule import Rule
from readmode.audit.rules.images import needs_a_name
from readmode.audit.survey import Survey, is_true

NOT_LABELLED = BUTTON_TYPES | {"hidden", "image"}
"""Types of inputs that are named otherwise than by a label."""

STANDALONE = frozenset(
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password "
    "current-password organization-title organization street-address address-line1 address-line2 address-line3 "
    "address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name "
    "cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type "
    "transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo "
    "one-time-code".split()
)
QUALIFIED = frozenset(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email "
    "impp".split()
)
QUALIFIERS = frozenset({"home", "work", "mobile", "fax", "pager"})
PLACES = frozenset({"billing", "shipping"})
"""What a field may ask a browser to fill in (HTML Standard, §4.10.18.7 "Autofill")."""

SWITCHES = frozenset("on off none false true disabled enabled undefined null xoff xon".split())
"""Words that pages write to switch filling-in on or off, with or without effect."""

HARMLESS = frozenset("text pronouns gender message content".split())
"""Words that no standard knows, and that mislead nobody (axe-core passes them too)."""


def _fields(survey: Survey, *tags: str) -> Iterator[HtmlElement]:
    for field in survey.spoken(*tags):
        if field.tag != "input" or (field.get("type") or "").lower() not in NOT_LABELLED:
            yield field


def _unlabelled(survey: Survey) -> Iterator[HtmlElement]:
    for field in _fields(survey, "input", "textarea"):
        if _is_labelled(field, survey) or attribute(field, "placeholder"):
            continue
        yield field


def _is_labelled(field: HtmlElement, survey: Survey) -> bool:
    return is_named(field, survey) or is_labelled_by_html(field, survey) or role_of(field, survey) in PRESENTATIONAL


def _labelled_by_title(survey: Survey) -> Iterator[HtmlElement]:
    for field in _fields(survey, "input", "select", "textarea"):
        hinted = attribute(field, "title") or field.get("aria-describedby")
        if hinted and not label(field, survey) and not is_labelled_by_html(field, survey):
            yield field


def _labelled_twice(survey: Survey) -> Iterator[HtmlElement]:
    for field in _fields(survey, "input", "select", "textarea"):
        labels = dict.fromkeys(survey.labels.get(field.get("id") or "", ()))
        labels |= dict.fromkeys(field.iterancestors("label"))
        if len([each for each in labels if each not in survey.unspoken]) > 1:
            yield field


def _nameless_buttons(survey: Survey) -> Iterator[HtmlElement]:
    for button in survey.spoken("button"):
        if (needs_a_name(button) and not is_named_by_content(button, survey)) and (
            not is_labelled_by_html(button, survey) and role_of(button, survey) not in PRESENTATIONAL
        ):
            yield button


def _nameless_inputs(survey: Survey) -> Iterator[HtmlElement]:
    for button in survey.spoken("input"):
        kind = (button.get("type") or "").lower()
        if kind not in BUTTON_TYPES or not needs_a_name(button):
            continue
        named_by_browser = kind in ("submit", "reset") and button.get("value") is None
        if not named_by_browser and not attribute(button, "value") and not _is_labelled(button, survey):
            yield button


def _filled_wrongly(survey: Survey) -> Iterator[HtmlElement]:
    for field in survey.spoken_with("autocomplete"):
        if field.tag not in ("input", "select", "textarea") or field.get("readonly") is not None:
            continue
        kind = (field.get("type") or "").lower() if field.tag == "input" else ""
        if kind in BUTTON_TYPES or kind == "hidden" or is_disabled(field) or is_true(field, "aria-disabled"):
            continue
        if (tab_index(field) or 0) < 0 and field.get("role"):
            continue
        if not _can_be_filled((field.get("autocomplete") or "").lower().split()):
            yield field


def _can_be_filled(terms: list[str]) -> bool:
    """Tell whether the words of an autocomplete attribute are ones that browsers know, in their order."""
    if not terms or (len(terms) == 1 and terms[0] in SWITCHES | HARMLESS):
        return True
    if terms[-1] == "webauthn":
        terms = terms[:-1] or ["on"]
    if terms and terms[0].startswith("section-"):
        terms = terms[1:]
    if terms and terms[0] in PLACES:
        terms = terms[1:]
    qualified = bool(terms) and terms[0] in QUALIFIERS
    if qualified:
        terms = terms[1:]
    if len(terms) != 1:
        return False
    return terms[0] in QUALIFIED or (not qualified and terms[0] in STANDALONE | HARMLESS)


RULES = (
    Rule(
        "label",
        "input textarea",
        "Fields have a label",
        ("4.1.2",),
        "critical",
        "A screen reader announces a field, and cannot say what it asks for.",
        "Write a label element for the field.",
        '<p>Name <input id="name"></p>',
        '<p><label for="name">Name</label> <input id="name"></p>',
        _unlabelled,
    ),
    Rule(
        "label-title-only",
        "input select textarea",
        "Labels of fields can be seen",
        (),
        "serious",
        "The label is a tooltip: who touches, magnifies or uses a keyboard never sees it.",
        "Write a label element for the field.",
        '<input title="Name">',
        "<label>Name <input></label>",
        _labelled_by_title,
    ),
    Rule(
        "select-name",
        "select",
        "Menus of choices have a label",
        ("4.1.2",),
        "critical",
        "A screen reader reads out choices, and cannot say of what.",
        "Write a label element for the menu.",
        "<select><option>Ash</option></select>",
        "<label>Glaze <select><option>Ash</option></select></label>",
        lambda survey: (each for each in survey.spoken("select") if not _is_labelled(each, survey)),
    ),
    Rule(
        "form-field-multiple-labels",
        "label",
        "Fields have one label",
        ("3.3.2",),
        "moderate",
        "One screen reader says the one label, another the other.",
        "Join the labels.",
        '<label for="h">Height</label> <label for="h">in cm</label> <input id="h">',
        '<label for="h">Height in cm</label> <input id="h">',
        _labelled_twice,
    ),
    Rule(
        "button-name",
        "button",
        "Buttons have a name",
        ("4.1.2",),
        "critical",
        "A screen reader says “button”, and not what it does; speech input cannot press it.",
        "Put words into the button, or name it with aria-label.",
        '<button><svg><path d="M0 0h9"/></svg></button>',
        '<button aria-label="Search"><svg><path d="M0 0h9"/></svg></button>',
        _nameless_buttons,
    ),
    Rule(
        "input-button-name",
        "input",
        "Buttons of forms have a name",
        ("4.1.2",),
        "critical",
        "A screen reader says “button”, and not what it does.",
        "Write in value what the button does.",
        '<input type="button">',
        '<input type="button" value="Search">',
        _nameless_inputs,
    ),
    Rule(
        "autocomplete-valid",
        "@autocomplete",
        "What a field asks a browser to fill in exists",
        ("1.3.5",),
        "serious",
        "The browser cannot fill the field in for who cannot type or remember.",
        "Use the words that the HTML standard lists.",
        '<label>Post code <input autocomplete="zip"></label>',
        '<label>Post code <input autocomplete="postal-code"></label>',
        _filled_wrongly,
    ),
)
