"""What stands for an image that is not seen: its author's words, or an honest word that there are none."""

from dataclasses import replace

import pytest

from readmode.model import Article, Picture
from readmode.repair import repair
from readmode.repair.alternatives import says_nothing
from readmode.repair.phrases import PHRASES, phrases
from tests.repair.articles import BASE, METADATA, article, repaired, repaired_source, rules


def only_image(source: str, language: str = "en") -> dict[str, str]:
    """Give the attributes of the one image after repair."""
    (image,) = repaired(source, language).root.iter("img")
    return {str(name): str(value) for name, value in image.attrib.items()}


@pytest.mark.parametrize(
    "words",
    [
        "IMG_2045.JPG",
        "dsc-0001",
        "image",
        "Photo",
        "picture 3",
        "",
        " ",
        "\u00a0",
        "12345",
        "a3f9c2d17b4e",
        "my boat.png",
        "صورة",
        "画像",
        "https://example.org/x",
        "de305d54-75b4-431b-adb2-eb6b9e546013",
        "untitled",
        "screenshot_2024-01-02",
        "golden-gate-2",
    ],
)
def test_names_of_files_and_words_for_image_say_nothing(words: str) -> None:
    """A description that a machine wrote is none."""
    assert says_nothing(words, "https://example.org/golden-gate-2.jpg")


@pytest.mark.parametrize(
    "words", ["A boat", "Paris", "Deface", "Image of a boat", "3 boats at noon", "Bild der Woche", "cafe 12"]
)
def test_descriptions_are_taken_as_they_are(words: str) -> None:
    """A short or odd description is still its author's."""
    assert not says_nothing(words, "https://example.org/paris.jpg")
    assert only_image(f"<p><img src=/paris.jpg alt='{words}'></p>")["alt"] == words


@pytest.mark.parametrize(
    "image", ["<img src=/a.jpg>", "<img src=/a.jpg alt=IMG_1.jpg>", "<img src=/a.jpg alt='image' title='a.jpg'>"]
)
def test_an_undescribed_image_says_so_and_stays_an_open_defect(image: str) -> None:
    """No description is invented, none is hidden by an empty one; the author is asked."""
    result = repaired(f"<p>{image}</p>")
    (shown,) = result.root.iter("img")
    assert shown.get("alt") == "Image without description"
    assert shown.get("data-description") == "missing"
    assert rules(result.remaining) == ["image-alt"]
    assert result.remaining[0].severity == "critical"
    assert rules(result.repairs) == []


def test_the_defect_is_found_again_on_a_reading() -> None:
    """Repairing a repaired article still reports what its author has to do."""
    assert rules(repaired(repaired_source("<p><img src=/a.jpg></p>")).remaining) == ["image-alt"]


@pytest.mark.parametrize("language", sorted(PHRASES))
def test_the_phrase_is_in_the_articles_language(language: str) -> None:
    """A voice that reads one language reads the phrase too."""
    assert only_image("<p><img src=/a.jpg></p>", language)["alt"] == PHRASES[language].image


@pytest.mark.parametrize(
    ("language", "key"),
    [
        ("pt-BR", "pt"),
        ("zh-TW", "zh-hant"),
        ("zh-Hans-HK", "zh-hant"),
        ("zh-CN", "zh"),
        ("nn", "nb"),
        ("sw", "en"),
        ("", "en"),
    ],
)
def test_phrases_are_found_by_the_nearest_language(language: str, key: str) -> None:
    """Regions share their language's phrases; a language without any gets English."""
    assert phrases(language) == PHRASES[key]


def test_a_caption_names_an_undescribed_image_without_becoming_its_description() -> None:
    """The caption is context: it is referred to, not copied, and the defect stays open."""
    result = repaired("<figure><img src=/a.jpg><figcaption>The fen.</figcaption></figure>")
    (shown,) = result.root.iter("img")
    (caption,) = result.root.iter("figcaption")
    assert shown.get("alt") is None
    assert shown.get("aria-labelledby") == caption.get("id")
    assert rules(result.repairs) == ["image-caption"]
    assert rules(result.remaining) == ["image-alt"]


def test_a_description_beside_a_caption_stays() -> None:
    """Where the author wrote both, both are kept as they are."""
    source = repaired_source("<figure><img src=/a.jpg alt='A heron.'><figcaption>The fen.</figcaption></figure>")
    assert (
        source
        == '<figure><img src="https://example.org/a.jpg" alt="A heron."><figcaption>The fen.</figcaption></figure>'
    )


def test_captions_get_ids_that_nothing_else_has() -> None:
    """Two images never share a name by accident."""
    figure = "<figure><img src=/a.jpg><figcaption>x</figcaption></figure>"
    root = repaired(f"<p id=caption-1>p</p>{figure}{figure}").root
    identifiers = [element.get("id") for element in root.xpath("//*[@id]")]
    assert len(identifiers) == len(set(identifiers)) == 3


@pytest.mark.parametrize(
    ("image", "words"),
    [
        ("<img src=/a.jpg aria-label='A heron'>", "A heron"),
        ("<img src=/a.jpg title='A heron'>", "A heron"),
        ("<p id=h>A heron</p><img src=/a.jpg aria-labelledby='h nowhere'>", "A heron"),
        ("<img src=/a.jpg alt=IMG_1.jpg aria-label='A  heron '>", "A heron"),
    ],
)
def test_the_authors_words_are_found_where_they_are(image: str, words: str) -> None:
    """A name by ARIA or by title is made the native alternative text."""
    attributes = only_image(f"<div>{image}</div>")
    assert attributes["alt"] == words
    assert not {"title", "aria-label", "aria-labelledby", "data-description"} & set(attributes)


@pytest.mark.parametrize(
    "image", ["<img src=/a.jpg role=presentation>", "<img src=/a.jpg aria-hidden=true>", "<img src=/a.jpg alt=''>"]
)
def test_an_image_that_its_author_calls_decorative_is(image: str) -> None:
    """It is the author's word, given in one of three ways."""
    result = repaired(f"<p>a{image}</p>")
    assert [shown.get("alt") for shown in result.root.iter("img")] == [""]
    assert result.remaining == ()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("600", "600"),
        ("600px", "600"),
        ("600.5", "600"),
        ("100%", None),
        ("auto", None),
        ("-5", None),
        ("0600", "600"),
        ("99999", None),
    ],
)
def test_a_sane_size_is_kept_so_that_the_page_stays_still(written: str, kept: str | None) -> None:
    """A browser leaves room for an image whose size it knows."""
    assert only_image(f"<p><img src=/a.jpg alt=x width='{written}'></p>").get("width") == kept


def test_images_below_the_first_wait_until_they_are_near() -> None:
    """The first is in view at once."""
    root = repaired("<p><img src=/a.jpg alt=x loading=lazy></p>" + "<p><img src=/b.jpg alt=x></p>" * 2).root
    assert [image.get("loading") for image in root.iter("img")] == [None, "lazy", "lazy"]


def test_a_caption_between_pictures_goes_behind_them() -> None:
    """HTML wants a caption first or last in its figure; it moves only where it passes no words."""
    source = repaired_source(
        "<figure><img src=/a.jpg alt=A1><figcaption>c</figcaption><img src=/b.jpg alt=B1></figure>"
    )
    assert source.endswith("<figcaption>c</figcaption></figure>")
    assert source.index("B1") < source.index("figcaption")
    stays = "<figure><p>a</p><figcaption>c</figcaption><p>b</p></figure>"
    assert repaired_source(stays).index("c") < repaired_source(stays).index("b")


@pytest.mark.parametrize(
    ("inside", "after"),
    [
        (
            "<i><figcaption>Quay</figcaption><p>See it.</p>",
            "<figure><i><figcaption>Quay</figcaption></figure><p>See it.</p>",
        ),
        (
            "<p>See it.</p><figcaption>Quay</figcaption><i><p>Or not.</p>",
            "<p>See it.</p><figure><figcaption>Quay</figcaption><i><p>Or not.</p></figure>",
        ),
        (
            "<figcaption>Quay</figcaption><i><p>See it.</p>",
            "<figure><figcaption>Quay</figcaption><i><p>See it.</p></figure>",
        ),
    ],
    ids=["behind", "before", "at the edge"],
)
def test_a_caption_is_at_the_edge_of_its_figure(inside: str, after: str) -> None:
    """HTML has a caption first or last; what stands on its far side leaves the figure, in the order of the page."""
    image = '<img src="https://example.org/quay.jpg" alt="Water over the quay.">'
    source = repaired_source(f"<figure>{inside}</figure>".replace("<i>", image))
    assert source.replace(image, "<i>").replace("<div>", "").replace("</div>", "") == after


@pytest.mark.parametrize("inside", ["<ins><div></div>Quay</ins>", "<ins><p>Quay</p></ins>", "<p>Quay</p>", "Quay"])
def test_a_caption_without_a_figure_is_a_block_that_may_hold_what_it_holds(inside: str) -> None:
    """A paragraph of words, a division of blocks, however deep they stand; the second time there is nothing to do."""
    first = repaired_source(f"<figcaption>{inside}</figcaption>")
    assert ("<p>Quay</p>" if inside == "Quay" else "<div>") in first
    assert repaired_source(first) == first


ELSEWHERE = (Picture("https://example.org/lead.jpg", "The quay under water."),)


@pytest.mark.parametrize(
    ("image", "words"),
    [
        ("<img src=/lead.jpg>", "The quay under water."),
        ("<img src='http://example.org/lead.jpg?w=300&h=200' alt=IMG_1.jpg>", "The quay under water."),
        ("<img src=/lead-300.jpg srcset='/lead-300.jpg 300w, /lead.jpg 900w'>", "The quay under water."),
        ("<figure><img src=/lead.jpg><figcaption>High water.</figcaption></figure>", "The quay under water."),
        ("<img src=/lead.jpg alt='A boat.'>", "A boat."),
        ("<img src=/lead.jpg title='A boat.'>", "A boat."),
        ("<img src=/lead.jpg alt=''>", ""),
        ("<img src=/other.jpg>", "Image without description"),
        ("<img src='/image?file=lead.jpg'>", "Image without description"),
        ("<figure><img src=/lead.jpg><figcaption>The quay under water.</figcaption></figure>", None),
    ],
)
def test_what_the_page_says_elsewhere_of_a_picture_describes_it(image: str, words: str | None) -> None:
    """Only of the very same picture, by its address, where its own element says nothing; a caption stays a caption."""
    metadata = replace(METADATA, pictures=ELSEWHERE)
    result = repair(Article(article(f"<div>{image}</div>")), metadata, BASE)
    assert [picture.get("alt") for picture in result.root.iter("img")] == [words]
    assert ("image-words-elsewhere" in rules(result.repairs)) == (words == ELSEWHERE[0].description)
    assert ("image-alt" in rules(result.remaining)) == (words is None or words.startswith("Image without"))


@pytest.mark.parametrize(
    ("sides", "reported"),
    [("width=900 height=90", True), ("width=900 height=300", False), ("width=900", False), ("width=x height=9", False)],
)
def test_an_image_as_wide_as_a_line_of_words_is_reported(sides: str, reported: bool) -> None:  # noqa: FBT001 - a case
    """It may hold words; nobody but its author knows."""
    assert ("image-of-text" in rules(repaired(f"<p><img src=/a.jpg alt=x {sides}></p>").remaining)) == reported


def test_the_label_of_a_figure_describes_the_image_that_it_is_all_of() -> None:
    """Its author's words move to where everything reads them; a figure of two images keeps them."""
    result = repaired('<figure aria-label="Chart of tides"><img src="/a.jpg"></figure>')
    assert [image.get("alt") for image in result.root.iter("img")] == ["Chart of tides"]
    assert [figure.get("aria-label") for figure in result.root.iter("figure")] == [None]
    two = repaired('<figure aria-label="Charts"><img src="/a.jpg"><img src="/b.jpg"></figure>')
    assert [figure.get("aria-label") for figure in two.root.iter("figure")] == ["Charts"]
