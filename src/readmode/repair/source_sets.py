"""The `srcset` attribute: reading it, choosing from it, writing it."""

import re
from dataclasses import dataclass

from readmode.repair.addresses import absolute

SENSIBLE_WIDTH = 1280
"""Image pixels: the reading column is at most about 800 CSS px wide; 1.6 times that is sharp on most screens."""

SENSIBLE_DENSITY = 2.0
"""Image pixels for each CSS pixel: more cannot be seen at reading distance, and costs the reader's data."""

SIZES = "(min-width: 50rem) 50rem, 100vw"
"""How wide the reading page shows an image; the source's own `sizes` speak of a layout that is gone."""

_CANDIDATE = re.compile(r"[\s,]*([^\s]+)(?:\s+([^,]*))?")
_DESCRIPTOR = re.compile(r"(\d{1,6}|\d{0,4}\.\d{1,4})([wx])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One image of a set: its absolute address, and its width in pixels ("w") or its density ("x")."""

    address: str
    size: float
    unit: str


def read_source_set(value: str, base_url: str | None) -> tuple[Candidate, ...]:
    """Give the candidates that can be loaded, in the source's order.

    An address may hold commas; it ends at white space, and a comma at its very end closes the candidate.

    Source: HTML Standard, "parse a srcset attribute".
    """
    candidates: list[Candidate] = []
    position = 0
    while position < len(value):
        found = _CANDIDATE.match(value, position)
        if not found:
            break
        written, descriptor = found[1], (found[2] or "").strip()
        position = found.end()
        if written.endswith(","):
            position = found.end(1)
            written, descriptor = written.rstrip(","), ""
        address = absolute(written, base_url) if written else ""
        size = _DESCRIPTOR.fullmatch(descriptor) if descriptor else _DESCRIPTOR.fullmatch("1x")
        if address and size and float(size[1]) > 0:
            candidates.append(Candidate(address, float(size[1]), size[2]))
    return _consistent(candidates)


def _consistent(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    """Keep one unit and one candidate a size, for a set that mixes them is not valid."""
    unit = "w" if any(candidate.unit == "w" for candidate in candidates) else "x"
    by_size: dict[float, Candidate] = {}
    for candidate in candidates:
        if candidate.unit == unit:
            by_size.setdefault(candidate.size, candidate)
    return tuple(by_size.values())


def sensible(candidates: tuple[Candidate, ...]) -> str:
    """Give the address of the image that suits a reading page: the smallest that is large enough."""
    if not candidates:
        return ""
    wanted = SENSIBLE_WIDTH if candidates[0].unit == "w" else SENSIBLE_DENSITY
    ordered = sorted(candidates, key=lambda candidate: candidate.size)
    return next((candidate for candidate in ordered if candidate.size >= wanted), ordered[-1]).address


def write_source_set(candidates: tuple[Candidate, ...]) -> str:
    """Give the set as an attribute's value."""
    return ", ".join(f"{candidate.address} {candidate.size:g}{candidate.unit}" for candidate in candidates)
