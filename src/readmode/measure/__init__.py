"""What the article holds: counted on what goes out, changing nothing."""

from readmode.measure.measures import measure

__all__ = ["measure"]
