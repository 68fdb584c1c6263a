"""The layout of WCXB, the Web Content Extraction Benchmark.

html/0001.html.gz   ground-truth/0001.json   with main_content, title, author, publish_date, with, without
"""

import json
from pathlib import Path

from benchmarks.corpora.page import CorpusPage, Truth, number_of

UNKNOWN_TYPE = "page"


def recognises(folder: Path) -> bool:
    """Say whether the folder has this layout."""
    return (folder / "ground-truth").is_dir() and (folder / "html").is_dir()


def load(folder: Path) -> list[CorpusPage]:
    """Give the pages of the corpus, by their names."""
    sources = {path.name.split(".")[0]: path for path in (folder / "html").iterdir()}
    truths = sorted((folder / "ground-truth").glob("*.json"))
    return [_page(path, sources[path.stem], place) for place, path in enumerate(truths, 1) if path.stem in sources]


def _page(path: Path, source: Path, place: int) -> CorpusPage:
    described = json.loads(path.read_text(encoding="utf-8"))
    truth = described["ground_truth"]
    return CorpusPage(
        name=path.stem,
        number=number_of(path.stem, place),
        type=described.get("_internal", {}).get("page_type", {}).get("primary") or UNKNOWN_TYPE,
        source=source,
        truth=Truth(
            text=truth.get("main_content") or "",
            present=tuple(truth.get("with") or ()),
            absent=tuple(truth.get("without") or ()),
            fields={"title": truth.get("title"), "author": truth.get("author"), "date": truth.get("publish_date")},
        ),
    )
