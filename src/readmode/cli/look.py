"""How the html is to look: the reader's settings by name, the language of dates, and what it shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import typer

import readmode
from readmode.cli.outcome import wrong_usage

FOR_EVERY_FORMAT = "words_per_minute"
"""The one setting that says something about the article, not about its look."""

FontScale = Annotated[
    int | None, typer.Option(metavar="PERCENT", help="Text size of the html in percent, 50 to 400; 100 without it.")
]
Theme = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Colours of the html, such as light, dark or sepia; without it, as your system."),
]
WordsPerMinute = Annotated[
    int | None, typer.Option(metavar="WORDS", help="Your own reading pace, 40 to 1000 English words a minute.")
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="Any setting of the reading page, such as line_height=200, font=serif or preset=dyslexia, or several as "
        "a link with settings has them, joined by &. Repeatable, the last one counts. A name or value that there is "
        "not lists those that there are.",
    ),
]
Locale = Annotated[
    str,
    typer.Option(
        metavar="TAG",
        help="The language of the html's dates, such as en-GB or fa; without it, the article's.",
        show_default=False,
    ),
]
Show = Annotated[
    readmode.View, typer.Option(help="What the html shows: the article alone, or what was left out below it, too.")
]


@dataclass(frozen=True, slots=True)
class Look:
    """How the html is to look: settings; the language of dates, empty for the article's; what it shows."""

    preferences: readmode.Preferences
    locale: str
    show: readmode.View = readmode.View.ARTICLE

    def refuse_for(self, wanted: str) -> None:
        """Refuse what a format other than html would not show.

        Raises:
            BadParameter: it is set; the sentence says what to leave out.
        """
        shown = [name for name in self.preferences.query() if name != FOR_EVERY_FORMAT]
        if shown:
            raise wrong_usage("a setting", f"html alone has a look; leave “{shown[0]}” out for {wanted}")
        if self.locale:
            raise wrong_usage("--locale", f"html alone has dates in words; leave it out for {wanted}")
        if self.show is not readmode.View.ARTICLE:
            raise wrong_usage("--show", f"html alone has two views (json always tells what was left out), not {wanted}")


def look_of(preferences: readmode.Preferences, locale: str, show: readmode.View = readmode.View.ARTICLE) -> Look:
    """Give the look, with a language that dates can be written in.

    Raises:
        BadParameter: they cannot.
    """
    if locale and not readmode.known_locale([locale]):
        raise wrong_usage("--locale", f"no dates are known in “{locale}”; name a language such as en-GB, de or zh-Hant")
    return Look(preferences, locale, show)


def preferences_of(
    font_scale: int | None, theme: str | None, words_per_minute: int | None, given: Iterable[str]
) -> readmode.Preferences:
    """Give the reader's settings.

    Raises:
        BadParameter: what is given with `--set` is no name and value.
        BadPreference: a setting that there is not, or a value that it does not take.
    """
    named = {"font_scale": font_scale, "theme": theme, "words_per_minute": words_per_minute}
    preferences = readmode.Preferences()
    for name, value in named.items():
        if value is not None:
            preferences = preferences.with_setting(name, str(value))
    for text in given:
        for pair in text.split("&"):
            name, equals, value = pair.partition("=")
            if not equals:
                raise wrong_usage("--set", f"“{pair}” is no NAME=VALUE, such as line_height=200")
            preferences = preferences.with_setting(name.strip(), value.strip())
    return preferences
