"""Pictures: put in as files of the book, or replaced by the words that stand for them."""

import re
from base64 import b64decode
from binascii import Error as BadBase64
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from lxml.html import HtmlElement

from readmode.dom import elements, remove, text_of, unwrap
from readmode.export.epub.formats import Broken, recognise

FOLDER = "images"

NAME_DIGITS = 16
"""Hexadecimal digits of the content's hash in a picture's name: 64 bits, so that equal files are one."""

UNDESCRIBED = "Image without description"
"""Stands where a picture is missing that only its caption speaks of; the article's own words stand everywhere else."""

OURS = "en"
"""The language of these words."""

DESCRIPTION = "picture"
"""The class of the words that stand for a picture."""

Status = Literal["described", "decorative", "undescribed"]

_DATA = re.compile(r"data:image/[a-z]+;base64,(?P<body>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PictureFile:
    """One file of the book.

    Attributes:
        name: its path from the package document.
        moves: whether it has more frames than one.
    """

    name: str
    media_type: str
    body: bytes
    moves: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of the article's pictures.

    Attributes:
        files: the files that are in the book, each once, in the order of the article.
        shown: the pictures that are in the book, counted by how they are described.
        replaced: the pictures that are not, counted in the same way.
    """

    files: tuple[PictureFile, ...]
    shown: Mapping[Status, int]
    replaced: Mapping[Status, int]


def embedded_pictures(root: HtmlElement) -> dict[str, bytes]:
    """Give the pictures that the article itself carries, by their data addresses."""
    return dict(_decoded(root))


def _decoded(root: HtmlElement) -> Iterator[tuple[str, bytes]]:
    for image in root.iter("img"):
        address = image.get("src", "")
        if data := _DATA.fullmatch(address):
            try:
                yield address, b64decode(data["body"])
            except BadBase64:
                continue


def picture_files(pictures: Mapping[str, bytes]) -> dict[str, PictureFile]:
    """Give those pictures that a book may hold, by their addresses; the others are left out."""
    return dict(_files(pictures))


def _files(pictures: Mapping[str, bytes]) -> Iterator[tuple[str, PictureFile]]:
    for address, body in pictures.items():
        try:
            kind, moves = recognise(body)
        except Broken:
            continue
        name = f"{FOLDER}/{sha256(body).hexdigest()[:NAME_DIGITS]}.{kind.suffix}"
        yield address, PictureFile(name, kind.media_type, body, moves)


def place_pictures(root: HtmlElement, files: Mapping[str, PictureFile]) -> Placed:
    """Let each image show its file of the book, or put its description in its place."""
    used: dict[str, PictureFile] = {}
    shown: Counter[Status] = Counter()
    replaced: Counter[Status] = Counter()
    for image in elements(root, "img"):
        status = _status(image)
        file = files.get(image.get("src", ""))
        if file is not None:
            used[file.name] = file
            shown[status] += 1
            image.set("src", file.name)
        else:
            replaced[status] += 1
            _replace(image, status)
    _drop_hollow(root)
    return Placed(tuple(used.values()), shown, replaced)


def _status(image: HtmlElement) -> Status:
    """Say how the image is described, as repairing has left it: the mark is for what only the author can describe."""
    described = (image.get("alt") or image.get("aria-label") or image.get("aria-labelledby") or "").strip()
    if image.get("data-description") == "missing":
        return "undescribed"
    if described:
        return "described"
    return "undescribed" if image.get("alt") is None else "decorative"


def _replace(image: HtmlElement, status: Status) -> None:
    """Put words in the image's place that are still known as those of an image; nothing for one that only decorates."""
    if status == "decorative":
        remove(image)
        return
    words = image.get("alt") or image.get("aria-label") or ""
    kept = {name: image.get(name) for name in ("id", "lang", "dir", "aria-labelledby") if image.get(name)}
    image.attrib.clear()
    image.tag = "span"
    image.attrib.update(kept | {"class": DESCRIPTION, "role": "img"})
    if not words:
        image.set("lang", OURS)
    image.text = words or UNDESCRIBED
    if "aria-labelledby" not in kept:
        image.set("aria-label", image.text)


def _drop_hollow(root: HtmlElement) -> None:
    """Take away the frames and links of pictures that only decorated."""
    for holder in elements(root, "figure", "a"):
        if text_of(holder) or next(holder.iter("img", "audio", "video", "math", "table"), None) is not None:
            continue
        if holder.tag == "a" and holder.get("aria-label"):
            holder.text = holder.get("aria-label")
        elif holder.get("id") or len(holder):
            unwrap(holder) if holder.tag == "a" and not holder.get("id") else holder.attrib.pop("href", None)
        else:
            remove(holder)
