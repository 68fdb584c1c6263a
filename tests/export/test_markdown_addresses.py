"""In Markdown, links and images lead where they led, and nothing leads to a script."""

import pytest

from readmode.model import SafeHtml
from tests.export.rendered import read_back, written


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a_b*c",
        "https://example.org/River_(film)",
        "https://example.org/((",
        "https://example.org/a)b",
        "https://example.org/?a=1&copy;=2&lt;",
        "https://example.org/[1]`|'",
        "https://example.org/a\\b",
        "mailto:ada@example.org",
        "tel:+441904",
        "HTTPS://EXAMPLE.ORG/",
    ],
)
def test_a_link_leads_where_it_led(address: str) -> None:
    """Whatever characters its address has, in a line and in a cell."""
    link = f'<a href="{address.replace("&", "&amp;")}">the [record]</a>'
    for markup in (f"<p>{link}</p>", f"<table><tr><th>a</th><th>{link}</th></tr></table>"):
        [back] = read_back(markup).iter("a")
        assert back.text_content() == "the [record]"
        assert back.get("href", "").replace("%5C", "\\").replace("%60", "`").replace("%7C", "|") == address.replace(
            "[", "%5B"
        ).replace("]", "%5D")


def test_an_address_with_spaces_is_one_address() -> None:
    """A reading made elsewhere may hold one; a space or an angle bracket must not end it."""
    markup = SafeHtml(
        '<p><a href="https://example.org/a b<c>">d</a><img src="https://example.org/e (f).png" alt="g"></p>'
    )
    assert written(markup) == "[d](https://example.org/a%20b%3Cc%3E)![g](<https://example.org/e%20(f).png>)"


@pytest.mark.parametrize(
    ("image", "markdown"),
    [
        ("alt='A heron'", "![A heron](https://example.org/h.png)"),
        ("alt='A [heron] *here*'", "![A \\[heron\\] \\*here\\*](https://example.org/h.png)"),
        ("alt=''", "![](https://example.org/h.png)"),
        ("", "![](https://example.org/h.png)"),
    ],
)
def test_an_image_says_what_its_author_said(image: str, markdown: str) -> None:
    """Nothing is invented for an image without a description; its description's words stay words."""
    assert written(f"<p>Look! <img src='https://example.org/h.png' {image}></p>") == f"Look! {markdown}"


def test_an_exclamation_before_a_link_makes_no_image_of_it() -> None:
    """Words, elements and descriptions may end with one."""
    back = read_back("<p>Look!<a href='https://example.org/'>a</a> <b>See!</b><a href='https://example.org/'>b</a></p>")
    assert [part.tag for part in back[0].iterdescendants()] == ["a", "b", "a"]
    assert back.text_content().split() == ["Look!a", "See!b"]


def test_a_link_around_an_image_or_around_blocks_is_kept() -> None:
    """Each block gets the link, for no link of Markdown reaches over two."""
    address = "https://example.org/"
    assert (
        written(f"<a href='{address}'><img src='{address}h.png' alt='x'></a>") == f"[![x]({address}h.png)]({address})"
    )
    blocks = SafeHtml(f'<a href="{address}"><h2>a</h2><p>1. b</p></a>')
    assert written(blocks) == f"## [a]({address})\n\n[1\\. b]({address})"


def test_places_that_links_point_to_are_marked() -> None:
    """A note and the way back to it lead there in the Markdown too."""
    back = read_back("<p id='b'>a<a href='#n'>1</a></p><ol><li id='n'>b <a href='#b'>back</a></li></ol><p id='c'>d</p>")
    assert [link.get("href", "")[1:] for link in back.xpath(".//a[@href]")] == ["from-page-n", "from-page-b"]
    assert [place.get("id") for place in back.xpath(".//a[@id]")] == ["from-page-b", "from-page-n"]


HOSTILE = "javascript:alert(1)"


@pytest.mark.parametrize(
    "markup",
    [
        f'<p><a href="{HOSTILE}">x</a></p>',
        '<p><a href="  JavaScript:alert(1)">x</a></p>',
        f'<a href="{HOSTILE}"><h2>x</h2><p>x</p></a>',
        f'<p><img src="{HOSTILE}" alt="x">x</p>',
        f'<p><video src="{HOSTILE}"><source src="{HOSTILE}"></video>x</p>',
        f"<p>[x]({HOSTILE})</p>",
        f"<p>[x]<b></b>({HOSTILE})</p>",
        f"<p>[x]: {HOSTILE}</p><p>[x]</p>",
        f"<p>&lt;{HOSTILE}&gt;x</p>",
        f'<p>&lt;a href="{HOSTILE}"&gt;x</p>',
        f"<p>&amp;lt;a href='{HOSTILE}'&amp;gt;x</p>",
        f'<p><img src="https://example.org/" alt="x](https://example.org/) [x]({HOSTILE})">x</p>',
        f'<p><a href="https://example.org/)[x]({HOSTILE})">x</a></p>',
        f"<p><code>`[x]({HOSTILE})</code></p>",
        f"<pre>```\n[x]({HOSTILE})</pre>",
        f"<table><tr><th>[x</th><th>]({HOSTILE})</th></tr></table>",
        f"<h2>[x]({HOSTILE})</h2>",
        f"<p><math alttext='`[x]({HOSTILE})'><mi>x</mi></math></p>",
    ],
)
def test_no_script_becomes_an_address(markup: str) -> None:
    """Neither as an address that the sanitiser let pass nor as words that spell one: read back, none leads to it."""
    for html in (markup, SafeHtml(markup)):
        back = read_back(html)
        addresses = [value for element in back.iter() for name, value in element.items() if name in ("href", "src")]
        assert not [address for address in addresses if address.strip().lower().startswith("javascript")]
        assert "x" in back.text_content()
