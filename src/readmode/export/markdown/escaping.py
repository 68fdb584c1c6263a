"""Characters that would mean something in Markdown, made to mean themselves.

Source: CommonMark 0.31, and the tables and strikethrough of GitHub Flavored Markdown.
"""

import re
from urllib.parse import quote

_SPECIAL = re.compile(
    r"[\\`*\[\]<|~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word an underscore is one
    r"|&(?=#?\w{1,32};|#?\w{0,32}\Z)"  # an entity, or what the next words may make one
    r"|!\Z"  # before a link it would make an image
)
_LINE_START = re.compile(
    r"^(?:(?:#{1,6}|[-+])(?=[ \t]|$)|>|(?:-{2,}|=+)(?=[ \t]*$)|(?P<number>\d{1,9})(?P<mark>[.)])(?=[ \t]|$))",
    re.MULTILINE,
)
_BACKTICKS = re.compile(r"`+")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>\\\x00-\x1f]")


def escape_words(text: str) -> str:
    """Escape a piece of a line."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def escape_line_starts(paragraph: str) -> str:
    """Escape what at the start of a line would begin a heading, a list, a quotation or a rule."""
    return _LINE_START.sub(_escaped_start, paragraph)


def _escaped_start(found: re.Match[str]) -> str:
    return f"{found['number']}\\{found['mark']}" if found["number"] else "\\" + found[0]


def escape_heading_end(heading: str) -> str:
    """Escape number signs at the end of a heading, which would close it."""
    words = heading.rstrip("#")
    return words + "\\#" * (len(heading) - len(words))


def longest_run(text: str) -> int:
    """Give the length of the longest run of backticks."""
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)


def destination(address: str) -> str:
    """Give a link's address as Markdown takes it: in angle brackets where parentheses would end it."""
    plain = _ENTITY.sub(r"\\&", _encoded(address))  # what looks like an entity would be read as one
    return f"<{plain}>" if "(" in plain or ")" in plain else plain


def bare_link(address: str) -> str:
    """Give an address as a link that shows the address."""
    return f"<{_encoded(address)}>"


def _encoded(address: str) -> str:
    return _UNSAFE_IN_ADDRESS.sub(lambda found: quote(found[0]), address)
