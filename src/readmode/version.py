"""The version of the library, one source for the package and for the answers that carry it."""

__version__ = "0.1.0"
