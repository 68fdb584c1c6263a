"""What a reader may set: bounds, steps, and the way through a web address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode.errors import BadPreference
from readmode.preferences import (
    FONT_SCALE_BOUNDS,
    FONT_SCALE_STEPS,
    FONTS,
    LETTER_SPACINGS,
    LINE_FOCUSES,
    LINE_HEIGHTS,
    PARAMETERS,
    PRESETS,
    THEMES,
    Preferences,
    contrast,
    nearest_passing,
)

SETTINGS = st.builds(
    Preferences,
    font_scale=st.integers(*FONT_SCALE_BOUNDS),
    font=st.sampled_from(FONTS),
    line_height=st.sampled_from(LINE_HEIGHTS),
    letter_spacing=st.sampled_from(LETTER_SPACINGS),
    theme=st.sampled_from(THEMES),
    own_text=st.integers(0, 0xFFFFFF).map("#{:06X}".format),
    line_focus=st.sampled_from(LINE_FOCUSES),
    words_per_minute=st.none() | st.integers(40, 1000),
)


@given(SETTINGS)
def test_a_query_leads_back_to_the_same_settings(preferences: Preferences) -> None:
    """What a link carries is what the page that made it had."""
    assert Preferences.from_query(preferences.query()) == preferences


@given(st.dictionaries(st.sampled_from([*PARAMETERS, "url", ""]), st.text(max_size=12)))
def test_any_query_gives_settings_or_says_what_is_allowed(query: dict[str, str]) -> None:
    """A reader may type anything into an address; it is understood, or refused by the name of one parameter."""
    refused: list[str] = []
    try:
        preferences = Preferences.from_query(query)
    except BadPreference as error:
        refused = [error.name]
        preferences = Preferences()
    assert set(refused) <= set(PARAMETERS)
    assert Preferences.from_query(preferences.query()) == preferences


def test_the_defaults_need_no_parameters() -> None:
    """A link without settings stays short."""
    assert Preferences().query() == {}
    assert Preferences(font_scale=100, theme="system").query() == {}


@pytest.mark.parametrize("font_scale", [49, 0, -100, 401, 10**9])
def test_a_font_scale_outside_its_bounds_is_refused(font_scale: int) -> None:
    """Below 50 % nobody reads, above 400 % no page holds."""
    with pytest.raises(BadPreference, match="a whole number from 50 to 400") as caught:
        Preferences(font_scale=font_scale)
    assert (caught.value.name, caught.value.value) == ("font_scale", str(font_scale))


@pytest.mark.parametrize("font_scale", [*FONT_SCALE_STEPS, 137, *FONT_SCALE_BOUNDS])
def test_every_whole_number_within_the_bounds_is_a_font_scale(font_scale: int) -> None:
    """The steps are what a control offers, not a limit for others."""
    assert Preferences.from_query({"font_scale": str(font_scale)}).font_scale == font_scale


@pytest.mark.parametrize("value", ["abc", "1e2", "-100", "100.5", "1_00", "100%", "0x64", "1" * 10_000, "²"])
def test_what_is_no_whole_number_is_refused(value: str) -> None:
    """A number is digits only; a very long one is not even converted."""
    with pytest.raises(BadPreference, match="a whole number"):
        Preferences.from_query({"font_scale": value})


def test_digits_of_any_script_are_digits() -> None:
    """A reader who types ١٢٥ means 125."""
    assert Preferences.from_query({"font_scale": "١٢٥"}).font_scale == 125


def test_a_number_given_as_text_is_refused() -> None:
    """Settings are checked when made, also where no type checker looks."""
    with pytest.raises(BadPreference):
        Preferences(font_scale="125")  # type: ignore[arg-type] # the mistake under test


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_is_accepted(theme: str) -> None:
    """The eight names are the contract."""
    assert Preferences.from_query({"theme": theme}).theme == theme


@pytest.mark.parametrize("theme", ["Dark", "blue", '"><script>', "light; --text: red"])
def test_an_unknown_theme_is_refused_with_the_names_of_the_known(theme: str) -> None:
    """Nothing but a known name reaches the page's markup."""
    with pytest.raises(BadPreference, match="one of system, light, cream"):
        Preferences.from_query({"theme": theme})


@pytest.mark.parametrize("pace", [39, 1001])
def test_a_pace_outside_its_bounds_is_refused(pace: int) -> None:
    """The bounds are the ones that `read` has."""
    with pytest.raises(BadPreference, match="from 40 to 1000"):
        Preferences(words_per_minute=pace)


def test_empty_fields_and_unknown_names_are_left_alone() -> None:
    """An empty form field is sent as an empty text, and the address has parameters of others."""
    query = {"words_per_minute": "", "theme": " ", "url": "https://example.org/", "utm": "x"}
    assert Preferences.from_query(query) == Preferences()


@pytest.mark.parametrize(
    ("font_scale", "change", "expected"),
    [
        ("100", "larger", 110),
        ("100", "smaller", 90),
        ("137", "larger", 150),
        ("137", "smaller", 125),
        ("400", "larger", 400),
        ("50", "smaller", 50),
        ("", "larger", 110),
    ],
)
def test_the_two_buttons_move_by_one_step(font_scale: str, change: str, expected: int) -> None:
    """A step leads to the next value that the control offers, and stops at the ends."""
    assert Preferences.from_query({"font_scale": font_scale, "change": change}).font_scale == expected


def test_an_unknown_change_is_refused() -> None:
    """A misspelt button is an error, not a page that stays the same."""
    with pytest.raises(BadPreference, match="one of smaller, larger, reset"):
        Preferences.from_query({"change": "huge"})


@given(SETTINGS)
def test_a_cookie_leads_back_to_the_same_settings(preferences: Preferences) -> None:
    """In the characters that RFC 6265 lets a cookie's value have."""
    assert not set(preferences.cookie()) & set(' ",;\\')
    assert preferences.cookie().isascii()
    assert Preferences.from_cookie(preferences.cookie()) == preferences


@given(st.text(), SETTINGS)
def test_any_cookie_gives_settings(rest: str, preferences: Preferences) -> None:
    """It may be of another version, or damaged: what still holds is kept."""
    Preferences.from_cookie(rest)
    assert (
        Preferences.from_cookie(f"{preferences.cookie()}&theme=blue&font_scale=1&nothing=1").theme == preferences.theme
    )


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_sets_what_it_says_and_nothing_else(name: str) -> None:
    """Every other setting stays as the reader has it."""
    preset = PRESETS[name]
    set_to = Preferences.from_query({"preset": name, "theme": "sepia", "words_per_minute": "150", "font_scale": "125"})
    expected = Preferences(**{"theme": "sepia", "words_per_minute": 150, "font_scale": 125, **preset.settings})  # type: ignore[arg-type] # the preset's values, which the class checks
    assert set_to == expected
    assert set(preset.settings) <= set(PARAMETERS)


def test_reset_leads_back_to_the_defaults() -> None:
    """Whatever else the form sends with it."""
    assert Preferences.from_query({"change": "reset", "theme": "dark", "letter_spacing": "12"}) == Preferences()


@pytest.mark.parametrize("colour", ["#FFFFFF", "ffffff", "%23ffffff"])
def test_a_colour_is_six_hexadecimal_digits(colour: str) -> None:
    """With or without "#", as forms and links write it; kept in one spelling."""
    if colour.startswith("%"):
        with pytest.raises(BadPreference, match="a colour such as"):
            Preferences.from_query({"own_text": colour})
    else:
        assert Preferences.from_query({"own_text": colour}).own_text == "#FFFFFF"


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.478)])
def test_contrast_is_the_ratio_of_wcag(one: str, other: str, ratio: float) -> None:
    """Values as published with the formula: white on black, and the grey that just fails 4.5."""
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, rel=1e-3)


def test_the_nearest_passing_colour_keeps_the_hue_and_moves_no_further_than_it_must() -> None:
    """A reader's blue stays blue; a colour that passes stays as it is; on middle grey none passes."""
    assert nearest_passing("#0000CC", "#FFFFFF") == "#0000CC"
    darker = nearest_passing("#6688FF", "#FFFFFF")
    assert darker is not None
    assert 7 <= contrast(darker, "#FFFFFF") < 7.2
    assert int(darker[5:], 16) > int(darker[1:3], 16)
    assert nearest_passing("#0000CC", "#777777") is None
