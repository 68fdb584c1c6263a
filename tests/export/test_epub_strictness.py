"""What browsers forgive and a book's schema does not."""

import pytest

from tests.export.books import Book, book_of


def inside(book: Book) -> str:
    """Give the names of the elements of the article, in order."""
    return " ".join(each.rpartition("}")[2] for each in _tags(book))


def _tags(book: Book) -> list[str]:
    (article,) = [each for each in book.article.iter() if each.get("class") == "article"]
    return [str(each.tag) for each in article.iterdescendants()]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>", "figure p div p"),
        ("<figure><figcaption>a</figcaption><p>b</p><figcaption>c</figcaption></figure>", "figure figcaption p div"),
        ("<figure><p>a</p><figcaption>b</figcaption></figure>", "figure p figcaption"),
        ("<div><figcaption>a</figcaption></div>", "div div"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "dl dt dd"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "dl div dt dd"),
        ("<dl><dd>b</dd><dt>a</dt></dl>", "div div div"),
        ("<dl><div><dt>a</dt><dd>b</dd></div><dt>c</dt></dl>", "div div div div div"),
        ("<details open>a</details>", "div"),
        ("<details><summary>a</summary>b</details>", "details summary"),
        ("<math><mfrac><mi>a</mi></mfrac></math>", "span"),
        ("<math><mtd>a</mtd></math>", "span"),
        ("<math><mmultiscripts><mi>a</mi><mn>1</mn></mmultiscripts></math>", "span"),
        (
            f"<math><mmultiscripts>{'<mi>a</mi>' * 2}<none></none><mprescripts></mprescripts>{'<mi>b</mi>' * 2}</math>",
            "math mmultiscripts mi mi mrow mprescripts mi mi",
        ),
    ],
)
def test_what_no_schema_takes_becomes_plain_blocks(fragment: str, expected: str) -> None:
    """The words stay, in order; only the names of their elements change."""
    assert inside(book_of(fragment)) == expected


def test_a_formula_without_its_parts_is_said_in_words() -> None:
    """By its text alternative, or by what it holds."""
    book = book_of("<p><math alttext='half'><mfrac><mi>a</mi></mfrac></math>, <math><mfrac><mi>b</mi></mfrac></math>")
    assert book.found("//h:span[@role='math']/@aria-label") == ["half", "b"]


def test_values_that_are_none_are_dropped() -> None:
    """A number on a bullet, a switch of a formula that is neither on nor off, a width in words."""
    book = book_of(
        "<ul><li value=3>a</ul><ol><li value=3>b</ol>"
        "<math><mo stretchy=maybe>(</mo><mo stretchy=false>)</mo><mspace width=wide></mspace></math>"
    )
    assert book.found("//h:li/@value") == ["3"]
    assert book.found("//m:mo/@stretchy | //m:mspace/@width") == ["false"]
