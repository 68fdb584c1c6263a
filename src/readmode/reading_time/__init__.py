"""How long the article takes to read, and the label that says so."""

from readmode.reading_time.timing import time_reading

__all__ = ["time_reading"]
