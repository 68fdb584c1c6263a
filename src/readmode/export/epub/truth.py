"""What the book says of its own accessibility: looked up in the book, never assumed.

Words: Schema.org Accessibility Properties for Discoverability Vocabulary. Which are asked for: EPUB Accessibility 1.1
(W3C Recommendation). Conformance to a standard is not claimed, for nobody has looked at this one book.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.export.epub.media import LINK_CLASS
from readmode.export.epub.navigation import Entry
from readmode.export.epub.pictures import Placed, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What was found in the finished chapter.

    Attributes:
        headings: headings that the table of contents lists.
        formulae: formulae in MathML.
        named_formulae: those with a text alternative.
        has_ruby: whether pronunciation stands beside characters.
        players: sounds and films that became links.
        placed: what became of the pictures.
    """

    headings: int
    formulae: int
    named_formulae: int
    has_ruby: bool
    players: int
    placed: Placed

    def accessibility(self) -> tuple[tuple[str, str], ...]:
        """Give the properties of the package document, in order."""
        return (
            *(("schema:accessMode", mode) for mode in self._modes()),
            ("schema:accessModeSufficient", self._sufficient()),
            *(("schema:accessibilityFeature", feature) for feature in self._features()),
            *(("schema:accessibilityHazard", hazard) for hazard in self._hazards()),
            ("schema:accessibilitySummary", " ".join(self._sentences())),
        )

    def _modes(self) -> Iterator[str]:
        yield "textual"
        if self._content(self.placed.shown):
            yield "visual"

    def _sufficient(self) -> str:
        """Say by what alone everything can be taken in; a picture that nobody described must be seen."""
        return "textual,visual" if self.placed.shown["undescribed"] else "textual"

    def _features(self) -> Iterator[str]:
        shown = self.placed.shown
        if shown["described"] and not shown["undescribed"]:
            yield "alternativeText"
        if self.formulae:
            yield "MathML"
        if self.formulae and self.formulae == self.named_formulae:
            yield "describedMath"
        yield from ("displayTransformability", "readingOrder")
        if self.has_ruby:
            yield "rubyAnnotations"
        if self.headings:
            yield from ("structuralNavigation", "tableOfContents")
        yield "unlocked"

    def _hazards(self) -> Iterator[str]:
        """Say what can harm: there is no script and no sound, but what moves may flash."""
        if any(file.moves for file in self.placed.files):
            yield from ("unknownFlashingHazard", "unknownMotionSimulationHazard", "noSoundHazard")
        else:
            yield "none"

    def _sentences(self) -> Iterator[str]:
        yield "The text can be resized, recoloured and read aloud."
        if self.headings:
            yield "The headings of the article are marked and listed in the table of contents."
        shown, replaced = self.placed.shown, self.placed.replaced
        if self._content(shown):
            yield _counted(self._content(shown), "picture is included", "pictures are included") + _undescribed(shown)
        if self._content(replaced):
            yield (
                _counted(self._content(replaced), "picture is not included", "pictures are not included")
                + ("; the author's descriptions stand in their place" if replaced["described"] else "")
                + _undescribed(replaced)
            )
        if self.formulae:
            yield _counted(self.formulae, "formula is in MathML.", "formulae are in MathML.")
        if self.players:
            yield _counted(self.players, "sound or film is a link", "sounds or films are links") + " to the web."
        yield "It was checked by no person, and no conformance to a standard is claimed."

    @staticmethod
    def _content(counts: Mapping[Status, int]) -> int:
        return counts["described"] + counts["undescribed"]


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _undescribed(counts: Mapping[Status, int]) -> str:
    missing = counts["undescribed"]
    return f"; {missing} {'has' if missing == 1 else 'have'} no description." if missing else "."


def observe(root: HtmlElement, entries: tuple[Entry, ...], placed: Placed) -> Observed:
    """Look at the article as it stands in the book."""
    formulae = list(root.iter("math"))
    return Observed(
        headings=len(entries),
        formulae=len(formulae),
        named_formulae=sum(1 for formula in formulae if formula.get("alttext", "").strip()),
        has_ruby=next(root.iter("ruby"), None) is not None,
        players=sum(1 for link in root.iter("a") if link.get("class") == LINK_CLASS),
        placed=placed,
    )
