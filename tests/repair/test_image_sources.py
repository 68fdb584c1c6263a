"""Images: the address behind the placeholder, one image where there were twins, none that shows nothing."""

import pytest

from readmode.repair.source_sets import Candidate, read_source_set, sensible
from tests.repair.articles import repaired, repaired_source, rules

PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
BLUR = "data:image/png;base64," + "A" * 600
PHOTO = "https://example.org/photo.jpg"


def sources(source: str) -> list[str]:
    """Give the addresses of the images after repair."""
    return [image.get("src", "") for image in repaired(source).root.iter("img")]


@pytest.mark.parametrize(
    "image",
    [
        f"<img src='{PIXEL}' data-src='/photo.jpg'>",
        "<img data-src='/photo.jpg'>",
        "<img src='' data-lazy-src='//example.org/photo.jpg'>",
        "<img src='/blank.gif' data-original='/photo.jpg'>",
        "<img src='/preview.jpg' data-src='/photo.jpg'>",
        f"<img src='{PIXEL}' data-srcset='/photo.jpg 800w'>",
        "<img src='/img/placeholder.png' srcset='/small.jpg 300w, /photo.jpg 1400w, /huge.jpg 4000w'>",
        "<img src='about:blank' data-image-large='/photo.jpg'>",
        f"<img src='{PIXEL}' lazy-url='/photo.jpg'>",
        "<picture><source type='image/webp' srcset='/photo.jpg 1x'><img></picture>",
        f"<picture><source data-srcset='/photo.jpg 900w'><img src='{PIXEL}'></picture>",
        "<picture><source media=print srcset=/print.jpg><source srcset=/photo.jpg><img src=/spacer.gif></picture>",
        "<amp-img src='/photo.jpg' width=600 height=400></amp-img>",
        f"<img class=lazy src='{PIXEL}'><noscript><img src='/photo.jpg'></noscript>",
        f"<span><img src='{PIXEL}' data-src=/small.jpg></span><noscript> <img src='/photo.jpg'> </noscript>",
        "<noscript><img src='/photo.jpg'></noscript>",
        "<img src='/photo.jpg'><noscript><img src='/photo.jpg'></noscript>",
        "<img src='/photo.jpg' data-src='true'>",
        f"<img src='{PIXEL}' fast-lazy-src='https://example.org/photo.jpg'>",
        f"<a href='/photo.jpg'><img src='{PIXEL}'></a>",
        f"<a href='/photo.jpg'><span><picture><source><img src='{PIXEL}'></picture></span></a>",
        f"<span data-large='/photo.jpg'><img src='{PIXEL}'></span>",
        f"<span style=\"background: url('/photo.jpg') no-repeat\"><img src='{PIXEL}'></span>",
        f"<span><img src='{PIXEL}' alt=''><img src=/photo.jpg></span>",
        f"<span><span><img aria-hidden=true></span><img alt='' src='{BLUR}'><img data-src=/photo.jpg></span>",
        "<img src='/photo.jpg' data-image='{\"large\": \"/x.jpg\"}'>",
    ],
)
def test_the_true_image_is_found(image: str) -> None:
    """A page that loads its images by script keeps their addresses where no browser looks."""
    assert sources(f"<p>{image}</p>") == [PHOTO]


@pytest.mark.parametrize(
    "image",
    [
        f"<img src='{PIXEL}'>",
        "<img>",
        "<img src=''>",
        "<img src='blob:x'>",
        "<img src='mailto:a@example.org'>",
        "<img data-src='{}'>",
        "<span data-src='{a}.jpg'><img></span>",
        "<a href='/page'><img></a>",
        "<span style='background: url(#a)'><img></span>",
    ],
)
def test_an_image_without_an_address_goes(image: str) -> None:
    """Nobody can show it; the account says that it was there."""
    result = repaired(f"<p>a{image}b</p>")
    assert [rule for rule in rules(result.repairs) if "image" in rule] == ["lost-image"]
    assert result.root.text_content() == "ab"


@pytest.mark.parametrize("image", ["<img src=/p.gif width=1 height=1>", "<img src=/t.gif width=0 height=0 alt=x>"])
def test_a_tracking_pixel_goes(image: str) -> None:
    """It shows nothing, and tells a stranger who reads."""
    assert rules(repaired(f"<p>a{image}</p>").repairs) == ["tracking-pixel"]


def test_a_picture_in_the_page_itself_stays() -> None:
    """A data address that holds a whole picture is one."""
    data = "data:image/png;base64," + "A" * 600
    assert sources(f"<p><img src='{data}'></p>") == [data]


@pytest.mark.parametrize(
    "box",
    [
        "<p><img src='{}' alt='A boat.'><img src=/photo.jpg alt=x></p>",
        "<p><img src='{}'><img src=/photo.jpg alt=x></p>",
        "<p>A boat: <img src='{}' alt=''><img src=/photo.jpg alt=x></p>",
        "<p><img src='{}' alt=''></p><p>The quay.</p><p><img src=/photo.jpg alt=x></p>",
    ],
)
def test_a_picture_that_may_say_something_is_no_place_of_another(box: str) -> None:
    """It has words of its own, or does not stand with the other in a box without words."""
    assert sources(box.format(BLUR)) == [BLUR, PHOTO]


def test_a_link_around_more_than_the_image_is_not_its_address() -> None:
    """It may show something else."""
    assert sources(f"<p><a href='/photo.jpg'>The quay <img src='{PIXEL}'></a></p>") == []


def test_a_true_source_is_kept_though_its_name_looks_like_a_placeholder() -> None:
    """When there is nothing else, an image named "blank" is better than none."""
    assert sources("<p><img src='/blank.png'></p>") == ["https://example.org/blank.png"]


def test_the_set_goes_out_absolute_with_sizes_of_our_own() -> None:
    """The browser may choose; the source's sizes speak of a layout that is gone."""
    source = repaired_source("<p><img src=/a.jpg srcset='/a.jpg 400w, b,c.jpg 800w' sizes='10vw' alt=x></p>")
    assert 'srcset="https://example.org/a.jpg 400w, https://example.org/news/b,c.jpg 800w"' in source
    assert 'sizes="(min-width: 50rem) 50rem, 100vw"' in source


def test_a_picture_leaves_one_image() -> None:
    """The alternatives of a layout are not alternatives of a reading."""
    source = repaired_source("<p><picture><source srcset='/w.webp 2x'><img src='/a.jpg' alt=x></picture></p>")
    assert source == '<p><img src="https://example.org/a.jpg" alt="x"></p>'


def test_a_noscript_with_more_than_an_image_shows_it() -> None:
    """What a page says without scripts stays when it holds a picture."""
    source = repaired_source("<noscript><p>See <img src=/a.jpg alt=x></p></noscript>")
    assert "See <img" in source


def test_a_noscript_without_an_image_goes_and_is_shown_in_the_account() -> None:
    """It asks for scripts, which a reading has not."""
    result = repaired("<p>a</p><noscript>Please enable scripts.</noscript>")
    assert [(change.rule, change.before) for change in result.repairs] == [
        ("script-fallback", "<noscript>Please enable scripts.")
    ]


def test_only_what_became_readable_is_reported() -> None:
    """Making an address absolute is no repair; finding it is."""
    assert rules(repaired("<p><img src=/a.jpg alt=x></p>").repairs) == []
    assert rules(repaired("<p><img data-src=/a.jpg alt=x></p>").repairs) == ["lazy-image"]


@pytest.mark.parametrize(
    ("value", "candidates"),
    [
        ("/a 1x, /b 2x", [("https://example.org/a", 1, "x"), ("https://example.org/b", 2, "x")]),
        ("/a,/b 2x", [("https://example.org/a,/b", 2, "x")]),
        ("/a, /b 1.5x", [("https://example.org/a", 1, "x"), ("https://example.org/b", 1.5, "x")]),
        ("/a 100w,\n/b 200w,", [("https://example.org/a", 100, "w"), ("https://example.org/b", 200, "w")]),
        ("/a 100w, /b 2x", [("https://example.org/a", 100, "w")]),
        ("/a 100w, /b 100w", [("https://example.org/a", 100, "w")]),
        ("/a 0w, /b wide", []),
        ("javascript:x 1x, data:image/gif,x 2x", []),
        (", ,", []),
        ("", []),
    ],
)
def test_a_set_is_read_as_browsers_read_it(value: str, candidates: list[tuple[str, float, str]]) -> None:
    """Commas may stand in addresses; units do not mix; what cannot be loaded is left out."""
    assert read_source_set(value, "https://example.org/") == tuple(Candidate(*parts) for parts in candidates)


def test_a_sensible_image_is_large_enough_and_no_larger() -> None:
    """Sharp on most screens, and no waste of the reader's data."""
    widths = tuple(Candidate(f"https://example.org/{width}", width, "w") for width in (4000, 320, 1300, 1280))
    assert sensible(widths) == "https://example.org/1280"
    assert sensible(widths[1:2]) == "https://example.org/320"
    assert sensible(()) == ""


def test_a_hostile_set_costs_no_more_than_its_length() -> None:
    """Nothing in the reading of a set looks back."""
    assert len(read_source_set("a 1x (" * 20_000, "https://example.org/")) <= 1
    assert read_source_set(" ," * 100_000, "https://example.org/") == ()
