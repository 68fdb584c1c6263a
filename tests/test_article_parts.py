"""What the page adds to the article: places, descriptions, contents, and an account of what was done."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readmode import read, render
from readmode.dom import text_of
from readmode.model import Coverage, Finding, Heading, Image, RemovedBlock, Repair
from readmode.render.article_parts import parts_of
from tests.reading_pages import only, page
from tests.readings import english

BOX = '<div class="table-scroll" aria-label="<div>"><div>x</div></div>'

WITH_PICTURES = (
    "<html lang=en><title>A walk</title><article><h1>A walk</h1>"
    + "".join(f"<h2>Part {part}</h2>" + f"<p>{'We went on along the river and looked. ' * 12}</p>" for part in "abc")
    + "<figure><img src='a.png' alt='A heron &lt;h2&gt; \"x\"'></figure>"
    + "<p><img src='b.png'> <img src='c.png' alt=''></p>"
    + "<p title='&lt;img src=&quot;x&quot;&gt;'>The end of <a href='#x' title='<h2>'>it</a>.</p></article>"
)


def test_the_article_stands_in_the_page_as_the_sanitiser_left_it() -> None:
    """Nothing after the wall changes a byte of it: the page's own marks stand between its tags."""
    assert "".join(part.html for part in parts_of(english())) == english().html
    assert all(part.html in render(english()) for part in parts_of(english()))
    reading = read(WITH_PICTURES, url="https://example.org/")
    assert "".join(part.html for part in parts_of(reading)) == reading.html
    assert sum(part.mark is not None for part in parts_of(reading)) > 3


def test_pictures_bring_their_descriptions() -> None:
    """A reader may ask for them: the author's own words, or the plain statement that there are none."""
    reading = read(WITH_PICTURES, url="https://example.org/")
    notes = [text_of(note) for note in page(reading).xpath("//span[@class='description']")]
    assert notes == ['Picture: A heron <h2> "x"', "Picture without a description"]


def test_the_table_of_contents_leads_to_every_heading() -> None:
    """An address for each part, the heading's own id where the article gives one."""
    root = page(read(WITH_PICTURES, url="https://example.org/"))
    links = root.xpath("//nav[@class='contents']//a")
    assert [text_of(link) for link in links] == ["Part a", "Part b", "Part c"]
    for link in links:
        place = only(root, f"//*[@id='{link.get('href', '')[1:]}']")
        heading = place if place.tag == "h2" else place.getnext()
        assert heading is not None
        assert text_of(heading) == text_of(link)


def test_a_table_brings_a_way_past_it() -> None:
    """Keys reach a box that scrolls by the link in it, which leads to what follows the table (WCAG 2.1.1)."""
    table = "<table><tr><th>Day</th><th>Height</th></tr><tr><td>Monday</td><td>3 m</td></tr></table>"
    prose = f"<p>{'We went on along the river and looked. ' * 12}</p>"
    source = f"<html lang=en><title>A walk</title><article><h1>A walk</h1>{prose}{table}{prose}{table}{prose}</article>"
    root = page(read(source, url="https://example.org/"))
    boxes = root.xpath("//div[@class='table-scroll']")
    assert [(box[0].get("class"), text_of(box[0])) for box in boxes] == [
        ("skip-table", "Skip table 1"),
        ("skip-table", "Skip table 2"),
    ]
    for box in boxes:
        assert box.getnext().get("id") == box[0].get("href")[1:]
        assert box.get("tabindex") is None  # a box is no control; one that fits needs no stop


@given(
    st.lists(
        st.sampled_from(['<img src="a" alt="<h2>">', '<h2 id="a">b</h2>', "<p>x</p>", '<a title="<img">', "y", BOX])
    )
)
def test_marks_never_stand_inside_a_tag(fragments: list[str]) -> None:
    """A value of an attribute may look like a tag; cutting there would let it out of its quotes."""
    reading = replace(english(), html=type(english().html)("".join(fragments)))
    headings = tuple(Heading(2, "b", "") for fragment in fragments if fragment.startswith("<h2"))
    images = tuple(Image("a", "x", "described", "") for fragment in fragments if fragment.startswith("<img"))
    parts = list(parts_of(replace(reading, outline=headings, images=images)))
    assert [part.html for part in parts if part.html.count('"') % 2] == []
    assert len(parts) == len(headings) + len(images) + 2 * fragments.count(BOX) + 1


def test_what_was_done_and_what_was_not_is_told_in_words() -> None:
    """One click away: the time and what it was counted from, the repairs, what only the author can mend."""
    removed = (
        RemovedBlock("advert", 12, "aside", "Buy now"),
        RemovedBlock("low-score", 9, "div", "A line that may be <b>missed</b> by its readers"),
    )
    reading = replace(
        english(),
        coverage=Coverage(600, 500, 0.833, removed),
        repairs=(Repair("heading-order", "1.3.1", "moderate", "h2", "<h4>", "<h2>"),) * 2,
        remaining=(Finding("image-alt", "1.1.1", "critical", "img", "A picture has no description.", "Write one."),),
    )
    about = text_of(only(page(reading), "//div[@class='about']"))
    assert "Most readers take 2 to 4 min. Counted: 600 words, at 200 a minute." in about
    assert "83% of the words on the page" in about
    assert "Adverts: 12 words" in about
    assert "A line that may be <b>missed</b> by its readers" in about
    assert "Buy now" not in about
    assert "Headings put in order (2 times)" in about
    assert "A picture has no description." in about
    assert "Nothing had to be repaired." in text_of(only(page(english()), "//div[@class='about']"))
