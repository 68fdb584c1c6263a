"""Segments and shadow trees stand where a browser shows them, and templates nowhere."""

import re

from tests.parse.pages import body, read, words

STREAMED = (
    "<main>before <!--$?--><template id='B:0'></template><i>Loading</i><!--$-->more<!--/$--><!--/$--> after</main>"
    "<footer>end</footer><div hidden id='S:0'><p>The <b>story</b></p></div>tail<script>$RC('B:0','S:0')</script>"
)


def test_a_streamed_segment_is_put_in_its_place() -> None:
    """What was shown while waiting goes, for the comments tell what that was."""
    assert body(STREAMED).startswith(
        '<main>before <div id="S:0"><p>The <b>story</b></p></div> after</main><footer>end</footer>tail'
    )


def test_a_streamed_segment_is_put_in_its_place_without_the_comments() -> None:
    """A page that lost them loses no text; what was shown while waiting stays."""
    assert body(re.sub("<!--.*?-->", "", STREAMED)).startswith(
        '<main>before <div id="S:0"><p>The <b>story</b></p></div><i>Loading</i>more after</main>'
        "<footer>end</footer>tail"
    )


def test_segments_in_segments_are_put_in_their_places() -> None:
    """A placeholder in a segment gets its own; numbers are hexadecimal, and an application may prefix them."""
    source = (
        "<p>1 </p><template id='r-B:a'></template><p>4</p>"
        "<div hidden id='r-S:b'><p>3 </p></div><div hidden id='r-S:a'><p>2 </p><template id='r-P:b'></template></div>"
    )
    assert words(read(source)) == ["1", "2", "3", "4"]


def test_a_segment_without_a_place_is_shown_where_it_is() -> None:
    """So is one whose place is in itself; other hidden divisions stay hidden."""
    assert body("<div hidden id='S:0'>a</div>") == '<div id="S:0">a</div>'
    assert body("<div hidden id='S:0'>a<template id='B:0'></template></div>") == '<div id="S:0">a</div>'
    crossed = (
        "<div hidden id=S:0>a <template id=B:1></template></div><div hidden id=S:1>b <template id=B:0></template></div>"
    )
    assert sorted(words(read(crossed))) == ["a", "b"]
    assert body("<div hidden id='menu'>a</div>") == '<div hidden id="menu">a</div>'


def test_a_declared_shadow_tree_is_the_content_of_its_host() -> None:
    """The host's own content stands in the slots that it names, the rest in the one without name."""
    assert body(
        "<my-card><template shadowrootmode=open><style>x</style><h2><slot name=title>none</slot></h2>"
        "<slot></slot><slot name=foot><i>substitute</i></slot></template>"
        " own <b slot=title>Title</b> text <i>here</i></my-card>behind"
    ) == (
        '<my-card><style>x</style><h2><b slot="title">Title</b></h2> own  text <i>here</i><i>substitute</i></my-card>'
        "behind"
    )


def test_content_without_a_slot_is_not_shown() -> None:
    """As in a browser; a slot that nothing was put into shows its substitute."""
    assert (
        body("<x-a><template shadowrootmode=closed><slot name=t>none</slot></template>\n <p>light</p></x-a>")
        == "<x-a>none</x-a>"
    )
    assert body("<x-a><template shadowrootmode=open><slot>none</slot></template>\n </x-a>") == "<x-a>none</x-a>"


def test_shadow_trees_in_shadow_trees_are_composed() -> None:
    """A slot of the outer tree that is the content of an inner host is filled through both."""
    assert (
        body(
            "<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open><em><slot></slot></em></template>"
            "<slot></slot></x-b></template>word</x-a>"
        )
        == "<x-a><x-b><em>word</em></x-b></x-a>"
    )


def test_only_the_first_shadow_tree_of_a_host_counts() -> None:
    """Another one is a template like any other."""
    first, second = (f"<template shadowrootmode=open>{letter}<slot></slot></template>" for letter in "ab")
    assert body(f"<x-a>{first}{second}c</x-a>") == "<x-a>ac</x-a>"


def test_hosts_nested_beyond_reason_lose_no_text() -> None:
    """Deeper shadow trees stand before their hosts' own content."""
    host = "<x-a><template shadowrootmode=open>w{} <slot></slot></template>"
    assert words(read("".join(host.format(n) for n in range(40)) + "own")) == [*(f"w{n}" for n in range(40)), "own"]


def test_a_template_before_the_shadow_tree_goes_with_the_rest() -> None:
    """It is content of the host for which there is no slot."""
    assert body("<x-a><template>a</template><template shadowrootmode=open>b</template></x-a>") == "<x-a>b</x-a>"


def test_templates_are_not_shown() -> None:
    """Their content is what scripts would copy; the text behind them stays."""
    assert body("a<template><p>b</p><template>c</template></template>d") == "ad"
