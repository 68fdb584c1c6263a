"""The reading as an EPUB 3 book of one chapter: `book` puts together what the other files make."""

from readmode.export.epub.book import to_epub

__all__ = ["to_epub"]
