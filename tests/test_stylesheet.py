"""The style sheet: colours that can be read, sizes that can be set, and a policy that holds."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from itertools import product

import pytest

from readmode import Preferences, render, stylesheet, stylesheet_name
from readmode.preferences import FONT_SCALE_BOUNDS, FONT_SCALE_STEPS, THEMES
from readmode.render.phrases import PHRASES
from readmode.render.stylesheet import EmbeddedStyle, UnsafeStyle, page_attributes
from readmode.render.themes import PALETTES, SYSTEM, Palette
from tests.readings import english


def luminance(colour: str) -> float:
    """Give the relative luminance of an sRGB colour, as WCAG 2.2 defines it."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, as WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", PALETTES)
def test_all_text_has_a_contrast_of_seven_to_one(theme: str) -> None:
    """WCAG 1.4.6 for every text colour on every ground it may stand on, followed links on marked text included."""
    palette = PALETTES[theme]  # type: ignore[index] # the parametrised keys are the table's own
    for text, ground in product(("text", "muted", "link", "visited"), ("background", "surface", "mark")):
        assert contrast(getattr(palette, text), getattr(palette, ground)) >= 7, (text, ground)


@pytest.mark.parametrize("theme", PALETTES)
def test_edges_and_the_focus_ring_have_a_contrast_of_three_to_one(theme: str) -> None:
    """WCAG 1.4.11 and 2.4.13: a control is known by its edge, and the keyboard's place by its ring."""
    palette = PALETTES[theme]  # type: ignore[index] # the parametrised keys are the table's own
    for mark, ground in product(("edge", "focus"), ("background", "surface")):
        assert contrast(getattr(palette, mark), getattr(palette, ground)) >= 3, (mark, ground)


def test_every_theme_has_colours_in_the_style_sheet_and_a_name() -> None:
    """A theme that the control offers changes the page, both as it came and as it is chosen there."""
    own = [theme for theme in THEMES if theme != "system"]
    assert list(PALETTES) == own
    for theme in own:
        assert f'[data-theme="{theme}"]' in stylesheet()
        assert f'[name="theme"] [value="{theme}"]:checked' in stylesheet()
    for phrases in PHRASES.values():
        assert list(phrases.themes) == list(THEMES)


def test_the_system_theme_follows_light_dark_and_contrast() -> None:
    """The four wishes that a system can state, each answered by a theme."""
    assert {theme for _, theme in SYSTEM} == {"light", "dark", "contrast-light", "contrast-dark"}
    for condition, _ in SYSTEM[1:]:
        assert f"@media screen and {condition} {{ :root {{" in stylesheet()


@pytest.mark.parametrize("font_scale", range(FONT_SCALE_BOUNDS[0], FONT_SCALE_BOUNDS[1] + 1))
def test_every_font_scale_reaches_the_style_sheet(font_scale: int) -> None:
    """The digits that the page carries have rules, and the rules add up to the scale."""
    names = page_attributes(Preferences(font_scale=font_scale))["class"].split()
    values = [re.search(rf"\.{name} {{ --scale-(\w+): (\d); }}", stylesheet()) for name in names]
    digits = {match[1]: int(match[2]) for match in values if match}
    assert 100 * digits["hundreds"] + 10 * digits["tens"] + digits["units"] == font_scale


def test_every_step_acts_when_it_is_chosen() -> None:
    """A file has no server to ask: the style itself answers the control."""
    for step in FONT_SCALE_STEPS:
        rule = re.search(
            rf'\[name="font_scale"\] \[value="{step}"\]:checked[^{{]*{{ --font-scale: ([\d.]+);', stylesheet()
        )
        assert rule
        assert float(rule[1]) == step / 100


def test_the_file_name_follows_the_content() -> None:
    """A browser may keep the file for ever, because another content has another name."""
    assert stylesheet_name() == f"reading.{sha256(stylesheet().encode()).hexdigest()[:12]}.css"


def test_the_policy_in_a_file_allows_its_own_style_and_no_script() -> None:
    """The hash is of the very text between the tags, or the page would have no style at all."""
    html = render(english())
    style = html[html.index("<style>") + len("<style>") : html.index("</style>")]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert f"style-src &#39;sha256-{digest}&#39;" in policy[1]
    assert policy[1].startswith("default-src &#39;none&#39;;")
    assert "unsafe" not in policy[1]
    assert "script-src" not in policy[1]
    assert style == style.strip()  # the Nu checker trims before it hashes; browsers do not


def test_a_style_that_could_end_its_element_is_refused() -> None:
    """Only text without `<` goes into a page unescaped."""
    with pytest.raises(UnsafeStyle, match="character 4"):
        EmbeddedStyle("a {}</style><script>").__html__()


def test_nothing_moves_and_nothing_is_fetched() -> None:
    """No animation to switch off for those whom motion makes ill, and no third party learns who reads."""
    assert not re.search(r"\b(?:animation|transition|scroll-behavior|@import|@keyframes|url\()", stylesheet())


def test_text_is_never_justified_and_zoom_never_blocked() -> None:
    """WCAG 1.4.8 and 1.4.4, where a style sheet or a viewport could break them."""
    assert "justify;" not in stylesheet()
    assert 'name="viewport" content="width=device-width, initial-scale=1"' in render(english())


def test_no_template_trusts_or_styles_anything_itself() -> None:
    """Escaping has no exception in a template, and no style hides in one."""
    for template in files("readmode").joinpath("templates").iterdir():
        source = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape|style=|\son\w+=|<script", source), template.name


def test_a_palette_is_written_as_custom_properties() -> None:
    """The style sheet knows colours by these names only."""
    palette = Palette("dark", *(f"#{number:06X}" for number in range(9)))
    assert palette.declarations().startswith("color-scheme: dark; --background: #000000; --text: #000001;")
    used = set(re.findall(r"var\(--([a-z-]+)", stylesheet()))
    defined = set(re.findall(r"--([a-z-]+):", stylesheet()))
    assert used <= defined | {"gap"}
