"""Rows of pictures: a list where there are many of them and nothing stands between."""

import pytest

from tests.repair.articles import repaired, repaired_source, rules

NAMES = ("bow", "stern", "mast", "hold")


def row(form: str, names: tuple[str, ...] = NAMES) -> str:
    return "".join(form.format(name) for name in names)


@pytest.mark.parametrize(
    "form",
    [
        "<img src=/{0}.jpg alt={0}>",
        "<p><img src=/{0}.jpg alt={0}></p>",
        "<div><a href=/{0}><img src=/{0}.jpg alt={0}></a></div>",
        "<figure><img src=/{0}.jpg alt={0}></figure>",
        "<figure><img src=/{0}.jpg alt={0}><figcaption>The {0}.</figcaption></figure>",
        "<div><figure><p><img src=/{0}.jpg alt={0}></p><figcaption>The {0}.</figcaption></figure></div>\n",
    ],
)
@pytest.mark.parametrize("around", ["{}", "<div>{}</div>", "<section><p>Parts.</p>{}<p>All.</p></section>"])
def test_a_row_of_pictures_becomes_a_list_of_figures(form: str, around: str) -> None:
    """A screen reader then says how many there are, and passes by all of them at once."""
    result = repaired(around.format(row(form)))
    (holder,) = result.root.iter("ul")
    assert [item.tag for item in holder] == ["li"] * len(NAMES)
    assert [len(list(item.iter("figure"))) for item in holder] == [1] * len(NAMES)
    assert [image.get("alt") for image in holder.iter("img")] == list(NAMES)
    assert rules(result.repairs).count("gallery") == 1


def test_a_gallery_keeps_its_own_caption() -> None:
    """A figure of figures has one for all."""
    source = f"<figure>{row('<figure><img src=/{0}.jpg alt={0}></figure>')}<figcaption>The boat.</figcaption></figure>"
    assert repaired_source(source).endswith("</ul><figcaption>The boat.</figcaption></figure>")


LONG = "The water came over it at noon, and all that had stood there floated in the street. " * 4


@pytest.mark.parametrize(
    "source",
    [
        row("<img src=/{0}.jpg alt={0}>", NAMES[:3]),
        row("<img src=/{0}.jpg alt={0}>", ("star",) * 5),
        row("<img src=/{0}.jpg alt={0} width=24 height=24>"),
        row("<p><img src=/{0}.jpg alt={0}> The {0}.</p>"),
        row("<img src=/{0}.jpg alt={0}>, "),
        row("<figure><img src=/{0}.jpg alt={0}><figcaption>{0}: " + LONG + "</figcaption></figure>"),
        "<p>Look: " + row("<img src=/{0}.jpg alt={0}>") + "</p>",
        "<table><tr><th>a</th></tr><tr><td>" + row("<img src=/{0}.jpg alt={0}>") + "</td></tr></table>",
    ],
)
def test_other_pictures_are_no_list(source: str) -> None:
    """Few, the same sign again, icons, pictures with words beside them, an essay in captions, pictures in a cell."""
    result = repaired(f"<div>{source}</div>")
    assert "gallery" not in rules(result.repairs)
    assert next(result.root.iter("ul"), None) is None


def test_an_items_pictures_stay_in_it() -> None:
    """They are in a list already."""
    assert "gallery" not in rules(repaired("<ul><li>" + row("<img src=/{0}.jpg alt={0}>") + "</li></ul>").repairs)
