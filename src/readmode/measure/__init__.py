"""What the article holds, and how much of the page it is: counted on what goes out, changing nothing."""

from readmode.measure.measures import measure

__all__ = ["measure"]
