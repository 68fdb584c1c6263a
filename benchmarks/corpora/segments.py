"""The layout of trafilatura's evaluation: HTML files, and a JSON of segments that must and must not appear.

    evaldata.json   {"<address>": {"file": …, "with": […], "without": […]}}   cache/<file>   eval/<file>

The files may lie in any folder below. Segments of readers' comments are left out, as that evaluation does.
"""

import json
from pathlib import Path
from typing import Any

from benchmarks.corpora.page import CorpusPage, Truth

SEGMENTS = ("with", "without")


def recognises(folder: Path) -> bool:
    """Say whether the folder has this layout."""
    return folder.is_dir() and _evaluation(folder) is not None


def load(folder: Path) -> list[CorpusPage]:
    """Give the pages of the corpus, by their files' names; the whole text of none is known."""
    evaluation = _evaluation(folder) or {}
    sources = {path.name: path for path in sorted(folder.rglob("*")) if path.is_file()}
    pages = sorted((item["file"], item) for item in evaluation.values() if item.get("file") in sources)
    return [
        CorpusPage(
            name=name,
            number=place,
            type="page",
            source=sources[name],
            truth=Truth(text=None, present=tuple(item["with"]), absent=tuple(item["without"])),
        )
        for place, (name, item) in enumerate(pages, 1)
    ]


def _evaluation(folder: Path) -> dict[str, dict[str, Any]] | None:
    """Read the JSON of the folder that says of files which segments they have; the longest, where several do."""
    contents = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json")))
    found = [content for content in contents if isinstance(content, dict) and all(map(_is_item, content.values()))]
    return max(filter(None, found), key=len, default=None)


def _is_item(item: object) -> bool:
    return isinstance(item, dict) and "file" in item and all(isinstance(item.get(name), list) for name in SEGMENTS)
