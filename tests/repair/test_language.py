"""Language and direction of parts: valid, plausible, and not lost with the page's frame."""

import pytest

from readmode.model import Article
from readmode.repair import repair
from readmode.repair.language import direction_of, language_tag
from tests.repair.articles import BASE, METADATA, article, inner, repaired, repaired_source, rules

ARABIC = "قال المتحدث إن المشروع بدأ"


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("en", "en"),
        ("EN-us", "en-US"),
        ("en_US", "en-US"),
        ("zh-hant-TW", "zh-Hant-TW"),
        ("iw", "he"),
        ("jp", "ja"),
        ("cn", "zh"),
        ("eng", "en"),
        ("de-1996", "de-1996"),
        ("sr-Latn-RS-ekavsk", "sr-Latn-RS-ekavsk"),
        ("en-nonsense!", "en"),
        ("ckb", "ckb"),
        ("xx", ""),
        ("english", ""),
        ("", ""),
        ("-", ""),
        ("☃", ""),
    ],
)
def test_a_language_is_written_as_the_standard_writes_it(declared: str, tag: str) -> None:
    """A screen reader changes its voice only for a valid tag."""
    assert language_tag(declared) == tag


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("ar", "rtl"),
        ("fa-IR", "rtl"),
        ("ur", "rtl"),
        ("yi", "rtl"),
        ("pa-PK", "rtl"),
        ("pa", "ltr"),
        ("uz-Arab", "rtl"),
        ("en", "ltr"),
        ("zh", "ltr"),
        ("az-Latn", "ltr"),
        ("und", "ltr"),
        ("", ""),
    ],
)
def test_a_language_is_written_one_way(language: str, direction: str) -> None:
    """The script decides, also where a region writes another than the rest."""
    assert direction_of(language) == direction


@pytest.mark.parametrize(
    ("source", "repaired_part"),
    [
        ("<p lang=en_GB>Words here</p>", '<p lang="en-GB">Words here</p>'),
        ("<p lang=xx>Words here</p>", "<p>Words here</p>"),
        ("<p lang=fr>Mots ici</p>", '<p lang="fr">Mots ici</p>'),
        (f"<p lang=ar>{ARABIC}</p>", f'<p lang="ar" dir="rtl">{ARABIC}</p>'),
        (f"<p lang=en>{ARABIC}</p>", f"<p>{ARABIC}</p>"),
        ("<p lang=ar>All of this is English</p>", "<p>All of this is English</p>"),
        (f"<p dir=RTL>{ARABIC}</p>", f'<p dir="rtl">{ARABIC}</p>'),
        ("<p dir=sideways>Words</p>", "<p>Words</p>"),
        (
            f"<div lang=ar>{ARABIC}<p lang=fa>{ARABIC}</p></div>",
            f'<div lang="ar" dir="rtl"><p>{ARABIC}</p><p lang="fa">{ARABIC}</p></div>',
        ),
    ],
)
def test_parts_keep_a_language_that_fits(source: str, repaired_part: str) -> None:
    """A declared language stays where it is valid and its text runs its way; it brings its direction."""
    assert repaired_source(source) == repaired_part


def test_a_left_to_right_part_of_an_arabic_article_says_so() -> None:
    """Otherwise its punctuation jumps to the wrong side."""
    assert repaired_source("<blockquote lang=en>To be.</blockquote>", language="ar") == (
        '<blockquote lang="en" dir="ltr">To be.</blockquote>'
    )


def test_what_the_root_declares_moves_inside_when_the_page_says_otherwise() -> None:
    """The root's tags do not go out; an article in another language than its page keeps it all the same."""
    root = article(f"<p>{ARABIC}</p>")
    root.set("lang", "ar")
    repair(Article(root), METADATA, BASE)
    assert inner(root) == f'<div lang="ar" dir="rtl"><p>{ARABIC}</p></div>'


def test_what_the_root_declares_with_the_page_is_not_said_twice() -> None:
    """The reading page's own element declares it."""
    root = article("<p>Words</p>")
    root.set("lang", "en")
    root.set("dir", "ltr")
    repair(Article(root), METADATA, BASE)
    assert inner(root) == "<p>Words</p>"


def test_capitals_alone_are_no_defect() -> None:
    """The account speaks of what harms a reader."""
    assert rules(repaired("<p lang=EN>Words</p>").repairs) == []
    assert rules(repaired("<p lang=xx>Words</p>").repairs) == ["part-language"]
