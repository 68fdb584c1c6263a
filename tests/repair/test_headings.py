"""Headings: the title is the only h1, the article's own begin at h2, and no level is skipped."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode.dom import HEADINGS
from tests.repair.articles import TITLE, repaired, repaired_source, rules


def levels(source: str) -> list[int]:
    """Give the levels of the headings after repair, in order."""
    return [HEADINGS.index(str(heading.tag)) + 1 for heading in repaired(source).root.iter(*HEADINGS)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([1], [2]),
        ([2, 3, 3, 2], [2, 3, 3, 2]),
        ([3, 4, 3], [2, 3, 2]),
        ([1, 1, 2], [2, 2, 3]),
        ([2, 4, 4, 3], [2, 3, 3, 3]),
        ([2, 5, 6, 5, 2], [2, 3, 4, 3, 2]),
        ([4, 2, 4], [2, 2, 3]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_levels_follow_the_outline(before: list[int], after: list[int]) -> None:
    """Siblings stay siblings, what is under a heading stays under it, and each step down is one level."""
    assert levels("".join(f"<h{level}>part</h{level}>" for level in before)) == after


@given(st.lists(st.integers(1, 6), max_size=30))
def test_no_outline_skips_a_level(before: list[int]) -> None:
    """Whatever the levels were, the first is h2 and none is more than one deeper than the one before."""
    after = levels("".join(f"<h{level}>part</h{level}>" for level in before))
    assert len(after) == len(before)
    assert after[:1] in ([], [2])
    assert all(following <= current + 1 for current, following in pairwise(after))
    assert min(after, default=2) == 2


@pytest.mark.parametrize(
    "copy",
    [
        f"<h1>{TITLE}</h1>",
        f"<h2> {TITLE.upper()} </h2>",
        "<h1>The tide turns: a report</h1>",
        f"<header><h1><span>{TITLE}!</span></h1></header>",
        f"<p>By Ada</p><h1>{TITLE}</h1>",
    ],
)
def test_a_copy_of_the_title_near_the_start_goes(copy: str) -> None:
    """The page prints the title as its h1; a second one is read twice."""
    result = repaired(f"{copy}<p>Text.</p>")
    assert "title-twice" in rules(result.repairs)
    assert TITLE.casefold() not in result.root.text_content().casefold()


def test_a_heading_far_down_that_equals_the_title_stays_unless_it_is_an_h1() -> None:
    """Further on the same words are a section's name; an h1 is the title wherever it stands."""
    opening = "<p>" + "word " * 200 + "</p>"
    assert TITLE in repaired_source(f"{opening}<h2>{TITLE}</h2>")
    assert TITLE not in repaired_source(f"{opening}<h1>{TITLE}</h1>")


def test_a_title_with_a_picture_in_it_stays() -> None:
    """A lead image is often set inside of the headline; dropping the words would drop the image."""
    assert "<img" in repaired_source(f"<h1>{TITLE}<img src=/a.jpg alt='A boat'></h1>")


def test_a_link_to_a_dropped_title_lands_on_what_follows() -> None:
    """The id of the title goes to its neighbour."""
    source = repaired_source(f"<h1 id=top>{TITLE}</h1><p>Text.</p><p><a href='#top'>Up</a></p>")
    assert source == '<p id="top">Text.</p><p><a href="#top">Up</a></p>'


@pytest.mark.parametrize("heading", ["<h3></h3>", "<h3> \u00a0\u200b</h3>", "<h3><br></h3>", "<h3><a id=x></a></h3>"])
def test_an_empty_heading_goes(heading: str) -> None:
    """A screen reader announces it, and then says nothing."""
    result = repaired(f"<h2>Part</h2>{heading}<p>Text.</p>")
    assert [str(heading.tag) for heading in result.root.iter(*HEADINGS)] == ["h2"]
    assert "empty-heading" in rules(result.repairs)


def test_a_heading_by_role_becomes_one() -> None:
    """Readers jump from heading to heading by their keys, which find native headings in every browser."""
    source = repaired_source("<h2>A</h2><div role=heading aria-level=3>B</div><p role=heading>C</p>")
    assert source == "<h2>A</h2><h3>B</h3><h2>C</h2>"


def test_the_account_shows_what_was_and_what_is() -> None:
    """A tester can check each change of a heading without the page."""
    change = repaired("<section><h4>Part</h4></section>").repairs[0]
    assert (change.rule, change.wcag, change.severity) == ("heading-order", "1.3.1", "moderate")
    assert (change.selector, change.before, change.after) == ("section > h4", "<h4>Part", "<h2>Part")


def test_blocks_inside_a_heading_become_its_words() -> None:
    """A heading holds a line of words; two lines keep a space between them."""
    assert repaired_source("<h2><div>One</div><div>Two</div></h2>") == "<h2><span>One</span> <span>Two</span> </h2>"


def test_decoration_is_no_heading() -> None:
    """A picture that its author calls decoration gives a list of headings nothing to read."""
    root = repaired("<h2><img src='/wave.png' alt=''></h2><p>It stood in water.</p>").root
    assert next(root.iter("h2"), None) is None
    assert next(root.iter("img"), None) is not None


def test_a_paragraph_set_apart_in_bold_italics_is_reported() -> None:
    """It may be a heading or may not; a short one before a longer looks like it."""
    prose = "The water came at noon, and stood in the lower streets until the evening bells rang over the harbour."
    found = rules(repaired(f"<p><b><i>Nobody was warned, they say.</i></b></p><p>{prose}</p>").remaining)
    assert "bold-paragraph-heading" in found
    assert "bold-paragraph-heading" not in rules(repaired(f"<p><b>Nobody was warned.</b></p><p>{prose}</p>").remaining)
    assert "bold-paragraph-heading" not in rules(repaired(f"<p><b><i>{prose}</i></b></p><p>They say.</p>").remaining)
