"""What a page is for: a file of its own, or a page of a service. A choice of type, not of switches."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from readmode.preferences import PARAMETERS
from readmode.render.phrases import ENGLISH, Phrases
from readmode.render.stylesheet import EmbeddedStyle, style_source, stylesheet


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
    """

    phrases: Phrases = ENGLISH


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A page of a service: the style has an address, and the settings form leads back with them in the query.

    Attributes:
        action: the address that the settings form is sent to, by GET.
        stylesheet: the address of `stylesheet()`.
        query: the other parameters of the page's address, which the form keeps; those that `Preferences` reads
            are left out, the form has them itself.
        home: the address of the service's first page.
        downloads: the same article in other formats; the text names the format.
        phrases: the words of the interface.
    """

    action: str
    stylesheet: str
    query: Mapping[str, str] = field(default_factory=dict)
    home: str = "/"
    downloads: tuple[PageLink, ...] = ()
    phrases: Phrases = ENGLISH

    def kept_query(self) -> dict[str, str]:
        """Give the parameters that the form carries as hidden fields."""
        return {name: value for name, value in self.query.items() if name not in PARAMETERS}


Frame = SelfContained | Served


@dataclass(frozen=True, slots=True)
class Head:
    """Where a page's style comes from: `href`, or `style` itself with the `policy` that allows it."""

    href: str = ""
    style: EmbeddedStyle | None = None
    policy: str = ""


def embedded_head() -> Head:
    """Give the head of a page that holds its style: nothing else runs or loads but the article's own media."""
    policy = (
        "default-src 'none'; img-src https: http: data:; media-src https: http:; "
        f"style-src {style_source()}; base-uri 'none'; form-action 'none'"
    )
    return Head(style=EmbeddedStyle(stylesheet()), policy=policy)
