"""The reading as Markdown: CommonMark, with the tables and strikethrough of GitHub Flavored Markdown.

Our own writer, because those to be had lose or let in too much. markdownify leaves "[x](y)", "# x" and "1. x" of a text
as they are, so that words become links, headings and lists; html-to-markdown does so by default as well, and turns a
text's "&lt;" into "<". A page's words must stay words.
"""

from readmode.export.markdown.document import to_markdown

__all__ = ["to_markdown"]
