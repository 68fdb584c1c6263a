"""Frames, players and formulae: what a reading shows in the place of programs."""

import pytest

from tests.repair.articles import repaired, repaired_source, rules

VIDEO = "https://video.example.org/embed/7"


@pytest.mark.parametrize(
    ("embed", "name"),
    [
        (f"<iframe src='{VIDEO}' title='The tide'></iframe>", "Video: The tide (video.example.org)"),
        ("<iframe src='https://www.example.org/maps?q=1' title='Fen'></iframe>", "Map: Fen (example.org)"),
        ("<iframe src='https://example.org/podcast/player' aria-label='Talk'></iframe>", "Audio: Talk (example.org)"),
        ("<iframe src='/widget' title='Poll'></iframe>", "Embedded content: Poll (example.org)"),
        ("<iframe data-src='//example.org/w' title='Poll'></iframe>", "Embedded content: Poll (example.org)"),
        ("<object data='/film.mp4' type='video/mp4' title=Film></object>", "Video: Film (example.org)"),
        ("<embed src='/x' title=X>", "Embedded content: X (example.org)"),
    ],
)
def test_a_frame_becomes_a_link_with_a_name(embed: str, name: str) -> None:
    """The reading runs nobody's code; the reader decides whether to go there."""
    result = repaired(f"<p>before</p>{embed}<p>after</p>")
    (link,) = result.root.iter("a")
    assert link.text == name
    assert (link.get("href") or "").startswith("https://")
    assert [element.tag for element in result.root] == ["p", "figure", "p"]
    assert rules(result.repairs) == ["embed-as-link"]


def test_the_kind_is_said_in_the_articles_language() -> None:
    """Words of our own follow the article."""
    assert "فيديو: المد (video.example.org)" in repaired_source(f"<iframe src='{VIDEO}' title='المد'></iframe>", "ar")


def test_a_frame_without_title_is_named_by_its_host_and_reported() -> None:
    """Only its author can say what it shows."""
    result = repaired(f"<iframe src='{VIDEO}'></iframe>")
    assert result.root.text_content() == "Video: video.example.org"
    assert rules(result.remaining) == ["frame-title"]


@pytest.mark.parametrize(
    "embed",
    [
        f"<iframe src='{VIDEO}' width=1 height=1></iframe>",
        f"<iframe src='{VIDEO}' style='display:none'></iframe>",
        f"<iframe src='{VIDEO}' hidden></iframe>",
        "<iframe src='about:blank'></iframe>",
        "<iframe srcdoc='<p>x</p>'></iframe>",
        "<iframe src='javascript:x'></iframe>",
    ],
)
def test_a_frame_that_shows_nothing_goes(embed: str) -> None:
    """It was there to count visitors."""
    result = repaired(f"<p>a</p>{embed}")
    assert rules(result.repairs) == ["hidden-embed"]
    assert result.root.text_content() == "a"


def test_a_frame_in_a_sentence_or_a_figure_or_a_link_fits_in() -> None:
    """The link stands as a block of its own, in the figure that is there, and never in another link."""
    embed = f"<iframe src='{VIDEO}' title=T></iframe>"
    assert [element.tag for element in repaired(f"<p>a {embed} b</p>").root] == ["p", "figure", "p"]
    assert len(list(repaired(f"<figure>{embed}<figcaption>c</figcaption></figure>").root.iter("figure"))) == 1
    assert len(list(repaired(f"<a href='https://example.org/'>{embed}</a>").root.iter("a"))) == 1


def test_an_objects_own_alternative_is_shown() -> None:
    """What stands in it is what its author wrote for those who cannot load it."""
    assert (
        repaired("<object data=/x><param name=a><p>A chart of tides.</p></object>").root.text_content()
        == "A chart of tides."
    )


@pytest.mark.parametrize("player", ["audio", "video"])
def test_a_player_has_controls_and_waits(player: str) -> None:
    """Nothing plays at the reader (WCAG 1.4.2)."""
    result = repaired(f"<{player} src='/a' autoplay loop muted>Your browser is old.</{player}>")
    (shown,) = result.root
    assert dict(shown.attrib) == {"src": "https://example.org/a", "controls": "", "preload": "none"}
    assert result.root.text_content() == ""
    assert "media-controls" in rules(result.repairs)


def test_tracks_and_sources_stay_side_by_side_and_absolute() -> None:
    """Captions are why some people can follow at all; an old parser nests them in the source before."""
    source = repaired_source(
        "<video controls poster=/p.jpg><source src=/a.webm><source src=/a.mp4><track src=/c.vtt></video>"
    )
    assert 'poster="https://example.org/p.jpg"' in source
    assert source.count("https://example.org/a.") == 2
    assert 'src="https://example.org/c.vtt"' in source


def test_a_film_without_captions_is_reported() -> None:
    """Nobody but its author can add them."""
    assert rules(repaired("<video controls src=/a></video>").remaining) == ["video-caption"]
    assert rules(repaired("<video controls src=/a><track src=/c></video>").remaining) == []


def test_a_player_without_anything_to_play_goes() -> None:
    """Its film was fed to it by a script."""
    assert rules(repaired("<p>a</p><video src='blob:https://example.org/1'></video>").repairs) == ["lost-media"]


def test_a_formula_is_named_by_its_source() -> None:
    """The author's TeX is the alternative text, and is not read as part of the formula."""
    result = repaired(
        "<p><math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></semantics></math></p>"
    )
    (formula,) = result.root.iter("math")
    assert formula.get("alttext") == "x^2"
    assert formula.text_content() == "x"
    assert rules(result.repairs) == ["formula-name"]


@pytest.mark.parametrize(
    "drawn",
    [
        "<span><span><math><mi>x</mi></math></span><span aria-hidden=true>x</span></span>",
        "<mjx-c><mjx-math aria-hidden=true>x</mjx-math><mjx-a><math><mi>x</mi></math></mjx-a></mjx-c>",
    ],
)
def test_a_formula_is_there_once(drawn: str) -> None:
    """What a script draws beside it is the same again, for eyes only."""
    result = repaired(f"<p>a {drawn} b</p>")
    assert result.root.text_content() == "a x b"
    assert rules(result.repairs) == ["formula-twice"]
