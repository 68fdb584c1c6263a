"""Images: their size kept for a steady layout, their loading, and what stands for them when they are not seen.

A text alternative is the author's or nobody's: where there is none, a fixed phrase says so, and the defect stays open.
"""

import re
from functools import cached_property
from itertools import islice

from lxml.html import HtmlElement

from readmode.dom import bearers, closest, collapse, elements, opening_tag, text_of
from readmode.repair.account import Account, Context
from readmode.repair.addresses import without_scheme
from readmode.repair.alternatives import says_nothing
from readmode.repair.image_places import IMAGE_FILE
from readmode.repair.phrases import phrases
from readmode.repair.rules.pictures import (
    IMAGE_ALT,
    IMAGE_CAPTION,
    IMAGE_DECORATIVE,
    IMAGE_NAME,
    IMAGE_OF_TEXT,
    IMAGE_WORDS_ELSEWHERE,
    REDUNDANT_ALT,
)

UNDESCRIBED = "data-description"
"""The mark, with the value "missing", of images that only their author can describe; measuring counts them by it."""

LARGEST_SIDE = 10_000
"""CSS pixels: a larger width or height is a mistake of the page."""

WIDE_AS_WORDS = 6
"""Times as wide as high: photographs and panoramas are at most four to five times; lines of words, banners and
logos in words are wider."""

LONGEST_NAME = 1_000
"""Characters: a longer text that an image refers to is a passage of the article, not the image's name."""

_SIDE = re.compile(r"([0-9]{1,5})(?:\.[0-9]{1,4})?(?:px)?")


class _Labels:
    """What may name an image: elements by their ids, captions by their figures, words elsewhere by their addresses.

    Looked up when an image asks, for most are named by their authors.
    """

    def __init__(self, root: HtmlElement, context: Context) -> None:
        self._root = root
        self._pictures = context.metadata.pictures

    @cached_property
    def by_id(self) -> dict[str, HtmlElement]:
        return {element.get("id", ""): element for element in bearers(self._root, "id")}

    @cached_property
    def captions(self) -> dict[HtmlElement, HtmlElement]:
        captions: dict[HtmlElement, HtmlElement] = {}
        for caption in elements(self._root, "figcaption"):
            figure = closest(caption, "figure")
            if figure is not None and figure not in captions and text_of(caption):
                captions[figure] = caption
        return captions

    @cached_property
    def elsewhere(self) -> dict[str, str]:
        elsewhere: dict[str, str] = {}
        for picture in self._pictures:
            elsewhere.setdefault(_file(picture.address), picture.description)
        return elsewhere

    def said_elsewhere(self, image: HtmlElement) -> str:
        """Give what the page's head says of this very picture; empty when it says nothing, or its caption again."""
        if not self.elsewhere:
            return ""
        candidates = (candidate.split(" ")[0] for candidate in image.get("srcset", "").split(", "))
        addresses = map(_file, filter(None, (image.get("src", ""), *candidates)))
        words = next((self.elsewhere[address] for address in addresses if address in self.elsewhere), "")
        caption = self.caption(image)
        return "" if caption is not None and text_of(caption).casefold() == words.casefold() else words

    def caption(self, image: HtmlElement) -> HtmlElement | None:
        figure = closest(image, "figure")
        return self.captions.get(figure) if figure is not None else None

    def identify(self, caption: HtmlElement) -> str:
        """Give the caption's id, or a new one that nothing else has."""
        number = len(self.by_id)
        while not caption.get("id"):
            number += 1
            if f"caption-{number}" not in self.by_id:
                caption.set("id", f"caption-{number}")
        identifier = caption.get("id", "")
        self.by_id[identifier] = caption
        return identifier


def repair_images(root: HtmlElement, context: Context) -> Account:
    """Keep sane sizes, load the first image at once, and say honestly which images nobody described."""
    labels = _Labels(root, context)
    phrase = phrases(context.language).image
    for number, image in enumerate(elements(root, "img")):
        for side in ("width", "height"):
            _keep_sane(image, side)
        if number == 0:
            image.attrib.pop("loading", None)  # the first image is in view; waiting for it would only be slower
        elif image.get("loading") != "lazy":
            image.set("loading", "lazy")
        yield from _name(image, labels, phrase, context)
        if int(image.get("width") or 0) >= WIDE_AS_WORDS * int(image.get("height") or LARGEST_SIDE):
            yield context.found(IMAGE_OF_TEXT, image)


def _file(address: str) -> str:
    """Give what tells one picture's address from another's: a file's parameters only crop it or change its size."""
    address = without_scheme(address)
    path = address.partition("?")[0]
    return path if IMAGE_FILE.search(path) else address


def _keep_sane(image: HtmlElement, side: str) -> None:
    written = image.get(side)
    if written is None:
        return
    number = _SIDE.fullmatch(written.strip())
    if number and 0 < int(number[1]) <= LARGEST_SIDE:
        if written != str(int(number[1])):
            image.set(side, str(int(number[1])))
    else:
        del image.attrib[side]


def _name(image: HtmlElement, labels: _Labels, phrase: str, context: Context) -> Account:
    """Leave the image with the author's own words, its caption, or the phrase that says that there are none."""
    if image.get(UNDESCRIBED) == "missing" and (image.get("alt") == phrase or image.get("aria-labelledby")):
        yield context.found(IMAGE_ALT, image)
        return
    declared = image.get("alt")
    words = _words(image, labels)
    before = opening_tag(image) if words is None or words != declared else ""
    rule = IMAGE_NAME if words else IMAGE_DECORATIVE
    if words is None and not says_nothing(said := labels.said_elsewhere(image), image.get("src", "")):
        words, rule = said, IMAGE_WORDS_ELSEWHERE
    for name in ("aria-label", "aria-labelledby", UNDESCRIBED):
        if image.get(name) is not None:
            del image.attrib[name]
    if words is not None:
        if words != declared:
            image.set("alt", words)
        if words and collapse(image.get("title", "")) == words:
            del image.attrib["title"]  # the same words twice are read twice
        figure = closest(image, "figure")
        if figure is not None and words and collapse(figure.get("aria-label", "")) == words:
            del figure.attrib["aria-label"]
        if before:
            yield context.repaired(rule, image, before, opening_tag(image))
        caption = labels.caption(image)
        if words and caption is not None and collapse(words).casefold() == text_of(caption).casefold():
            yield context.found(REDUNDANT_ALT, image)
        return
    yield context.found(IMAGE_ALT, image)
    image.set(UNDESCRIBED, "missing")
    caption = labels.caption(image)
    if caption is None:
        image.set("alt", phrase)
        return
    image.attrib.pop("alt", None)  # judges accept a caption as the name only where there is no alt
    image.set("aria-labelledby", labels.identify(caption))
    yield context.repaired(IMAGE_CAPTION, image, before, opening_tag(image))


def _words(image: HtmlElement, labels: _Labels) -> str | None:
    """Give the author's alternative text, empty when the author says that the image decorates, None without one."""
    address = image.get("src", "")
    alternative = image.get("alt")
    if alternative == "" or (alternative is not None and not says_nothing(alternative, address)):
        return alternative
    named = (labels.by_id.get(name) for name in image.get("aria-labelledby", "").split())
    caption = labels.caption(image)
    referred = " ".join(text_of(element) for element in named if element is not None and element is not caption)
    for words in (image.get("aria-label", ""), referred, image.get("title", ""), _label_of_figure(image)):
        if len(words) <= LONGEST_NAME and not says_nothing(words, address):
            return collapse(words)
    decorative = image.get("role") in ("presentation", "none") or image.get("aria-hidden") == "true"
    return "" if decorative and alternative is None else None


def _label_of_figure(image: HtmlElement) -> str:
    """Give the ARIA label of the figure that the image is all of."""
    figure = closest(image, "figure")
    if figure is None or not figure.get("aria-label") or len(list(islice(figure.iter("img"), 2))) > 1:
        return ""
    return figure.get("aria-label", "")
