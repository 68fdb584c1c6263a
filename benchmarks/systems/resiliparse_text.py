"""resiliparse: the main content as plain text, and the document's title."""

from importlib import import_module

from benchmarks.systems.extraction import Extraction

encoding = import_module("resiliparse.parse.encoding")  # by name: this package need not be installed to check the types
html = import_module("resiliparse.parse.html")
html2text = import_module("resiliparse.extract.html2text")


def extract(page: bytes) -> Extraction:
    """Extract the main content, decoded as its own detector says."""
    tree = html.HTMLTree.parse_from_bytes(page, encoding.detect_encoding(page))
    return Extraction(text=html2text.extract_plain_text(tree, main_content=True) or "", title=tree.title)
