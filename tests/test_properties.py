"""What holds of every page that there is or could be: hypothesis makes them, the test pages stand beside them."""

import re
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

import readmode
from readmode.decode import decode
from readmode.extract import extract
from readmode.metadata import describe
from readmode.model import Article
from readmode.options import Limits
from readmode.parse import parse
from readmode.repair import repair
from readmode.sanitise import sanitise
from readmode.sanitise.sanitise import CLEANER
from tests.page_folders import FRAGMENT, SOURCE, folders, read_folder
from tests.pages_by_chance import broken_pages, pages

URL = "https://example.org/story"

READABLE = [folder for folder in folders() if (folder / FRAGMENT).is_file()]

often = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
"""Without a deadline: the first page loads the weights, and test machines differ."""


def read(html: bytes | str, content_type: str | None = None) -> readmode.Reading | readmode.ReadmodeError:
    """Read a page, or give the error that says why not; any other error is none of ours and goes on."""
    try:
        return readmode.read(html, url=URL, content_type=content_type)
    except readmode.ReadmodeError as error:
        return error


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@often
@given(st.one_of(st.binary(), st.text(), st.text(alphabet="<>/=\"'&;!-abp \n\x00"), broken_pages()))
def test_a_page_is_read_or_an_error_says_why_not(html: bytes | str) -> None:
    """Whatever comes in, nothing but a ReadmodeError comes out instead of a reading."""
    note(repr(html))
    outcome = read(html)
    assert isinstance(outcome, readmode.Reading) or (outcome.kind and str(outcome).endswith("."))


@often
@given(st.binary(), st.text(max_size=60))
def test_no_header_makes_it_fail_otherwise(tail: bytes, header: str) -> None:
    """A Content-Type that is wrong, hostile or nonsense is one more reason for a named error, and for no other."""
    outcome = read(b"<p>" + tail, header)
    assert isinstance(outcome, readmode.Reading) or str(outcome).endswith(".")


@often
@given(st.one_of(pages(), broken_pages()))
def test_what_goes_out_is_sanitised_to_a_fixed_point(html: str) -> None:
    """Cleaning what is clean changes nothing: what a browser parses is what was checked."""
    note(html)
    reading = read(html)
    if isinstance(reading, readmode.Reading):
        assert isinstance(reading.html, readmode.SafeHtml)
        assert CLEANER.clean(reading.html) == reading.html


@often
@given(st.one_of(pages(), broken_pages()))
def test_the_same_page_gives_the_same_reading(html: str) -> None:
    """Byte for byte, account and all."""
    first, second = read(html), read(html)
    if isinstance(first, readmode.Reading) and isinstance(second, readmode.Reading):
        assert readmode.to_json(first) == readmode.to_json(second)
    else:
        assert repr(first) == repr(second)


@often
@given(pages())
def test_no_word_is_invented(html: str) -> None:
    """Every word of the reading is in the page; what a repair puts in for a machine stands in its account."""
    note(html)
    reading = read(html)
    if isinstance(reading, readmode.Reading):
        assert words(reading.text) <= words(html) | _said_by_repairs(reading)


@pytest.mark.parametrize("folder", READABLE, ids=lambda folder: folder.name)
def test_no_word_is_invented_on_real_pages(folder: Path) -> None:
    """The same for pages as publishers print them, where tags part words or do not, and ruby stands between them."""
    reading = read_folder(folder)
    root = parse(decode((folder / SOURCE).read_bytes(), None, Limits()).utf_8, URL, Limits()).root
    page = words(" ".join(root.itertext())) | words("".join(root.itertext()))
    page |= words("".join(root.xpath("//text()[not(ancestor::rt or ancestor::rp)]")))
    assert words(reading.text) <= page | _said_by_repairs(reading)


def _said_by_repairs(reading: readmode.Reading) -> set[str]:
    return words(" ".join(repair.after for repair in reading.repairs))


@often
@given(st.one_of(pages(), broken_pages().filter(lambda page: "<base" not in page)))
def test_a_reading_needs_no_repair(html: str) -> None:
    """What went through every stage goes through repair and sanitising again without a change and without a word.

    Left out: a base element with markup in its host, which makes addresses that only the sanitiser refuses.
    """
    note(html)
    assert _repaired_again(html) in (None, ())


@pytest.mark.parametrize("folder", READABLE, ids=lambda folder: folder.name)
def test_the_reading_of_a_real_page_needs_no_repair(folder: Path) -> None:
    """The same for pages as publishers print them."""
    assert _repaired_again((folder / SOURCE).read_bytes()) == ()


def _repaired_again(html: bytes | str) -> Iterable[readmode.Repair] | None:
    """Send a page through the stages and its reading through repair again; None where there is no reading."""
    limits = Limits()
    try:
        page = parse(decode(html, None, limits).utf_8, URL, limits)
        metadata = describe(page)
        article = extract(page, metadata)
    except readmode.ReadmodeError:
        return None
    once = sanitise(repair(article, metadata, page.base_url).root)
    again = repair(Article(deepcopy(once.root)), metadata, page.base_url)
    assert sanitise(again.root).html == once.html
    return again.repairs
