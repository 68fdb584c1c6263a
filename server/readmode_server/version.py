"""The version of the service; it is released together with the library."""

__version__ = "0.1.0"
