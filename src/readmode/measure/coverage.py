"""How much of the page's visible text was kept, and a warning where that looks wrong."""

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import BLOCKS
from readmode.model import Coverage, Notice
from readmode.words import count_words

UNSHOWN = frozenset(
    "audio canvas datalist desc head iframe metadata noscript object script select style template title video".split()
)
"""Elements whose text no browser shows as such: fallbacks of what it can show, choices of which it shows one."""

SHORT_READING = 100
"""Words: of 400 real articles two are shorter when whole, of 73 and 90 words."""

LITTLE_KEPT = 0.1
LONG_PAGE = 500
"""Share of a page's words, and words of a page: of 400 real articles, the whole text is less than a tenth of a page of
that length in under 1 %, and half of them are more than three quarters of theirs."""

LINE_ENDS = BLOCKS | {"br"}

HIDDEN = """
    @hidden or @data-readmode-hidden or @style[contains(., 'none') or contains(., 'NONE')][
        contains(translate(., 'DISPLAYNOE &#9;&#10;&#13;', 'displaynoe'), 'display:none')
    ]
"""
"""What hides any element (XPath). Pages that hide their html or body do so until a script has run: nobody publishes a
blank page."""

SHOWN = etree.XSLT(
    etree.XML(f"""
    <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:output method="text"/>
      <xsl:template match="{"|".join(sorted(UNSHOWN))}" priority="2"/>
      <xsl:template match="dialog[not(@open)]" priority="2"/>
      <xsl:template match="html|body" priority="2">
        <xsl:text>&#10;</xsl:text><xsl:apply-templates/><xsl:text>&#10;</xsl:text>
      </xsl:template>
      <xsl:template match="{"|".join(sorted(LINE_ENDS))}" priority="1">
        <xsl:if test="not({HIDDEN})">
          <xsl:text>&#10;</xsl:text><xsl:apply-templates/><xsl:text>&#10;</xsl:text>
        </xsl:if>
      </xsl:template>
      <xsl:template match="*">
        <xsl:if test="not({HIDDEN})"><xsl:apply-templates/></xsl:if>
      </xsl:template>
      <xsl:template match="comment()|processing-instruction()"/>
    </xsl:stylesheet>
    """),
    access_control=etree.XSLTAccessControl.DENY_ALL,
)
"""Writes what is shown, in C: a walk in Python takes as long for a page as parsing it."""


def cover(reading: HtmlElement, page: HtmlElement) -> Coverage:
    """Count the words of the reading and of the page that it came from, both in the same way."""
    kept, shown = count_words(visible_text(reading)), count_words(visible_text(page))
    return Coverage(page_words=shown, kept_words=kept, kept_share=round(min(1.0, kept / shown), 3) if shown else 1.0)


def visible_text(root: HtmlElement) -> str:
    """Give the text that a browser without scripts and style sheets would show, lines kept apart.

    Text that is hidden from screen readers alone (`aria-hidden`) is shown.
    """
    return str(SHOWN(root))


def warn(coverage: Coverage) -> tuple[Notice, ...]:
    """Say where the reading looks cut, as far as counts can tell."""
    notices = []
    if coverage.kept_words < SHORT_READING:
        message = (
            f"This reading has only {_count(coverage.kept_words, 'word')}. The page may keep the rest behind a link, "
            "a script or a sign-in."
        )
        notices.append(Notice("short", message))
    if coverage.page_words >= LONG_PAGE and coverage.kept_words < LITTLE_KEPT * coverage.page_words:
        message = (
            f"This reading holds {_count(coverage.kept_words, 'word')} of the {coverage.page_words:,} that the page "
            "shows. The page may have more than one article, or the wrong part was taken."
        )
        notices.append(Notice("little-kept", message))
    return tuple(notices)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
