"""The addresses of the service, each written once."""

from readmode import stylesheet_name

HOME = "/"
STATIC = "/static"
READ_ADDRESS = "/read"
PASTE = "/read/paste"
SAMPLE = "/read/sample"
SAMPLE_ORIGINAL = "/sample"


def capture_address(identifier: str) -> str:
    """Give where the reading of a capture is."""
    return f"/read/{identifier}"


def stylesheet_address() -> str:
    """Give where the style sheet is; its name changes with its content."""
    return f"{STATIC}/{stylesheet_name()}"
