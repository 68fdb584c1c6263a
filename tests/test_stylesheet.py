"""The style sheet: colours that can be read, sizes that can be set, and a policy that holds."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode import Preferences, render, stylesheet, stylesheet_name
from readmode.model import RemovalReason
from readmode.preferences import (
    FONT_SCALE_BOUNDS,
    FONT_SCALE_STEPS,
    PRESETS,
    SUFFICIENT_CONTRAST,
    THEMES,
    contrast,
    nearest_passing,
)
from readmode.preferences.rules import RULES, Name, Step
from readmode.render.english import PHRASES
from readmode.render.own_colours import interface_colours, own_palette
from readmode.render.setting_rules import DECLARATIONS, attributes
from readmode.render.stylesheet import EmbeddedStyle, UnsafeStyle
from readmode.render.themes import PALETTES, SYSTEM, Palette
from tests.readings import english


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
    own = [theme for theme in THEMES if theme not in {"system", "own"}]
    assert list(PALETTES) == own
    for theme in own:
        assert f'[data-theme="{theme}"]' in stylesheet()
        assert f'[name="theme"][value="{theme}"]:checked' in stylesheet()


def test_every_value_of_every_setting_has_a_rule_and_a_name() -> None:
    """What a control offers changes the page, both as it came and as it is chosen there, and is said in words."""
    for name, values in DECLARATIONS.items():
        usual = str(getattr(Preferences(), name))
        for value in values:
            assert value == usual or f'[data-{name.replace("_", "-")}="{value}"]' in stylesheet()
            assert f'[name="{name}"] [value="{value}"]:checked' in stylesheet()
    for phrases in PHRASES.values():
        assert set(phrases.setting) == set(RULES)
        for name, rule in RULES.items():
            if isinstance(rule, Name):
                assert set(phrases.setting[name].options) == set(rule.names)
            if isinstance(rule, Step):
                assert set(phrases.setting[name].options) == set(map(str, rule.steps))
        assert set(phrases.presets) == set(PRESETS)
        assert set(phrases.reasons) == set(get_args(RemovalReason))


def test_the_system_theme_follows_light_dark_and_contrast() -> None:
    """The four wishes that a system can state, each answered by a theme."""
    assert {theme for _, theme in SYSTEM} == {"light", "dark", "contrast-light", "contrast-dark"}
    for condition, _ in SYSTEM[1:]:
        assert f"@media screen and {condition} {{ :root {{" in stylesheet()


@pytest.mark.parametrize("font_scale", range(FONT_SCALE_BOUNDS[0], FONT_SCALE_BOUNDS[1] + 1))
def test_every_font_scale_reaches_the_style_sheet(font_scale: int) -> None:
    """The digits that the page carries have rules, and the rules add up to the scale."""
    names = attributes(Preferences(font_scale=font_scale))["class"].split()
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


def test_nothing_moves_and_nothing_is_fetched_from_elsewhere() -> None:
    """No animation to switch off for those whom motion makes ill, and no third party learns who reads."""
    assert not re.search(r"\b(?:animation|transition|scroll-behavior|@import|@keyframes)", stylesheet())
    assert re.findall(r"url\((?!\"fonts/[\w.-]+\.woff2\?v=[0-9a-f]{8}\"\))", stylesheet()) == []


COLOUR = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@given(COLOUR, COLOUR)
def test_own_colours_that_can_be_read_make_a_palette_that_can_be_read(background: str, text: str) -> None:
    """From 7:1 for the two, every text has 7:1 on every ground, and every edge 3:1: the themes' own conditions."""
    suggested = nearest_passing(text, background)
    if suggested is None:
        assert max(contrast(end, background) for end in ("#000000", "#FFFFFF")) < SUFFICIENT_CONTRAST
        return
    palette = own_palette(background, suggested)
    for letters, ground in product(("text", "muted", "link", "visited"), ("background", "surface", "mark")):
        assert contrast(getattr(palette, letters), getattr(palette, ground)) >= SUFFICIENT_CONTRAST, (letters, ground)
    for mark in ("edge", "focus"):
        assert contrast(getattr(palette, mark), palette.background) >= 3, mark


@given(COLOUR, COLOUR)
def test_the_controls_can_be_found_in_any_colours(background: str, text: str) -> None:
    """Who has made text and ground alike must still find the way back: 4.5:1 is the least that any ground allows."""
    declared = re.search(r"--text: (#[0-9A-F]{6});", interface_colours(background, text))
    assert declared
    assert contrast(declared[1], background) >= 4.5


def test_text_is_never_justified_and_zoom_never_blocked() -> None:
    """WCAG 1.4.8 and 1.4.4, where a style sheet or a viewport could break them."""
    assert "justify;" not in stylesheet()
    assert 'name="viewport" content="width=device-width, initial-scale=1"' in render(english())


def test_no_template_trusts_or_styles_anything_itself() -> None:
    """Escaping has no exception in a template, and no style hides in one."""
    for template in files("readmode").joinpath("templates").iterdir():
        source = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape|style=|\son\w+=|<script>", source), template.name


def test_a_palette_is_written_as_custom_properties() -> None:
    """The style sheet knows colours by these names only."""
    palette = Palette("dark", *(f"#{number:06X}" for number in range(9)))
    assert palette.declarations().startswith("color-scheme: dark; --background: #000000; --text: #000001;")
    used = set(re.findall(r"var\(--([a-z-]+)", stylesheet()))
    defined = set(re.findall(r"--([a-z-]+):", stylesheet()))
    assert used <= defined | {"gap"}


def test_a_page_that_is_one_file_has_no_style_that_the_html_checker_does_not_know() -> None:
    """Container queries are newer than the checker; they are for the served page alone, in a file of their own."""
    assert "container" in stylesheet()
    assert not re.search(r"@container|container-(?:type|name)", render(english()))
