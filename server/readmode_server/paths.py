"""The addresses of the service, each written once."""

HOME = "/"
STATIC = "/static"
READ_ADDRESS = "/read"
PASTE = "/read/paste"
SAMPLE = "/read/sample"
SAMPLE_ORIGINAL = "/sample"


def capture_address(identifier: str) -> str:
    """Give where the reading of a capture is."""
    return f"/read/{identifier}"
