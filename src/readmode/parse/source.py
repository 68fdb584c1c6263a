"""What is put right in the source, because libxml2 would lose text or meaning over it.

Each pattern is one that cannot backtrack, and each is searched for once.
"""

import re

_END_TAG = re.compile(r"</(?:(?:[bB][oO][dD][yY]|[hH][tT][mM][lL])(?=[\s/>])[^<>]*+>|(?P<line>[bB][rR]\s*+/?>))")

_FORBIDDEN_REFERENCE = re.compile(
    r"&#(?:0*+(?:[1-8]|1[124-9]|2[0-9]|3[01]|6553[45])(?![0-9])"
    r"|[xX]0*+(?:[1-8bcefBCEF]|1[0-9a-fA-F]|[fF]{3}[efEF])(?![0-9a-fA-F]));?"
)

_HTML_TAG = re.compile(r"<html\s[^<>]*+>", re.IGNORECASE)


def put_right(source: str) -> str:
    """Give source from which libxml2 (2.14) makes what a browser makes.

    * Text behind "</body>" or "</html>" belongs to the body; libxml2 drops all that follows "</html>". Without these
      end tags, which the standard makes optional, it stays.
    * "</br>" is a line break in every browser, and nothing to libxml2, which joins the words; 30 of 1,497 real article
      pages have it.
    * A reference to a control character gives a character that no tree accepts when it is set again.
    """
    source = _END_TAG.sub(lambda tag: "<br>" if tag["line"] else "", source)
    return _FORBIDDEN_REFERENCE.sub("\ufffd", source)


def html_tag(source: str) -> str:
    """Give the first html start tag that has attributes, or nothing.

    libxml2 forgets the tag, and with it the page's language, where anything stands before it.
    """
    tag = _HTML_TAG.search(source)
    return tag[0] if tag else ""
