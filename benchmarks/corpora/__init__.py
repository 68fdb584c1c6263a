"""Corpora: pages with the truth about them, in the layouts that public benchmarks use.

A layout is recognised by its files, so any of these corpora runs by giving its folder.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora import article_bodies, folders, segments, wcxb
from benchmarks.corpora.page import CorpusPage, Truth

__all__ = ["LAYOUTS", "VARIABLE", "CorpusPage", "Layout", "NoCorpus", "Truth", "find_corpus", "load_corpus"]

VARIABLE = "READMODE_CORPORA"
"""The environment variable that names a corpus, or a folder of corpora, where no flag does."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a corpus lies on disk: what recognises it and what loads it."""

    name: str
    recognises: Callable[[Path], bool]
    load: Callable[[Path], list[CorpusPage]]


LAYOUTS = (
    Layout("WCXB (html/ and ground-truth/)", wcxb.recognises, wcxb.load),
    Layout(
        "article-extraction-benchmark (html/ and ground-truth.json)", article_bodies.recognises, article_bodies.load
    ),
    Layout("test pages (folders with source.html and expected.html)", folders.recognises, folders.load),
    Layout("segments (HTML files and a JSON of segments)", segments.recognises, segments.load),
)


class NoCorpus(Exception):
    """There is no corpus at `folder`; `reason` says what is there instead."""

    def __init__(self, folder: Path | None, reason: str) -> None:
        super().__init__(folder, reason)
        self.folder = folder
        self.reason = reason

    def __str__(self) -> str:
        layouts = "; ".join(layout.name for layout in LAYOUTS)
        where = "" if self.folder is None else f" in {self.folder}"
        return f"No corpus{where}: {self.reason}. Give --corpus DIR, or set {VARIABLE}. Known layouts: {layouts}."


def find_corpus(given: Path | None) -> Path:
    """Give the folder of the corpus to use: the one given, else what the environment names.

    Where the variable names a folder of corpora, `given` may be the name of one of them, and a single one is taken.

    Raises:
        NoCorpus: neither is given, or the folder holds several corpora.
    """
    named = os.environ.get(VARIABLE)
    shelf = Path(named) if named else None
    if given is not None:
        on_shelf = None if shelf is None else shelf / given
        return on_shelf if not given.exists() and on_shelf is not None and on_shelf.exists() else given
    if shelf is None:
        raise NoCorpus(None, "none was named")
    if not shelf.is_dir() or _layout(shelf) is not None:
        return shelf
    corpora = [path for path in sorted(shelf.iterdir()) if path.is_dir() and _layout(path) is not None]
    if len(corpora) == 1:
        return corpora[0]
    names = ", ".join(path.name for path in corpora) or "no folder of a known layout"
    raise NoCorpus(shelf, f"it holds {names}")


def load_corpus(folder: Path) -> list[CorpusPage]:
    """Load the pages of a corpus, whatever its layout.

    Raises:
        NoCorpus: the folder is missing, empty, or of no known layout.
    """
    if not folder.is_dir():
        raise NoCorpus(folder, "there is no such folder")
    layout = _layout(folder)
    if layout is None:
        raise NoCorpus(folder, "its files are of no known layout")
    pages = layout.load(folder)
    if not pages:
        raise NoCorpus(folder, f"it looks like {layout.name}, but no page has both its source and its truth")
    return pages


def _layout(folder: Path) -> Layout | None:
    return next((layout for layout in LAYOUTS if layout.recognises(folder)), None)
