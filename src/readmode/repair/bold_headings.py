"""Headings that are none: paragraphs which are bold from end to end (WCAG 1.3.1).

A heading that is made by mistake is worse than one that is missing, for the reader then moves by a false map. So only
what proves itself is promoted: several that are alike, each before prose; the rest is reported.
"""

from collections import Counter

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, closest, content_of, elements, rename, text_of
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_blank, is_wordless
from readmode.repair.rules.headings import BOLD_HEADING, NO_HEADINGS, PARAGRAPH_AS_HEADING

LONGEST = 80
"""Characters: about one line of a heading; what is longer is a sentence set in bold."""

PROSE = 60
"""Characters from which the paragraph behind is prose, not another label."""

FEWEST = 2
"""Alike ones, with different words, that prove that their author means something by it."""

LONG_TEXT = 1_500
"""Words of an article, six to eight minutes of reading, from which nobody finds their way without headings."""

BOLD = ("b", "strong")
ITALIC = ("em", "i")
WRAPPERS = frozenset(("span", "em", "i", "u", "a", "font"))
PLACES_OF_LABELS = ("table", "ul", "ol", "dl", "figure", "blockquote", "details", "aside")
FOLLOWING = frozenset(("p", "ul", "ol"))
SHALLOWEST, DEEPEST = 2, 6

SENTENCE_ENDS = tuple(".,;:!…。，；：！،؛۔।")
QUESTIONS = ("?", "؟", "？")
"""Ends of questions: where most end so, they are the questions of an interview, asked by a speaker."""


def promote_bold_headings(root: HtmlElement, context: Context) -> Account:
    """Make headings of bold paragraphs where that is proved, and report those where it is not."""
    authors = [author.value.casefold() for author in context.metadata.authors if author.value]
    candidates: dict[str, list[HtmlElement]] = {}
    bold = [paragraph for paragraph in elements(root, "p") if len(paragraph) and _is_bold(paragraph)]
    for paragraph in bold:
        if _may_head(paragraph, authors):
            candidates.setdefault(_likeness(paragraph), []).append(paragraph)
    for alike in candidates.values():
        asked = sum(1 for paragraph in alike if text_of(paragraph).endswith(QUESTIONS))
        proved = len({text_of(paragraph) for paragraph in alike}) >= FEWEST and asked * 2 <= len(alike)
        level = _level(alike[0], root) if proved else 0
        for paragraph in alike:
            if not proved:
                yield context.found(PARAGRAPH_AS_HEADING, paragraph, f"It reads: “{text_of(paragraph)}”")
                continue
            before = source_of(paragraph)
            rename(paragraph, f"h{level}")
            paragraph.text = None  # ideographic spaces that made an indent
            yield context.repaired(BOLD_HEADING, paragraph, before, source_of(paragraph))
    judged = {paragraph for alike in candidates.values() for paragraph in alike}
    for paragraph in bold:
        if paragraph not in judged and _stands_out(paragraph):
            yield context.found(PARAGRAPH_AS_HEADING, paragraph, f"It reads: “{text_of(paragraph)}”")
    if next(root.iter(*HEADINGS), None) is None and len(content_of(root).split()) >= LONG_TEXT:
        yield context.found(NO_HEADINGS, root)


def _is_bold(paragraph: HtmlElement) -> bool:
    """Say whether all words of the element are bold."""
    return (
        is_blank(paragraph.text)
        and all(
            is_blank(child.tail)
            and (child.tag in BOLD or child.tag == "br" or (child.tag in WRAPPERS and _is_bold(child)))
            for child in paragraph
        )
        and not is_wordless(paragraph)
    )


def _stands_out(paragraph: HtmlElement) -> bool:
    """Say whether all words of a bold one are italic, and a longer one follows, as if they were its heading."""
    following = next(paragraph.itersiblings("p"), None)
    if following is None or len(text_of(following)) < len(text_of(paragraph)):
        return False
    slanted = "".join("".join(part.itertext()) for part in paragraph.iter(*ITALIC))
    return len(slanted.split()) >= len(content_of(paragraph).split())


def _may_head(paragraph: HtmlElement, authors: list[str]) -> bool:
    """Say whether the paragraph is short, no sentence, nobody's name, and stands before prose."""
    text = text_of(paragraph)
    following = paragraph.getnext()
    if len(text) > LONGEST or text.endswith(SENTENCE_ENDS) or not any(sign.isalpha() for sign in text):
        return False
    if following is None or following.tag not in FOLLOWING or not is_blank(paragraph.tail):
        return False
    if following.tag == "p" and (_is_bold(following) or len(text_of(following)) < PROSE):
        return False
    if next(paragraph.iter("img", "video", "audio", "math", "br"), None) is not None:
        return False
    small = text.casefold()
    return not any(author in small for author in authors) and closest(paragraph, *PLACES_OF_LABELS) is None


def _likeness(paragraph: HtmlElement) -> str:
    """Give what two candidates share that look alike: the tags around their words."""
    counts = Counter(str(child.tag) for child in paragraph.iterdescendants())
    return " ".join(sorted(counts))


def _level(first: HtmlElement, root: HtmlElement) -> int:
    """Give one level for all: below the heading that the first is under, or as the shallowest of the article."""
    above = shallowest = 0
    reached = False
    for element in root.iter(*HEADINGS, "p"):
        if element is first:
            reached = True
        elif element.tag != "p":
            level = HEADINGS.index(str(element.tag)) + 1
            above = above if reached else level
            shallowest = min(shallowest or level, level)
    return min(above + 1, DEEPEST) if above else max(shallowest, SHALLOWEST)
