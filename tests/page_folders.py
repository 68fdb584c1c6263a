"""The test pages: folders with a page as it came, and what its reading must be.

`source.html` is the page, byte for byte; `expected.html` the reading's fragment with a block a line; `expected.json`
its metadata and structure, or the error that `read` must raise. `accept_pages.py` writes the last two, by hand only.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import readmode
from readmode.dom import BLOCKS

PAGES = Path(__file__).with_name("pages")
SOURCE, FRAGMENT, FACTS = "source.html", "expected.html", "expected.json"

INDENT = "  "

_TAG = re.compile(r'<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?:\s+[^\s=">]+(?:="[^"]*")?)*\s*>')
_SPACE = " \t\n"


def folders() -> list[Path]:
    """Give the folders of all test pages, by name."""
    return sorted(path.parent for path in PAGES.glob(f"*/{SOURCE}"))


def read_folder(folder: Path) -> readmode.Reading:
    """Read a test page as if it had been found at an address of its own, without a header.

    Raises:
        ReadmodeError: as `readmode.read` does.
    """
    return readmode.read((folder / SOURCE).read_bytes(), url=f"https://example.org/pages/{folder.name}")


def outcome(folder: Path) -> dict[str, str]:
    """Read a test page and give what its files of expectations must hold, by their names."""
    try:
        reading = read_folder(folder)
    except readmode.ReadmodeError as error:
        return {FACTS: as_json({"error": error.kind, "message": str(error)})}
    return {FRAGMENT: lay_out(reading.html), FACTS: as_json(facts(reading))}


def facts(reading: readmode.Reading) -> dict[str, object]:
    """Give what a person checks of a reading besides its text: what it is called, and what it is made of."""
    time = reading.reading_time
    return {
        "title": reading.title,
        "byline": reading.byline,
        "authors": reading.authors,
        "site_name": reading.site_name,
        "published": reading.published,
        "modified": reading.modified,
        "language": reading.language,
        "direction": reading.direction,
        "lead_image": reading.lead_image,
        "encoding": asdict(reading.encoding),
        "reading_time": {
            "label": time.label,
            "minutes": time.minutes,
            "words": time.words,
            "characters": time.characters,
        },
        "outline": [f"h{heading.level} {heading.text}" for heading in reading.outline],
        "images": len(reading.images),
        "links": len(reading.links),
        "tables": len(reading.tables),
        "repairs": _counted(repair.rule for repair in reading.repairs),
        "remaining": _counted(finding.rule for finding in reading.remaining),
        "notices": [notice.code for notice in reading.notices],
    }


def _counted(rules: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(rules).items()))


def as_json(value: object) -> str:
    """Write a value as people compare it: a key a line, in the order given, letters as letters."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def _opens(line: str, name: str = "") -> bool:
    """Tell whether the line begins with the opening tag of a block, of this name if one is given."""
    tag = _TAG.match(line.lstrip(_SPACE))
    return tag is not None and tag["name"] in BLOCKS and not tag["end"] and name in ("", tag["name"])


def lay_out(html: str) -> str:
    """Put each block of a sanitised fragment on a line of its own, indented by its depth; its text stays as it is.

    Only white space between blocks is added or taken, where it means nothing; preformatted text stays untouched.
    """
    lines: list[str] = []
    depth = preformatted = 0
    line = ""
    place = 0

    def finish() -> None:
        nonlocal line
        if line.strip(_SPACE):
            lines.append(INDENT * depth + line.strip(_SPACE))
        line = ""

    for tag in _TAG.finditer(html):
        line += html[place : tag.start()]
        place = tag.end()
        name, ends = tag["name"], bool(tag["end"])
        if name not in BLOCKS or (preformatted and name != "pre"):
            line += tag[0]
        elif ends:
            preformatted -= name == "pre"
            if not _opens(line, name):  # it was opened on an earlier line: it holds other blocks
                finish()
                depth -= 1
            line += tag[0]
            finish()
        else:
            deeper = _opens(line)
            finish()
            depth += deeper
            preformatted += name == "pre"
            line = tag[0]
            if name == "hr":
                finish()
    line += html[place:]
    finish()
    return "\n".join(lines) + "\n"
