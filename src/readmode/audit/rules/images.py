"""Images and what stands for them."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from readmode.audit.names import attribute, is_blank, is_labelled_by_html, is_named, own_name, shown_text
from readmode.audit.roles import PRESENTATIONAL, explicit_role, is_focusable, role_of
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey

FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)", re.IGNORECASE)
CAMERA_NAME = re.compile(r"(?:img|dsc[nf]?|image|photo|picture|untitled|screenshot)[-_ ]?\d*", re.IGNORECASE)
"""Alternative texts that come from a file system or a camera, and describe nothing."""

HIDDEN_LENGTH = 200
"""Characters of hidden text that may stand beside an image and its copy; a longer text is not read to its end."""

HOLDERS = ("button", "a", "p", "li", "td", "th")
"""Elements in which an image that repeats the words beside it is heard twice."""


def needs_a_name(element: HtmlElement) -> bool:
    """Tell whether the element must have a name: its author has not given it a role that asks for none."""
    role = explicit_role(element)
    return not role or role in PRESENTATIONAL or role in NAMED_ROLES or is_focusable(element)


NAMED_ROLES = frozenset(
    "alertdialog application button checkbox combobox dialog image img link listbox menuitem menuitemcheckbox "
    "menuitemradio meter option progressbar radio searchbox slider spinbutton switch textbox toolbar treeitem".split()
)
"""Roles that are nothing without a name."""


def _without_alternative(survey: Survey) -> Iterator[HtmlElement]:
    for image in survey.spoken("img"):
        alternative = image.get("alt")
        if alternative is not None and (alternative == "" or not alternative.isspace()):
            continue
        if needs_a_name(image) and (
            alternative or not (is_named(image, survey) or role_of(image, survey) in PRESENTATIONAL)
        ):
            yield image


def _called_like_a_file(survey: Survey) -> Iterator[HtmlElement]:
    for image in survey.spoken("img"):
        alternative = attribute(image, "alt")
        if alternative and (
            FILE_NAME.fullmatch(alternative)
            or CAMERA_NAME.fullmatch(alternative)
            or (" " not in alternative and alternative == _base_name(image.get("src") or ""))
        ):
            yield image


def _base_name(address: str) -> str:
    try:
        return unquote(urlsplit(address).path.rpartition("/")[2].rpartition(".")[0])
    except ValueError:  # it cannot be an address
        return ""


def _in_svg(element: HtmlElement) -> bool:
    return element.tag == "svg" or next(element.iterancestors("svg"), None) is not None


def _pictures_by_role(survey: Survey) -> Iterator[HtmlElement]:
    for element in survey.spoken_with("role"):
        if explicit_role(element) in ("img", "image") and element.tag not in ("img", "area", "input", "object"):
            yield element


def _drawn_nameless(survey: Survey) -> Iterator[HtmlElement]:
    for element in survey.spoken_with("role"):
        role = (element.get("role") or "").strip().lower()
        drawn = role in ("img", "image", "graphics-symbol") or (element.tag == "svg" and role == "graphics-document")
        if drawn and _in_svg(element) and not is_named(element, survey):
            title = next(element.iterchildren("title"), None)
            if title is None or is_blank("".join(title.itertext())):
                yield element


def _nameless_areas(survey: Survey) -> Iterator[HtmlElement]:
    used = {image.get("usemap", "").removeprefix("#") for image in survey.spoken("img") if image.get("usemap")}
    for area in survey.all("area") if used else ():
        shape = next(area.iterancestors("map"), None)
        if shape is None or area.get("href") is None or shape.get("name") not in used:
            continue
        if not attribute(area, "alt") and not is_named(area, survey):
            yield area


def _image_buttons(survey: Survey) -> Iterator[HtmlElement]:
    for button in survey.spoken("input"):
        is_image = (button.get("type") or "").lower() == "image"
        if (is_image and needs_a_name(button) and not attribute(button, "alt") and not is_named(button, survey)) and (
            not is_labelled_by_html(button, survey)
        ):
            yield button


def _heard_twice(survey: Survey) -> Iterator[HtmlElement]:
    for image in survey.spoken("img"):
        name = own_name(image).lower()
        holder = next(image.iterancestors(*HOLDERS), None) if name else None
        if holder is None:
            continue
        if _is_longer(holder, len(name) + HIDDEN_LENGTH) or (holder.tag == "a" and holder.get("href") is None):
            continue
        if role_of(image, survey) not in PRESENTATIONAL and shown_text(holder, survey).lower() == name:
            yield image


def _is_longer(element: HtmlElement, length: int) -> bool:
    """Tell whether the words in the element are longer than that, without reading on behind them."""
    for piece in element.itertext():
        length -= len(piece.strip())
        if length < 0:
            return True
    return False


RULES = (
    Rule(
        "image-alt",
        "img",
        "Images have an alternative text",
        ("1.1.1",),
        "critical",
        "A screen reader says nothing of the image, or reads its file name out.",
        'Say in alt what the image tells; write alt="" where it only decorates.',
        '<img src="/kiln.jpg">',
        '<img src="/kiln.jpg" alt="A kiln with its door open">',
        _without_alternative,
    ),
    Rule(
        "image-alt-file-name",
        "img",
        "Alternative texts are no file names",
        ("1.1.1",),
        "serious",
        "A screen reader reads out the name of a file, which tells nothing of the image.",
        "Say in alt what the image tells.",
        '<img src="/a/DSC_0042.jpg" alt="DSC_0042.jpg">',
        '<img src="/a/DSC_0042.jpg" alt="Two potters at a wheel">',
        _called_like_a_file,
    ),
    Rule(
        "image-redundant-alt",
        "img",
        "Alternative texts do not repeat the words beside the image",
        (),
        "minor",
        "A screen reader says the same words twice.",
        'Write alt="" where the words beside the image say it all.',
        '<p><a href="/kiln"><img src="/kiln.jpg" alt="The kiln"> The kiln</a></p>',
        '<p><a href="/kiln"><img src="/kiln.jpg" alt=""> The kiln</a></p>',
        _heard_twice,
    ),
    Rule(
        "role-img-alt",
        "@role",
        "Elements that are called images have a name",
        ("1.1.1",),
        "serious",
        "A screen reader announces an image, and cannot say of what.",
        "Name the element with aria-label.",
        '<div role="img"></div>',
        '<div role="img" aria-label="Four stars of five"></div>',
        lambda survey: (each for each in _pictures_by_role(survey) if not _in_svg(each) and not is_named(each, survey)),
    ),
    Rule(
        "svg-img-alt",
        "@role",
        "Drawings that are called images have a name",
        ("1.1.1",),
        "serious",
        "A screen reader announces an image, and cannot say of what.",
        "Put a title element first in the drawing, or name it with aria-label.",
        '<svg role="img"><path d="M0 0h9"/></svg>',
        '<svg role="img"><title>Heat over time</title><path d="M0 0h9"/></svg>',
        _drawn_nameless,
    ),
    Rule(
        "area-alt",
        "area",
        "Areas of an image map have an alternative text",
        ("2.4.4", "4.1.2"),
        "critical",
        "A screen reader finds a link in the image, and cannot say where it leads.",
        "Say in the area's alt where it leads.",
        '<img src="/m.png" alt="Map" usemap="#m"><map name="m"><area href="/north" coords="0,0,9,9"></map>',
        '<img src="/m.png" alt="Map" usemap="#m"><map name="m"><area href="/north" alt="North" coords="0,0,9,9"></map>',
        _nameless_areas,
    ),
    Rule(
        "input-image-alt",
        "input",
        "Image buttons have an alternative text",
        ("1.1.1", "4.1.2"),
        "critical",
        "A screen reader announces a button, and cannot say what it does.",
        "Say in alt what the button does.",
        '<input type="image" src="/go.png">',
        '<input type="image" src="/go.png" alt="Search">',
        _image_buttons,
    ),
    Rule(
        "object-alt",
        "object",
        "Embedded objects have a name",
        ("1.1.1",),
        "serious",
        "A screen reader announces an object, and cannot say what is in it.",
        "Name the object with title or aria-label.",
        '<object data="/plan.svg"></object>',
        '<object data="/plan.svg" title="Plan of the kiln"></object>',
        lambda survey: (
            each
            for each in survey.spoken("object")
            if each.get("data") and not is_named(each, survey) and role_of(each, survey) not in PRESENTATIONAL
        ),
    ),
    Rule(
        "server-side-image-map",
        "img",
        "There are no image maps that only a server understands",
        ("2.1.1",),
        "minor",
        "Where to press in the image is told by a pointer's place alone: no keyboard can say it.",
        "Use a map element with areas, or links.",
        '<a href="/map"><img src="/m.png" alt="Map" ismap></a>',
        '<a href="/map"><img src="/m.png" alt="Map"></a>',
        lambda survey: (each for each in survey.spoken("img") if each.get("ismap") is not None),
    ),
)
