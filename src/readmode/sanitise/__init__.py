"""Make the article safe to insert into a page."""

from readmode.sanitise.sanitise import sanitise

__all__ = ["sanitise"]
