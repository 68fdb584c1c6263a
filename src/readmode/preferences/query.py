"""The parameters of an address, or of the settings form, as values by the names of the settings."""

from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from readmode.errors import BadPreference
from readmode.preferences.presets import PRESETS
from readmode.preferences.rules import RULES, Name
from readmode.preferences.values import FONT_SCALE_STEPS

CHANGE = "change"
CHANGES = ("smaller", "larger", "reset")
PRESET = "preset"

PARAMETERS = (*RULES, CHANGE, PRESET)
"""Every parameter name that `Preferences.from_query` reads."""

COOKIE_LENGTH = 1000
"""Characters: all settings at once take 350, and a longer cookie is not ours."""

NORMAL_SCALE = 100


def read(query: Mapping[str, str]) -> dict[str, object]:
    """Read every setting that the parameters give, and carry out the change that they ask for.

    Raises:
        BadPreference: a value that is not allowed.
    """
    given = {name: value.strip() for name, value in query.items() if name in PARAMETERS and value.strip()}
    values = {name: rule.read(name, given[name]) for name, rule in RULES.items() if name in given}
    if PRESET in given:
        Name(tuple(PRESETS)).check(PRESET, given[PRESET])
        values |= PRESETS[given[PRESET]].settings
    if CHANGE not in given:
        return values
    Name(CHANGES).check(CHANGE, given[CHANGE])
    if given[CHANGE] == "reset":
        return {}
    scale = values.get("font_scale", NORMAL_SCALE)
    RULES["font_scale"].check("font_scale", scale)
    return values | {"font_scale": STEPS[given[CHANGE]](int(str(scale)))}


def read_setting(name: str, text: str) -> dict[str, object]:
    """Read one setting, or what a preset sets.

    Raises:
        BadPreference: no setting has this name, or it does not take this value.
    """
    Name((*RULES, PRESET)).check("name", name)
    if name != PRESET:
        return {name: RULES[name].read(name, text)}
    Name(tuple(PRESETS)).check(PRESET, text)
    return dict(PRESETS[text].settings)


def read_what_holds(cookie: str) -> dict[str, object]:
    """Read every setting in a cookie that is still allowed, and pass over the rest."""
    if len(cookie) > COOKIE_LENGTH:
        return {}
    values: dict[str, object] = {}
    for name, text in parse_qsl(cookie):
        rule = RULES.get(name)
        if rule is None:
            continue
        try:
            value = rule.read(name, text)
            rule.check(name, value)
        except BadPreference:
            continue
        values[name] = value
    return values


def _step_above(font_scale: int) -> int:
    return next((step for step in FONT_SCALE_STEPS if step > font_scale), font_scale)


def _step_below(font_scale: int) -> int:
    return next((step for step in reversed(FONT_SCALE_STEPS) if step < font_scale), font_scale)


STEPS: Mapping[str, Callable[[int], int]] = {"smaller": _step_below, "larger": _step_above}
