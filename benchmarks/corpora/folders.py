"""Layouts with a folder a page: source.html, expected.html, and what is known of the rest as JSON.

Mozilla's Readability calls that file expected-metadata.json; readmode's own test pages call it expected.json. There, a
page without an article has no expected.html but the error `no-article`: its true text is empty. Pages that must be
refused for another reason are no matter of extraction, and are left out.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpora.page import CorpusPage, Truth
from benchmarks.html_text import html_text

SOURCE, EXPECTED = "source.html", "expected.html"

NO_ARTICLE = "no-article"

METADATA_FILES = ("expected.json", "expected-metadata.json")

FIELD_KEYS = {
    "title": ("title",),
    "author": ("authors", "byline", "author"),
    "date": ("published", "publishedTime", "date"),
}
"""Of each field: the keys it goes by; the first that is there counts, and one that is null says "there is none"."""


def recognises(folder: Path) -> bool:
    """Say whether the folder has this layout: at least one folder with a source and an expected document."""
    return folder.is_dir() and next(_page_folders(folder), None) is not None


def load(folder: Path) -> list[CorpusPage]:
    """Give the pages of the corpus, by their names; their types are those their JSON names, or "article"."""
    return [_page(page_folder, place) for place, page_folder in enumerate(sorted(_page_folders(folder)), 1)]


def _page_folders(folder: Path) -> Iterator[Path]:
    """Give the folders that hold a page and its truth."""
    for source in folder.glob(f"*/{SOURCE}"):
        if (source.parent / EXPECTED).is_file() or _metadata(source.parent).get("error") == NO_ARTICLE:
            yield source.parent


def _page(folder: Path, place: int) -> CorpusPage:
    metadata, expected = _metadata(folder), folder / EXPECTED
    return CorpusPage(
        name=folder.name,
        number=place,
        type=str(metadata.get("type") or metadata.get("page_type") or "article"),
        source=folder / SOURCE,
        truth=Truth(
            text=html_text(expected.read_bytes()) if expected.is_file() else "", fields=dict(_fields(metadata))
        ),
    )


def _metadata(folder: Path) -> dict[str, Any]:
    path = next((folder / name for name in METADATA_FILES if (folder / name).is_file()), None)
    return {} if path is None else dict(json.loads(path.read_text(encoding="utf-8")))


def _fields(metadata: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    for field, keys in FIELD_KEYS.items():
        key = next((key for key in keys if key in metadata), None)
        if key is not None:
            value = metadata[key]
            yield field, ", ".join(value) if isinstance(value, list) else value
