"""The files that a service gives under one address: the style sheet, the script's modules, typefaces, own colours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from readmode.preferences.colours import written
from readmode.render.fonts import faces
from readmode.render.stylesheet import NAME_DIGITS, own_stylesheet, stylesheet, stylesheet_name

SCRIPT = "reading.js"
"""The module that a page names; it imports the others beside it."""

OWN_COLOURS = re.compile(r"colours\.([0-9A-F]{6})-([0-9A-F]{6})\.css")


@dataclass(frozen=True, slots=True)
class StaticFile:
    """The content of a file, and its media type."""

    content: bytes
    media_type: str


def static_file(name: str) -> StaticFile:
    """Give a file by its path below the service's address for static files; each name stands for one content.

    Raises:
        KeyError: there is none of this name.
    """
    own = OWN_COLOURS.fullmatch(name)
    if own is not None:
        return StaticFile(own_stylesheet(f"#{own[1]}", f"#{own[2]}").encode(), "text/css")
    return _files()[name]


def script_name() -> str:
    """Give the path of the page's script; its folder changes with the content of any of the modules."""
    digest = sha256(b"\0".join(content for _, content in sorted(_modules().items())))
    return f"script.{digest.hexdigest()[:NAME_DIGITS]}/{SCRIPT}"


def module_names() -> tuple[str, ...]:
    """Give the paths of the other modules, for a page to ask for all of them at once."""
    folder = script_name().partition("/")[0]
    return tuple(f"{folder}/{name}" for name in sorted(_modules()) if name != SCRIPT)


def own_colours_name(background: str, text: str) -> str:
    """Give the path of the style sheet with a reader's own colours, each "#RRGGBB"."""
    ground, letters = (str(written(colour)).removeprefix("#") for colour in (background, text))
    return f"colours.{ground}-{letters}.css"


@cache
def _modules() -> Mapping[str, bytes]:
    folder = files("readmode").joinpath("static", "script")
    return {module.name: module.read_bytes() for module in folder.iterdir() if module.name.endswith(".js")}


@cache
def _files() -> Mapping[str, StaticFile]:
    folder = script_name().partition("/")[0]
    fonts = files("readmode").joinpath("static", "fonts")
    return {
        stylesheet_name(): StaticFile(stylesheet().encode(), "text/css"),
        **{f"{folder}/{name}": StaticFile(content, "text/javascript") for name, content in _modules().items()},
        **{f"fonts/{face.file}": StaticFile(fonts.joinpath(face.file).read_bytes(), "font/woff2") for face in faces()},
    }
