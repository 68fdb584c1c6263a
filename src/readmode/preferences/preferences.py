"""A reader's settings as one value, and the ways in and out of a web address and a cookie."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Self
from urllib.parse import urlencode

from readmode.preferences import query as queries
from readmode.preferences.rules import RULES
from readmode.preferences.values import Emphasis, Font, Images, LineFocus, Links, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """A reader's settings for the reading page, checked when made.

    Attributes:
        font_scale: the size of the article's text in percent of normal, any whole number from 50 to 400.
        font: the typeface; a page offers those that suit its script and that it can load.
        line_height: percent of the text size; tall scripts get more.
        paragraph_gap: percent of a line between paragraphs.
        letter_spacing: percent of the text size between letters; scripts with joined letters get none. Spaces grow
            with it, for letters apart without words apart are slower to read (Galliussi et al. 2020).
        word_spacing: percent of the text size added to each space.
        measure: the most characters that a line may hold; half of it in East Asian scripts.
        theme: the colours; "system" follows the reader's system, its wish for more contrast included, and "own"
            takes the next two.
        own_background: the ground of theme "own", as "#RRGGBB" in capitals.
        own_text: the text of theme "own".
        images: "described" shows each picture's description below it, "descriptions" shows them instead.
        links: underlined, or looking like the text around them until they are pointed at.
        emphasis: how stressed words look: italic, or bold for readers whom slanted letters slow down.
        line_focus: the lines that stand out while the others are dimmed; needs the page's script.
        words_per_minute: the reader's own pace in English words a minute, for the reading time;
            None for the default pace of the text's language.
    """

    font_scale: int = 100
    font: Font = "sans"
    line_height: int = 160
    paragraph_gap: int = 150
    letter_spacing: int = 0
    word_spacing: int = 0
    measure: int = 80
    theme: Theme = "system"
    own_background: str = "#FFFFFF"
    own_text: str = "#1A1A1A"
    images: Images = "shown"
    links: Links = "underlined"
    emphasis: Emphasis = "italic"
    line_focus: LineFocus = "off"
    words_per_minute: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no control offers.

        Raises:
            BadPreference: a value outside its bounds; the message names the allowed ones.
        """
        for name, rule in RULES.items():
            value = getattr(self, name)
            if value is not None or name != "words_per_minute":
                rule.check(name, value)

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Self:
        """Read the settings from the parameters of an address or a form.

        Unknown names are left alone, and an empty value counts as not given (an empty form field sends one).

        Args:
            query: parameters by name. `change`, with "smaller" or "larger", moves the font scale by one step, and
                with "reset" leads back to the defaults; `preset` sets what a preset sets. The buttons of the
                settings form send them.

        Raises:
            BadPreference: a value outside its bounds, or not a number.
        """
        return cls(**queries.read(query))  # type: ignore[arg-type] # each value has passed the rule of its name

    @classmethod
    def from_cookie(cls, cookie: str) -> Self:
        """Read the settings that a cookie has kept; what is damaged or no longer allowed counts as not set.

        Args:
            cookie: what `cookie()` wrote, perhaps long ago.
        """
        return cls(**queries.read_what_holds(cookie))  # type: ignore[arg-type] # as above

    @staticmethod
    def are_named_in(query: Mapping[str, str]) -> bool:
        """Say whether an address carries settings of its own, which then are all that counts."""
        return any(name in queries.PARAMETERS and value.strip() for name, value in query.items())

    def with_setting(self, name: str, text: str) -> Self:
        """Give these settings with one more, as people write it.

        Args:
            name: a setting, or `preset`; "line-height" is as good as "line_height".
            text: its value, as `from_query` reads it.

        Raises:
            BadPreference: there is no setting of this name, or it does not take this value; the message names those
                that there are.
        """
        return replace(self, **queries.read_setting(name.replace("-", "_"), text))  # type: ignore[arg-type] # as above

    def query(self) -> dict[str, str]:
        """Give the parameters that lead back to these settings: only those that differ from the default."""
        return {
            field.name: str(getattr(self, field.name)).removeprefix("#")
            for field in fields(self)
            if getattr(self, field.name) != field.default
        }

    def link(self) -> dict[str, str]:
        """Give the parameters of a link that shows these settings to anyone, whatever their own are."""
        return {"font_scale": str(self.font_scale), **self.query()}

    def cookie(self) -> str:
        """Give the settings in the characters that a cookie's value may have (RFC 6265, cookie-octet)."""
        return urlencode(self.query())
