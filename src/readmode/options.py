"""What a caller may ask, and what a page may cost; checked when made."""

from dataclasses import dataclass, field

from readmode.arguments import require
from readmode.errors import BadOption

WORDS_PER_MINUTE_BOUNDS = (40, 1000)
"""Words a minute a reader may set: below is slower than finger-spelling, above is faster than skimming."""

AUDIT_PLACES_BOUNDS = (1, 10_000)
"""Elements of one finding: a place takes about 200 bytes of a report, and nobody mends more by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a page may cost before it is refused with an error that names the limit.

    Attributes:
        page_bytes: bytes of the page. The largest page of a public corpus has 5.3 MB.
        elements: elements in the tree.
        depth: levels of nesting that are kept; deeper elements are unwrapped, no text is lost.
            Engines and sanitisers grow quadratic with depth; block containers of real pages reach 43.
    """

    page_bytes: int = 10 * 1024 * 1024
    elements: int = 200_000
    depth: int = 128

    def __post_init__(self) -> None:
        """Refuse a limit that no page could meet."""
        for name in ("page_bytes", "elements", "depth"):
            value = getattr(self, name)
            if not isinstance(value, int) or value < 1:
                raise BadOption(name, str(value), "a whole number from 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a caller may ask of `read`, checked when made.

    Attributes:
        words_per_minute: the reader's own pace in English words a minute, scaled for other languages;
            None for the default pace of the text's language.
        audit_places: asks for `reading.audit`, and how many elements it tells of each finding; the first ones, for all
            are counted. None for no audit: it costs a fifth more.
        limits: what a page may cost.
    """

    words_per_minute: int | None = None
    audit_places: int | None = None
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        """Refuse what is outside its bounds."""
        _check("words_per_minute", self.words_per_minute, WORDS_PER_MINUTE_BOUNDS)
        _check("audit_places", self.audit_places, AUDIT_PLACES_BOUNDS)
        require("limits", self.limits, Limits)


def _check(name: str, value: object, bounds: tuple[int, int]) -> None:
    low, high = bounds
    if value is not None and not (isinstance(value, int) and low <= value <= high):
        raise BadOption(name, str(value), f"a whole number from {low} to {high}")
