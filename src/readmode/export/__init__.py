"""The reading in other formats: JSON, Markdown, plain text, EPUB."""

from readmode.export.as_json import to_json
from readmode.export.as_text import to_text
from readmode.export.epub import to_epub
from readmode.export.markdown import to_markdown

__all__ = ["to_epub", "to_json", "to_markdown", "to_text"]
