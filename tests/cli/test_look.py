"""How the html of `readmode read` is to look: every setting of a reader, and the language of dates."""

from dataclasses import fields
from pathlib import Path

import pytest

from readmode import Preferences
from readmode.cli import outcome
from readmode.preferences import PRESETS
from readmode.preferences.rules import RULES
from tests.cli.commands import one_line, run, run_command

GUIDE = Path(__file__).parents[2] / "docs" / "developer.md"

ANOTHER = {
    "font_scale": "137",
    "font": "serif",
    "line_height": "200",
    "paragraph_gap": "200",
    "letter_spacing": "12",
    "word_spacing": "35",
    "measure": "60",
    "theme": "dark",
    "images": "none",
    "links": "plain",
    "emphasis": "bold",
    "line_focus": "3",
    "words_per_minute": "40",
}
"""A value of each setting that a page shows by itself; own colours are shown by their theme."""


def test_every_setting_has_a_value_here() -> None:
    """A new setting is a new line above."""
    assert {field.name for field in fields(Preferences)} == {*ANOTHER, "own_background", "own_text"}


@pytest.mark.parametrize(("name", "value"), ANOTHER.items())
def test_every_setting_can_be_set(page: Path, name: str, value: str) -> None:
    """By its name in the library, in an address and in the cookie, or with hyphens as options have them."""
    html = run("read", page, "--set", f"{name}={value}").stdout
    assert html != run("read", page).stdout
    assert html == run("read", page, "--set", f"{name.replace('_', '-')}={value}").stdout


def test_the_guide_lists_every_setting_and_every_value() -> None:
    """Who reads the table need not try: names, values, bounds and defaults."""
    guide = GUIDE.read_text(encoding="utf-8").partition("## Command line")[2]
    rows = {line.split("|")[1]: line for line in guide.splitlines() if line.startswith("| `")}
    for name, rule in RULES.items():
        row = next(line for names, line in rows.items() if f"`{name}`" in names)
        values = getattr(rule, "names", getattr(rule, "steps", ()))
        assert [value for value in values if f"{value}" not in row] == [], name
        default = getattr(Preferences(), name)
        assert ("pace" if default is None else str(default).removeprefix("#")) in row, name
    assert [preset for preset in PRESETS if f"`{preset}`" not in rows[" `preset` "]] == []


def test_own_colours_are_set_with_or_without_the_sign(page: Path) -> None:
    """A shell takes “#” for a comment."""
    html = run("read", page, "--set", "theme=own", "--set", "own_background=F3E9FF", "--set", "own_text=#2a1140").stdout
    assert "#F3E9FF" in html
    assert "#2A1140" in html


def test_what_a_link_carries_can_be_set_at_once(page: Path) -> None:
    """The page's own “Link with these settings” ends with them."""
    linked = run("read", page, "--set", "font_scale=150&theme=sepia").stdout
    assert linked == run("read", page, "--font-scale", "150", "--theme", "sepia").stdout


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_can_be_set_and_then_changed(page: Path, preset: str) -> None:
    """The last one counts."""
    assert (
        f'data-measure="{PRESETS[preset].settings["measure"]}"' in run("read", page, "--set", f"preset={preset}").stdout
    )
    changed = run("read", page, "--set", f"preset={preset}", "--set", "measure=50").stdout
    assert 'data-measure="50"' in changed
    assert 'data-emphasis="bold"' in changed or preset == "focus"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour=red", "line_focus, words_per_minute, preset"),
        ("font=comic", "one of sans, serif, atkinson"),
        ("line_height=170", "one of 150, 160, 180"),
        ("theme=", "one of system, light"),
        ("own_text=red", "a colour such as #1A1A1A"),
        ("preset=big", "one of low-vision, dyslexia, focus"),
        ("theme", "no NAME=VALUE"),
        ("", "no NAME=VALUE"),
    ],
)
def test_what_there_is_not_is_told_with_what_there_is(page: Path, text: str, told: str) -> None:
    """One line that names the choices."""
    refused = run_command("read", page, "--set", text)
    assert refused.returncode == outcome.USAGE
    assert told in one_line(refused.stderr)


@pytest.mark.parametrize("option", [["--theme", "dark"], ["--set", "measure=50"], ["--locale", "de"]])
def test_only_html_has_a_look(page: Path, option: list[str]) -> None:
    """Who sets it for another format is told, as it would do nothing."""
    refused = run_command("read", page, "-f", "markdown", *option)
    assert refused.returncode == outcome.USAGE
    assert "leave" in one_line(refused.stderr)


def test_dates_are_in_the_language_that_is_named(page: Path) -> None:
    """By default the article's, whatever the machine's is: the same command writes the same file everywhere."""
    dated = "<meta property=article:published_time content=2024-05-03>"
    page.write_text(page.read_text().replace("<head>", f"<head>{dated}"))
    assert ">May 3, 2024</time>" in run("read", page).stdout
    assert ">3 May 2024</time>" in run("read", page, "--locale", "en-GB").stdout
    assert ">3. Mai 2024</time>" in run("read", page, "--locale", "de").stdout
    refused = run_command("read", page, "--locale", "xx-yy")
    assert refused.returncode == outcome.USAGE
    assert "--locale" in one_line(refused.stderr)


def test_the_html_can_show_what_was_left_out(page: Path) -> None:
    """Below the article, on demand; other formats have no such view."""
    assert "readmode-left-out" not in run("read", page).stdout
    assert 'id="readmode-left-out"' in run("read", page, "--show", "removed").stdout
    refused = run("read", page, "-f", "markdown", "--show", "removed")
    assert refused.exit_code == 2
    assert "json always tells what was left out" in " ".join(refused.stderr.split())
