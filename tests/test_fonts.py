"""Typefaces: those that suit the script and are there, from the service alone."""

from collections.abc import Iterator
from importlib.resources import files

import pytest

from readmode.preferences import FONTS, Font
from readmode.render import fonts
from readmode.render.fonts import SYSTEM_FONTS, TYPEFACES, Face, offered, script_of


def face(font: Font) -> Face:
    return Face(font, f"{font}.woff2", "400", "normal", "U+0000-00FF", "0123abcd")


@pytest.fixture
def all_files(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which `make fonts` has run."""
    there = tuple(face(font) for font in FONTS if font not in SYSTEM_FONTS)
    monkeypatch.setattr(fonts, "faces", lambda: there)
    offered.cache_clear()
    yield
    offered.cache_clear()


@pytest.fixture
def no_files(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without Node."""
    monkeypatch.setattr(fonts, "faces", tuple)
    offered.cache_clear()
    yield
    offered.cache_clear()


@pytest.mark.usefixtures("no_files")
@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_without_files_the_systems_faces_are_offered(language: str) -> None:
    """An option that would do nothing is none."""
    assert offered(language) == SYSTEM_FONTS


@pytest.mark.usefixtures("all_files")
@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("en-GB", ("atkinson", "lexend", "andika", "opendyslexic")),
        ("vi", ("atkinson", "lexend", "andika", "opendyslexic")),
        ("ru", ("andika",)),
        ("sr-Latn", ("atkinson", "lexend", "andika", "opendyslexic")),
        ("fa", ("naskh", "vazirmatn")),
        ("ar-EG", ("naskh", "vazirmatn")),
        ("ja", ()),
        ("zh-Hant", ()),
        ("th", ()),
    ],
)
def test_only_faces_that_are_drawn_for_the_script_are_offered(language: str, more: tuple[str, ...]) -> None:
    """A face without the page's letters would change nothing but the brackets."""
    assert offered(language) == (*SYSTEM_FONTS, *more)


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("en", "Latn"),
        ("uk", "Cyrl"),
        ("ur", "Arab"),
        ("he", "Hebr"),
        ("zh-Hant-TW", "Hant"),
        ("x", "Latn"),
        ("", "Latn"),
    ],
)
def test_a_language_has_a_script(language: str, script: str) -> None:
    """By CLDR's likely subtags; the tag's own script first."""
    assert script_of(language) == script


def test_every_face_has_a_family_and_falls_back_on_the_system() -> None:
    """Text is never without a face, and a file is named by its content's version."""
    for font in FONTS:
        assert TYPEFACES[font].stack.endswith(("var(--sans)", "var(--serif)"))
    rule = face("andika").rule()
    assert rule.startswith("@font-face { font-family: Andika;")
    assert 'url("fonts/andika.woff2?v=0123abcd") format("woff2")' in rule
    assert "font-display: swap" in rule


def test_every_file_on_the_list_is_there_with_its_licence() -> None:
    """What `make fonts` has put in place is whole; on a machine without it there is nothing to check."""
    folder = files("readmode").joinpath("static", "fonts")
    for listed in fonts.faces():
        assert folder.joinpath(listed.file).read_bytes().startswith(b"wOF2")
        assert "Open Font License" in folder.joinpath(f"{listed.font}.LICENSE.txt").read_text(encoding="utf-8")
