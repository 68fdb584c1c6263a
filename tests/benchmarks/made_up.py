"""Tiny corpora, made up for these tests, in each layout that the loaders know."""

import gzip
import json
from pathlib import Path

from benchmarks.corpora import CorpusPage, Truth

STORY = "<html><head><title>t</title></head><body><article><h1>Fog</h1><p>It was grey.</p></article></body></html>"


def write(path: Path, content: str | bytes | object) -> Path:
    """Write text, bytes, or anything else as JSON; gzipped where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(content, str | bytes):
        content = json.dumps(content)
    data = content.encode() if isinstance(content, str) else content
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def wcxb(folder: Path) -> Path:
    """Make a corpus in WCXB's layout: an article, a page with nothing to read, and a truth without its page."""
    for name, kind, truth in (
        (
            "0002",
            "article",
            {"main_content": "Fog It was grey.", "title": "Fog", "author": None, "publish_date": "2026-01-31"},
        ),
        ("0005", "forum", {"main_content": None, "title": "Threads", "with": ["grey"], "without": ["Log in"]}),
        ("0007", "forum", {"main_content": "gone"}),
    ):
        described = {"_internal": {"page_type": {"primary": kind}}, "ground_truth": truth}
        write(folder / "ground-truth" / f"{name}.json", described)
    write(folder / "html" / "0002.html.gz", STORY)
    write(folder / "html" / "0005.html.gz", "<p>nothing</p>")
    return folder


def article_bodies(folder: Path) -> Path:
    """Make a corpus in the article-extraction-benchmark's layout."""
    write(folder / "html" / "b1f2.html.gz", STORY)
    write(folder / "html" / "a0c9.html.gz", "<p>Rain.</p>")
    truths = {
        "b1f2": {"articleBody": "It was grey.", "url": "https://example.org/fog"},
        "a0c9": {"articleBody": "Rain.", "url": "https://example.org/rain"},
    }
    write(folder / "ground-truth.json", truths)
    return folder


def mozilla(folder: Path) -> Path:
    """Make a corpus in the layout of Readability's test pages, with one folder that is not a page."""
    write(folder / "001" / "source.html", STORY)
    write(folder / "001" / "expected.html", "<div id='readability-page-1'><p>It was <b>gr</b>ey.</p></div>")
    write(folder / "001" / "expected-metadata.json", {"title": "Fog", "byline": None, "publishedTime": "2026-01-31"})
    write(folder / "notes" / "README", "not a page")
    return folder


def fixtures(folder: Path) -> Path:
    """Make a corpus in the layout of readmode's own test pages."""
    write(folder / "fog" / "source.html", STORY)
    write(folder / "fog" / "expected.html", "<h2>Fog</h2><p>It was grey.</p>")
    write(
        folder / "fog" / "expected.json",
        {"title": "Fog", "authors": ["Ada Lovelace", "Alan Turing"], "type": "article"},
    )
    write(folder / "rain" / "source.html", "<p>Rain.</p>")
    write(folder / "rain" / "expected.json", {"error": "no-article", "message": "There is no article."})
    write(folder / "bytes" / "source.html", "%PDF")
    write(folder / "bytes" / "expected.json", {"error": "not-html"})
    return folder


def segments(folder: Path) -> Path:
    """Make a corpus in trafilatura's layout: files in two folders, and one that is not there."""
    write(folder / "cache" / "fog.html", STORY)
    write(folder / "eval" / "rain.html", "<p>Rain.</p>")
    evaluation = {
        "https://example.org/rain": {"file": "rain.html", "with": ["Rain"], "without": ["Log in"]},
        "https://example.org/fog": {"file": "fog.html", "with": ["was grey"], "without": [], "comments": ["Me too"]},
        "https://example.org/gone": {"file": "gone.html", "with": ["Gone"], "without": []},
    }
    write(folder / "evaldata.json", evaluation)
    write(folder / "other.json", {"settings": {"width": 80}})
    return folder


def page(name: str = "0002", kind: str = "article", truth: Truth | None = None, source: Path = Path()) -> CorpusPage:
    """Make a page whose truth is one short sentence."""
    known = truth or Truth(text="it was grey", fields={"title": "Fog", "author": None})
    return CorpusPage(name=name, number=int(name), type=kind, source=source, truth=known)
