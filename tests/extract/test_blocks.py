"""One walk tells the page's blocks and containers as a reader would."""

from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from readmode.extract.blocks import Outline, outline_of


def outlined(markup: str) -> Outline:
    return outline_of(fragment_fromstring(markup, create_parent="body"))


def test_blocks_end_where_a_line_of_text_ends() -> None:
    """Block elements and line breaks part blocks; inline elements do not."""
    outline = outlined("lead <b>in</b><p>one <a href=/x>two</a> three<br>four</p>tail")
    assert outline.texts == ["lead in", "one two three", "four", "tail"]
    assert [outline.tags[owner] for owner in outline.owners] == ["body", "p", "p", "body"]


def test_links_and_code_are_counted_in_characters() -> None:
    """Each block knows how much of it is linked and code, and how many links and images it has."""
    outline = outlined("<p><a href=/x>four</a> bo <code>x</code><img src=/i.png></p>")
    counts = (outline.linked, outline.code, outline.links, outline.images)
    assert list(map(list, counts)) == [[4], [1], [1], [1]]


def test_scripts_and_styles_are_no_text() -> None:
    """Text that no reader sees is in no block."""
    assert outlined("<script>var a</script><style>p{}</style><p>seen</p><svg><text>x</text></svg>").texts == ["seen"]


def test_containers_know_their_blocks() -> None:
    """A container's blocks are those from its begin to its stop, its descendants the rows up to its end."""
    outline = outlined("<div>a<p>b</p></div><p>c</p>")
    assert outline.tags == ["body", "div", "p", "p"]
    assert list(zip(outline.begins, outline.stops, outline.ends, strict=True)) == [
        (0, 3, 4),
        (0, 2, 3),
        (1, 2, 3),
        (2, 3, 4),
    ]


def test_hidden_containers_are_marked_and_kept() -> None:
    """What is hidden is told; its text stays a block. What is hidden from assistants alone is shown."""
    outline = outlined(
        '<div hidden>a</div><div style="display: none">b</div><div aria-hidden=true>c</div><p data-readmode-hidden>d'
    )
    assert outline.texts == ["a", "b", "c", "d"]
    assert outline.hidden == [1, 2, 4]


def test_an_attribute_without_a_proper_name_is_no_obstacle() -> None:
    """Pages hold attributes such as `:="x"`, which break every listing of an element's attributes."""
    assert outlined('<p :="x" class=a>word</p>').texts == ["word"]


PIECES = ("<p>", "<div>", "<b>", "</p>", "</div>", "word ", "<br>", "<ul><li>", "x", "<td>", "<a href=/>")


@given(st.lists(st.sampled_from(PIECES)))
def test_every_word_is_in_exactly_one_block(pieces: list[str]) -> None:
    """The blocks hold the tree's words, in order, once."""
    root = fragment_fromstring("".join(pieces), create_parent="body")
    outline = outline_of(root)
    assert "".join(outline.texts).replace(" ", "") == "".join("".join(root.itertext()).split())
