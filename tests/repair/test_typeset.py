"""Formulae that a script would have typeset, or has: one formula each, or its source."""

import pytest

import readmode
from tests.repair.articles import repaired, repaired_source, rules

MATHML = "<math xmlns='http://www.w3.org/1998/Math/MathML'><msup><mi>h</mi><mn>2</mn></msup></math>"
ESCAPED = MATHML.replace("<", "&lt;").replace("'", "&quot;")
TEX = "<script type='math/tex'>h^2</script>"
DRAWN = "<nobr aria-hidden='true'><span class='math'>h2</span></nobr>"
PREVIEW = "<span class='MathJax_Preview'>h^2</span>"
ASSISTIVE = f"<span class='MJX_Assistive_MathML' role='presentation'>{MATHML}</span>"


@pytest.mark.parametrize(
    ("drawing", "alternative"),
    [
        (f"<span class='MathJax_Preview'></span><span class='MathJax'>{DRAWN}{ASSISTIVE}</span>{TEX}", "h^2"),
        (f"<span class='MathJax' data-mathml='{ESCAPED}'>{DRAWN}</span>{TEX}", "h^2"),
        (f"{PREVIEW}<span class='MathJax_SVG' data-mathml='{ESCAPED}'></span>{TEX}", "h^2"),
        (f"<div class='MathJax_Display'><span class='MathJax'>{DRAWN}{ASSISTIVE}</span></div>{TEX}", "h^2"),
        (f"<span class='MathJax' data-mathml='{ESCAPED}'>{DRAWN}</span>", None),
        (f"<div class='MathJax_Display'><span class='MathJax'>{DRAWN}{ASSISTIVE}</span></div>", None),
        (f"<script type='math/mml'>{MATHML}</script>", None),
        (f"<mjx-container><mjx-math aria-hidden='true'>h</mjx-math><mjx-mml>{MATHML}</mjx-mml></mjx-container>", None),
    ],
)
def test_the_formula_takes_the_place_of_its_drawing(drawing: str, alternative: str | None) -> None:
    """One native formula, named by its source where the page has it; the drawing's letters are not read twice."""
    result = repaired(f"<p>It rose by {drawing} metres.</p>")
    assert rules(result.repairs).count("formula-source") == 1
    assert [formula.get("alttext") for formula in result.root.iter("math")] == [alternative]
    assert "".join(result.root.text_content().split()) == "Itrosebyh2metres."
    assert rules(result.remaining) == []


@pytest.mark.parametrize(
    "drawing",
    [
        TEX,
        "<script type='math/tex; mode=display'> h^2 </script>",
        f"<span class='MathJax_Preview'>[formula]</span>{TEX}",
        "<mjx-container><mjx-math data-latex='h^2'></mjx-math></mjx-container>",
        f"<span class='MathJax' data-mathml='&lt;p>x&lt;/p>'>h2</span>{TEX}",
    ],
)
def test_without_a_formula_its_source_is_read(drawing: str) -> None:
    """As code, and its author is told that few can follow it."""
    result = repaired(f"<p>It rose by {drawing} metres.</p>")
    assert result.root.text_content() == "It rose by h^2 metres."
    assert [code.get("class") for code in result.root.iter("code")] == ["language-tex"]
    assert "formula-as-source" in rules(result.repairs)
    assert rules(result.remaining) == ["formula-left-as-source"]


@pytest.mark.parametrize(
    "other",
    ["<script>h^2</script>", "<script type='text/x-template'>h^2</script>", "<script type='math/tex'> </script>"],
)
def test_other_scripts_go(other: str) -> None:
    """They are programs, or empty."""
    assert repaired_source(f"<p>It rose.{other}</p>") == "<p>It rose.</p>"


def test_a_formula_stays_from_the_page_to_the_reading() -> None:
    """Also one that stands alone between two paragraphs, where nothing but its script is."""
    prose = "<p>The water rose all night, and in the morning it stood in the lower streets of the old harbour.</p>" * 4
    shown = "<div class='equation'><script type='math/tex; mode=display'>h = t^2</script></div>"
    reading = readmode.read(f"<html lang=en><body><article><h1>Tides</h1>{prose}{shown}{prose}</article></body></html>")
    assert '<code class="language-tex">h = t^2</code>' in reading.html
    assert "h = t^2" in reading.text
