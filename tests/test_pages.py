"""Each test page is read as a person has accepted it: the whole article, nothing but it, called what it is called.

What is accepted is written by `python tests/accept_pages.py SLUG...` and by nothing else; a page without expectations,
or with one that no longer fits, is red.
"""

import json
import re
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.page_folders import FACTS, FRAGMENT, PAGES, SOURCE, folders, lay_out, outcome, read_folder

FOLDERS = folders()

LANGUAGES = frozenset("ar bn de el en es fa fr he hi ja ko pt ru th tr ur vi zh".split())
"""Languages that the extractor is held to, by the first subtag."""

ENCODINGS = frozenset(
    "utf-8 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-874 "
    "iso-8859-15 koi8-r shift_jis euc-jp euc-kr gb18030 big5".split()
)
"""Encodings that pages still come in, by their WHATWG names."""

_HOST = re.compile(rb"//([a-z0-9.-]+\.[a-z]{2,})", re.IGNORECASE)
_NO_SITE = re.compile(r"(?:.*\.)?(?:example\.(?:org|com)|schema\.org|ogp\.me|w3\.org)")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_page_reads_as_accepted(folder: Path) -> None:
    """Fragment, metadata, structure and account are those that stand beside the source, or the error is."""
    now = outcome(folder)
    for name in (FRAGMENT, FACTS):
        path = folder / name
        if name in now:
            assert path.is_file(), (
                f"{folder.name} has no {name}: look at it, then python tests/accept_pages.py {folder.name}"
            )
            _compare(path, now[name])
        else:
            assert not path.exists(), f"{folder.name} is an error now, and has a {name}"


def _compare(path: Path, now: str) -> None:
    accepted = path.read_text(encoding="utf-8")
    if accepted != now:
        name = f"{path.parent.name}/{path.name}"
        pytest.fail(
            "\n".join(unified_diff(accepted.splitlines(), now.splitlines(), f"{name} (accepted)", "now", "", "", 2)),
            pytrace=False,
        )


def test_every_folder_is_a_page() -> None:
    """A folder without a source would be passed over in silence."""
    assert sorted(path for path in PAGES.iterdir() if path.is_dir()) == FOLDERS


def test_the_pages_speak_the_languages_that_we_promise() -> None:
    """There is an article in each of them, in each encoding, and pages that hold none."""
    facts = [json.loads((folder / FACTS).read_text(encoding="utf-8")) for folder in FOLDERS]
    read = [fact for fact in facts if "error" not in fact]
    assert {fact["language"].split("-")[0] for fact in read if fact["language"]} >= LANGUAGES
    assert {fact["encoding"]["name"] for fact in read} >= ENCODINGS
    assert {fact["error"] for fact in facts if "error" in fact} >= {"no-article", "not-html"}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_page_names_no_site(folder: Path) -> None:
    """Our pages are made up: their addresses are those that are kept for examples."""
    hosts = {host.decode("ascii") for host in _HOST.findall((folder / SOURCE).read_bytes())}
    assert {host for host in hosts if not _NO_SITE.fullmatch(host)} == set()


def test_laying_out_shows_every_block_and_no_other_text() -> None:
    """A line a block, deeper where it holds blocks; preformatted lines stay where they are."""
    html = "<div><p>One <em>two</em>.</p>\n<ul><li>a<ul><li>b</li></ul></li></ul><hr><pre>x\n  y</pre></div><p>Three"
    assert lay_out(html).splitlines() == [
        "<div>",
        "  <p>One <em>two</em>.</p>",
        "  <ul>",
        "    <li>a",
        "      <ul>",
        "        <li>b</li>",
        "      </ul>",
        "    </li>",
        "  </ul>",
        "  <hr>",
        "  <pre>x",
        "  y</pre>",
        "</div>",
        "<p>Three",
    ]


@pytest.mark.parametrize(
    "folder", [folder for folder in FOLDERS if (folder / FRAGMENT).is_file()], ids=lambda folder: folder.name
)
def test_laying_out_keeps_every_letter(folder: Path) -> None:
    """What is accepted is what goes out: only white space differs."""
    html = read_folder(folder).html
    assert "".join(lay_out(html).split()) == "".join(html.split())
