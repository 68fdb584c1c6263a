"""What a page is for: a file of its own, or a page of a service. A choice of type, not of switches."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlencode

from readmode.preferences import PARAMETERS, Preferences
from readmode.render.english import ENGLISH
from readmode.render.phrases import Phrases
from readmode.render.static_files import module_names, own_colours_name, script_name
from readmode.render.stylesheet import EmbeddedStyle, embedded_style, stylesheet_name


class View(StrEnum):
    """What a page shows: the article alone, or below it what was left out, too."""

    ARTICLE = "article"
    REMOVED = "removed"


SHOW = "show"
"""The parameter of a page's address that names what it shows."""

LEFT_OUT = "readmode-left-out"
"""The id of the section with what was left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link that a page of the service offers: its words and its address."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfContained:
    """One file that needs no other: the style is inside, and so is the policy that allows nothing but it.

    The settings act at once through the style alone, and last as long as the page is open.

    Attributes:
        phrases: the words of the interface.
        locale: the BCP 47 tag of the language that dates are written in, such as the reader's own; empty for the
            article's.
        show: what the page shows.
    """

    phrases: Phrases = ENGLISH
    locale: str = ""
    show: View = View.ARTICLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A page of a service: style and script have addresses, and the settings form leads back with them in the query.

    Attributes:
        action: the address that the settings form is sent to, by GET.
        static: the address below which the service gives every `static_file`.
        query: the other parameters of the page's address, which the form keeps; those that `Preferences` reads
            are left out, the form has them itself.
        home: the address of the service's first page.
        downloads: the same article in other formats; the text names the format.
        phrases: the words of the interface.
        locale: the BCP 47 tag of the language that dates are written in, such as the reader's own; empty for the
            article's.
        show: what the page shows; its other view has the same address with, or without, the parameter of that name.
    """

    action: str
    static: str
    query: Mapping[str, str] = field(default_factory=dict)
    home: str = "/"
    downloads: tuple[PageLink, ...] = ()
    phrases: Phrases = ENGLISH
    locale: str = ""
    show: View = View.ARTICLE

    def kept_query(self) -> dict[str, str]:
        """Give the parameters that the form carries as hidden fields."""
        kept = {name: value for name, value in self.query.items() if name not in (*PARAMETERS, SHOW)}
        return kept if self.show is View.ARTICLE else {**kept, SHOW: self.show.value}

    def other_view(self) -> str:
        """Give the address of the page that shows what was left out, or of the one that shows the article alone."""
        query = {name: value for name, value in self.query.items() if name != SHOW}
        if self.show is View.ARTICLE:
            return f"{self.action}?{urlencode({**query, SHOW: View.REMOVED.value})}#{LEFT_OUT}"
        return f"{self.action}?{urlencode(query)}" if query else self.action


Frame = SelfContained | Served


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a page's style and script come from.

    Attributes:
        sheets: addresses of style sheets.
        style: the style itself, of a page that is one file.
        policy: what such a page's own policy allows; a service sends its policy as a header.
        script: the address of the module; empty for a page without one.
        modules: the addresses of those that it imports.
        static: the address below which the script finds style sheets.
    """

    sheets: tuple[str, ...] = ()
    style: EmbeddedStyle | None = None
    policy: str = ""
    script: str = ""
    modules: tuple[str, ...] = ()
    static: str = ""


NO_PICTURES = "img-src data:"
"""The policy of a page whose reader wants no pictures: nobody who serves one learns that the article is read."""


def head_of(frame: Frame, preferences: Preferences) -> Head:
    """Give the head of a reading page."""
    if isinstance(frame, SelfContained):
        return _embedded_head(preferences)
    return Head(
        sheets=sheets_of(frame.static, preferences),
        script=f"{frame.static}/{script_name()}",
        modules=tuple(f"{frame.static}/{name}" for name in module_names()),
        static=frame.static,
        policy="" if _shows_pictures(preferences) else NO_PICTURES,
    )


def sheets_of(static: str, preferences: Preferences) -> tuple[str, ...]:
    """Give the addresses of the style sheets of a service's page, with the reader's own colours if they are chosen."""
    names = [stylesheet_name()]
    if preferences.theme == "own":
        names.append(own_colours_name(preferences.own_background, preferences.own_text))
    return tuple(f"{static}/{name}" for name in names)


def _embedded_head(preferences: Preferences) -> Head:
    """Let nothing run and nothing load but the article's own media."""
    style = embedded_style(preferences)
    pictures = "img-src https: http: data:" if _shows_pictures(preferences) else NO_PICTURES
    policy = (
        f"default-src 'none'; {pictures}; media-src https: http:; "
        f"style-src {style.source()}; base-uri 'none'; form-action 'none'"
    )
    return Head(style=style, policy=policy)


def _shows_pictures(preferences: Preferences) -> bool:
    return preferences.images in {"shown", "described"}
