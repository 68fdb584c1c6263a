"""The layout of scrapinghub's article-extraction-benchmark.

html/<id>.html.gz   ground-truth.json   {"<id>": {"articleBody": …, "url": …}}
"""

import json
from pathlib import Path

from benchmarks.corpora.page import CorpusPage, Truth, number_of

TRUTH = "ground-truth.json"


def recognises(folder: Path) -> bool:
    """Say whether the folder has this layout."""
    return (folder / TRUTH).is_file() and (folder / "html").is_dir()


def load(folder: Path) -> list[CorpusPage]:
    """Give the pages of the corpus, by their names; all of them are articles."""
    sources = {path.name.split(".")[0]: path for path in (folder / "html").iterdir()}
    truths = json.loads((folder / TRUTH).read_text(encoding="utf-8"))
    return [
        CorpusPage(
            name=name,
            number=number_of(name, place),
            type="article",
            source=sources[name],
            truth=Truth(text=truth.get("articleBody") or ""),
        )
        for place, (name, truth) in enumerate(sorted(truths.items()), 1)
        if name in sources
    ]
