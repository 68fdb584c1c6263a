"""Every word of the pages that is not the article's: one value for each language of the interface.

A translation is another `Phrases` in `PHRASES`. `{}` stands where a value goes, for its place differs between
languages. The service's own pages are prose, and stand in their templates.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from readmode.model import Direction
from readmode.preferences import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The words of the reading page's interface in one language.

    Attributes:
        language: the BCP 47 tag of these words.
        direction: the direction they are written in.
    """

    language: str
    direction: Direction
    read_mode: str
    skip_to_article: str
    settings: str
    font_size: str
    font_size_value: str
    smaller: str
    larger: str
    theme: str
    themes: Mapping[Theme, str] = field(hash=False)
    apply: str
    by: str
    published: str
    updated: str
    notices: str
    original: str
    save: str
    save_as: str
    prepared_by: str
    home: str


ENGLISH = Phrases(
    language="en",
    direction="ltr",
    read_mode="Read Mode",
    skip_to_article="Skip to the article",
    settings="Reading settings",
    font_size="Font size",
    font_size_value="{}% Font Size",
    smaller="Smaller text",
    larger="Larger text",
    theme="Theme",
    themes=MappingProxyType(
        {
            "system": "As my system",
            "light": "Light",
            "cream": "Cream",
            "sepia": "Sepia",
            "dark": "Dark",
            "contrast-dark": "High contrast, dark",
            "contrast-light": "High contrast, light",
            "yellow-on-black": "Yellow on black",
        }
    ),
    apply="Apply",
    by="By {}",
    published="Published {}",
    updated="Updated {}",
    notices="About this reading",
    original="Read the original on {}",
    save="Save this article",
    save_as="Save as {}",
    prepared_by="Prepared for reading by {}",
    home="Read another page",
)

PHRASES: Mapping[str, Phrases] = MappingProxyType({"en": ENGLISH})
"""The languages of the interface, by primary language subtag."""
