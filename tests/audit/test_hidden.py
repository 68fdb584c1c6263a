"""What is hidden from a reader can do nothing to the reader."""

import pytest

from readmode.audit.rules import RULES
from readmode.audit.survey import Survey
from tests.audit.pages import root, whole

IMAGE = "<img src=/kiln.jpg>"


def has_finding(source: str, rule: str) -> bool:
    return any(list(each.find(Survey(root(whole(source))))) for each in RULES if each.id == rule)


@pytest.mark.parametrize(
    "holder",
    [
        "<div hidden>{}</div>",
        '<div style="display: none">{}</div>',
        '<div style="DISPLAY:NONE !important">{}</div>',
        '<div style="visibility: hidden">{}</div>',
        '<div aria-hidden="true">{}</div>',
        "<dialog>{}</dialog>",
        "<div popover>{}</div>",
        "<details><summary>More</summary>{}</details>",
        "<noscript>{}</noscript>",
        "<template>{}</template>",
        "<div hidden><div>{}</div></div>",
    ],
)
def test_hidden_images_need_no_alternative(holder: str) -> None:
    """By an attribute, by style, by an element that is closed, or within one that is hidden."""
    assert not has_finding(holder.format(IMAGE), "image-alt")


@pytest.mark.parametrize(
    "holder",
    [
        "{}",
        '<div style="display: block">{}</div>',
        '<div style="background: url(none.png)">{}</div>',
        '<div aria-hidden="false">{}</div>',
        "<dialog open>{}</dialog>",
        "<details open><summary>More</summary>{}</details>",
        "<details><summary>{}</summary>More</details>",
    ],
)
def test_shown_images_need_one(holder: str) -> None:
    """What only looks hidden is not."""
    assert has_finding(holder.format(IMAGE), "image-alt")


@pytest.mark.parametrize(
    ("link", "speaks"),
    [
        ("<a href=/>Home</a>", True),
        ("<a href=/><span><b>Home</b></span></a>", True),
        ("<a href=/><span></span>Home</a>", True),
        ("<a href=/> \u00a0</a>", False),
        ("<a href=/><span hidden>Home</span></a>", False),
        ("<a href=/><span aria-hidden=true>Home</span></a>", False),
        ("<a href=/><img src=h.png alt=Home></a>", True),
        ("<a href=/><img src=h.png alt=''></a>", False),
        ("<a href=/><img src=h.png alt=Home role=none></a>", False),
        ("<a href=/><svg><title>Home</title></svg></a>", True),
        ("<a href=/><svg><text>Home</text></svg></a>", False),
        ("<a href=/ aria-label=Home></a>", True),
        ("<a href=/ aria-label=' '></a>", False),
        ("<a href=/ title=Home></a>", True),
        ("<b id=home hidden>Home</b><a href=/ aria-labelledby=home></a>", True),
        ("<a href=/ aria-labelledby=nowhere></a>", False),
        ("<a href=/><i title=Home></i></a>", True),
        ("<a href=/><style>a {}</style></a>", False),
        ("<a name=home></a>", True),
    ],
)
def test_what_names_a_link(link: str, speaks: bool) -> None:  # noqa: FBT001 - the other half of the case
    """Words, described images, labels and titles do; what is hidden or decorates does not."""
    assert has_finding(link, "link-name") is not speaks


def test_hidden_words_do_not_keep_a_repetition_from_being_heard() -> None:
    """What is heard is the image's text and the words that show; a button that is hidden says nothing between."""
    shown = "<p><img src=k.png alt=Kiln> Kiln <button hidden>Buy the kiln</button></p>"
    assert has_finding(shown, "image-redundant-alt")
    assert not has_finding(shown.replace(" hidden", ""), "image-redundant-alt")
