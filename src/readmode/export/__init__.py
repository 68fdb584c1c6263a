"""The reading in other formats: JSON, Markdown, plain text."""

from readmode.export.as_json import to_json
from readmode.export.as_text import to_text
from readmode.export.markdown import to_markdown

__all__ = ["to_json", "to_markdown", "to_text"]
