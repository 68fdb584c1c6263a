"""The rules as a page for people: `python -m readmode.repair.catalogue > docs/repairs.md`.

Every example is run when the page is written, and a test holds the page to the rules.
"""

import sys

from lxml.html import fragment_fromstring, tostring

from readmode.model import Article, Metadata, Picture, RepairedArticle, Sourced
from readmode.repair import repair
from readmode.repair.rules import BEST_PRACTICE, KINDS, Defect, Rule

ADDRESS = "https://example.org/news/story"
"""Where the examples' pages were found."""

TITLE = "The Tide Turns"
"""The examples' headline."""

LONGEST_EXAMPLE = 600
"""Characters: a longer example is shown by its beginning."""

HEAD = """# What is repaired, and what is reported

This page is written from the rules themselves by `python -m readmode.repair.catalogue`; every example on it is run.
`reading.repairs` and `reading.remaining` name rules by the names that stand here, with the success criterion of
[WCAG 2.2](https://www.w3.org/TR/WCAG22/) that a repair serves or a defect breaks. The examples are found on a page
titled “The Tide Turns”. Each report has the `selector` of the element that it speaks of, [a path in the page as it
came](tester.md#where-a-report-points).

Nothing is invented: no description, heading, caption, header cell or link text that the page does not hold. The few
words of our own, such as “Image without description”, say only that the author's are missing.
"""


def run_example(rule: Rule | Defect) -> RepairedArticle:
    """Repair the rule's example."""
    language = Sourced(rule.language, "html:lang") if rule.language else None
    metadata = Metadata(
        title=Sourced(TITLE, "markup:h1"),
        authors=(),
        site_name=None,
        published=None,
        modified=None,
        language=language,
        direction=Sourced("rtl" if rule.language == "ar" else "ltr", "text"),
        canonical_url=None,
        excerpt=None,
        lead_image=None,
        titles=(TITLE,),
        pictures=(Picture("https://example.org/lead.jpg", "The quay under water."),),
    )
    return repair(Article(fragment_fromstring(rule.example, create_parent="div")), metadata, ADDRESS)


def write_catalogue() -> str:
    """Give the page, as Markdown."""
    pieces = [HEAD]
    for title, kind in KINDS.items():
        pieces.append(f"## {title}\n")
        pieces += [_repair_section(rule) for rule in kind.RULES]
        pieces += [_defect_section(defect) for defect in kind.DEFECTS]
    return "\n".join(pieces)


def _repair_section(rule: Rule) -> str:
    after = tostring(run_example(rule).root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")
    return (
        f"### {rule.title}\n\n`{rule.name}` · repaired · {_criterion(rule.wcag)} · {rule.severity}\n\n{rule.what}\n\n"
        f"{_source('before', rule.example)}\n{_source('after', after)}"
    )


def _defect_section(defect: Defect) -> str:
    return (
        f"### {defect.title}\n\n`{defect.name}` · reported · {_criterion(defect.wcag)} · {defect.severity}\n\n"
        f"{defect.why} *{defect.advice}*\n\n{_source('reported', defect.example)}"
    )


def _criterion(wcag: str) -> str:
    return "good practice" if wcag == BEST_PRACTICE else f"WCAG {wcag}"


def _source(label: str, source: str) -> str:
    shown = source if len(source) <= LONGEST_EXAMPLE else source[: LONGEST_EXAMPLE - 1] + "…"
    visible = "".join(f"&#x{ord(sign):x};" if not (sign.isprintable() or sign == "\n") else sign for sign in shown)
    return f"{label.capitalize()}:\n\n```html\n{visible}\n```\n"


if __name__ == "__main__":
    sys.stdout.write(write_catalogue())
