"""Corpora are recognised by their files and loaded as pages with their truth."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.corpora import LAYOUTS, VARIABLE, NoCorpus, find_corpus, load_corpus
from tests.benchmarks import made_up


@pytest.mark.parametrize(
    ("make", "layout"),
    [
        (made_up.wcxb, "WCXB"),
        (made_up.article_bodies, "article-extraction-benchmark"),
        (made_up.mozilla, "test pages"),
        (made_up.fixtures, "test pages"),
        (made_up.segments, "segments"),
    ],
)
def test_each_layout_is_recognised_by_its_files_alone(
    tmp_path: Path, make: Callable[[Path], Path], layout: str
) -> None:
    """A corpus is of one layout, and no other loader takes it first."""
    folder = make(tmp_path)
    assert next(known.name for known in LAYOUTS if known.recognises(folder)).startswith(layout)


def test_wcxb_gives_text_snippets_types_and_metadata(tmp_path: Path) -> None:
    """A page without main content is a page without an article; a truth without its page is left out."""
    story, forum = load_corpus(made_up.wcxb(tmp_path))
    assert (story.name, story.number, story.type) == ("0002", 2, "article")
    assert story.html() == made_up.STORY.encode()
    assert story.truth.text == "Fog It was grey."
    assert story.truth.fields == {"title": "Fog", "author": None, "date": "2026-01-31"}
    assert (forum.number, forum.type, forum.truth.text) == (5, "forum", "")
    assert (forum.truth.present, forum.truth.absent) == (("grey",), ("Log in",))


def test_article_bodies_have_text_only_and_numbers_by_place(tmp_path: Path) -> None:
    """Names that are no numbers are numbered by their order."""
    pages = load_corpus(made_up.article_bodies(tmp_path))
    assert [(page.name, page.number, page.truth.text) for page in pages] == [
        ("a0c9", 1, "Rain."),
        ("b1f2", 2, "It was grey."),
    ]
    assert pages[1].html() == made_up.STORY.encode()
    assert pages[1].truth.fields == {}


def test_mozilla_pages_have_the_text_of_their_expected_document(tmp_path: Path) -> None:
    """A key that is null says that the page has none; a folder without a source is no page."""
    (page,) = load_corpus(made_up.mozilla(tmp_path))
    assert (page.name, page.truth.text) == ("001", "It was grey.")
    assert page.truth.fields == {"title": "Fog", "author": None, "date": "2026-01-31"}


def test_our_own_pages_join_their_authors(tmp_path: Path) -> None:
    """Only what the JSON has is known; `no-article` means an empty text, and a page to be refused is left out."""
    fog, rain = load_corpus(made_up.fixtures(tmp_path))
    assert fog.truth.text == "Fog\n\nIt was grey."
    assert fog.truth.fields == {"title": "Fog", "author": "Ada Lovelace, Alan Turing"}
    assert (rain.truth.text, rain.truth.fields) == ("", {})


def test_segments_have_snippets_and_no_text(tmp_path: Path) -> None:
    """The files may lie in several folders; one that is missing is left out."""
    fog, rain = load_corpus(made_up.segments(tmp_path))
    assert (fog.name, fog.truth.text, fog.truth.present) == ("fog.html", None, ("was grey",))
    assert rain.truth.absent == ("Log in",)
    assert rain.html() == b"<p>Rain.</p>"


@pytest.mark.parametrize("name", ["missing", "empty", "other"])
def test_a_folder_that_is_no_corpus_is_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    """The message names the folder, the flag and the layouts."""
    (tmp_path / "empty").mkdir()
    made_up.write(tmp_path / "other" / "data.json", [1, 2])
    with pytest.raises(NoCorpus, match="--corpus DIR") as refused:
        load_corpus(tmp_path / name)
    assert name in str(refused.value)


def test_a_corpus_whose_pages_are_missing_is_refused(tmp_path: Path) -> None:
    """Nothing measured is no result."""
    made_up.write(tmp_path / "ground-truth.json", {"x": {"articleBody": "text"}})
    (tmp_path / "html").mkdir()
    with pytest.raises(NoCorpus, match="no page has both"):
        load_corpus(tmp_path)


def test_the_flag_wins_over_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said now counts more than what was set before."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "shelf"))
    given = made_up.wcxb(tmp_path / "given")
    assert find_corpus(given) == given


def test_the_environment_names_a_corpus_or_a_shelf_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One corpus on the shelf is taken; of several, one is named by its folder."""
    first = made_up.wcxb(tmp_path / "first")
    monkeypatch.setenv(VARIABLE, str(first))
    assert find_corpus(None) == first
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert find_corpus(None) == first
    second = made_up.mozilla(tmp_path / "second")
    assert find_corpus(Path("second")) == second
    with pytest.raises(NoCorpus, match="first, second"):
        find_corpus(None)


def test_without_flag_and_variable_nothing_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which variable to set."""
    monkeypatch.delenv(VARIABLE, raising=False)
    with pytest.raises(NoCorpus, match=VARIABLE):
        find_corpus(None)
