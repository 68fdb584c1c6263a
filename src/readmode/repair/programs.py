"""Code: its language, its lines without their numbers, its direction (WCAG 1.3.1, 1.3.2).

Source: HTML Standard, "The code element" proposes the class `language-…`.
"""

import re
from itertools import islice

from lxml.html import HtmlElement

from readmode.dom import bearers, closest, content_of, elements, is_alone, new_element, opening_tag, rename
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_blank, is_wordless
from readmode.repair.rules.languages import CODE_DIRECTION, CODE_LANGUAGE, LINE_NUMBERS
from readmode.repair.runs import Run, clear
from readmode.repair.sweep import remove, sweep

CODE = ("code", "samp", "kbd")

LANGUAGE_ATTRIBUTES = ("data-lang", "data-language", "data-code-language", "data-enlighter-language")

LANGUAGE_CLASS = re.compile(
    r"(?:^|[\s;])(?:language-|lang-|brush:\s*|highlight-source-|highlight-text-|src-|sourceCode\s+)([A-Za-z][\w+#.]{0,20})"
)
"""Class names by which highlighters tell a language, such as "lang-py", "brush: js" and "highlight-source-css"."""

NO_LANGUAGES = frozenset("none plain plaintext text txt block wrapper view auto code".split())

HOLDERS = ("div", "figure", "td", "section")
LEVELS = 2
"""Elements around preformatted text that may tell its language, if it is all they hold."""

GUTTER_CLASS = re.compile(
    r"(?:^|\s)(?:gutter|linenos?|line-?num(?:ber)?s?(?:-rows)?|linenodiv|hljs-ln-(?:numbers|n)|ln-num|blob-num|"
    r"react-syntax-highlighter-line-number|crayon-nums?(?:-\w+)?)(?:\s|$)",
    re.IGNORECASE,
)
"""Class names of the numbers beside code."""

PARTS_OF_GUTTERS = ("gutter", "lineno", "linenum", "line-num", "hljs-ln", "ln-num", "blob-num", "crayon-num")

_LANGUAGE = re.compile(r"[a-z][\w+#.\-]{0,20}")
_NUMBERS = re.compile(r"[\s\d.:|]*\d[\s\d.:|]*")


def settle_code(root: HtmlElement, context: Context) -> Account:
    """Drop the numbers of lines, and keep the language of code on a `code` element."""
    yield from _drop_line_numbers(root, context)
    for block in elements(root, "pre"):
        language = _language(block)
        if not language:
            continue
        before = opening_tag(block)
        code = block.find("code") if _is_sole(block) else None
        if code is None:
            if next(block.iterdescendants(*CODE), None) is not None:
                continue  # several pieces, which nobody can tell apart
            code = _wrap(block)
        elif f"language-{language}" in code.get("class", "").split() or not _is_text(block):
            continue
        code.set("class", f"language-{language}")
        for name in ("class", *LANGUAGE_ATTRIBUTES):
            block.attrib.pop(name, None)
        yield context.repaired(CODE_LANGUAGE, block, before, opening_tag(block) + opening_tag(code))


def _drop_line_numbers(root: HtmlElement, context: Context) -> Account:
    """Take away numbers of lines; a table whose every row had one was lines of code."""
    numbered: dict[HtmlElement, set[HtmlElement | None]] = {}
    for gutter in bearers(root, "class") if context.names_classes(GUTTER_CLASS, PARTS_OF_GUTTERS) else ():
        if not GUTTER_CLASS.search(gutter.get("class", "")) or not _NUMBERS.fullmatch(content_of(gutter)):
            continue
        block = closest(gutter, "pre", "table", "code", "figure", "div")
        if block is None:
            continue
        if block not in numbered:
            yield context.repaired(LINE_NUMBERS, gutter, source_of(block), "the lines without their numbers")
        numbered.setdefault(block, set()).add(gutter.getparent())
        remove(gutter)
    if numbered:
        sweep(root)
    for table, rows in numbered.items():
        lines = list(table.iter("tr")) if table.tag == "table" else []
        if len(lines) > 1 and set(lines) <= rows:
            rename(table, "pre")


def _language(block: HtmlElement) -> str:
    """Give the language that the block, the code in it, or what is around it alone names."""
    sources = [block, *block.iterchildren("code")]
    inner = block
    for around in islice(block.iterancestors(), LEVELS):
        if around.tag not in HOLDERS or not is_alone(inner):
            break
        sources.append(around)
        inner = around
    for source in sources:
        named = [source.get(name, "") for name in LANGUAGE_ATTRIBUTES]
        named += LANGUAGE_CLASS.findall(source.get("class", ""))
        for name in named:
            language = name.strip().lower()
            if _LANGUAGE.fullmatch(language) and language not in NO_LANGUAGES:
                return language
    return ""


def _is_sole(block: HtmlElement) -> bool:
    """Say whether the block holds one element and no words beside it."""
    return len(block) == 1 and is_blank(block.text) and is_blank(block[0].tail)


def _is_text(block: HtmlElement) -> bool:
    return not is_wordless(block)


def _wrap(block: HtmlElement) -> HtmlElement:
    code = new_element("code")
    run = Run(block.text, list(block))
    clear(block)
    run.put_into(code)
    block.append(code)
    return code


def direct_code(root: HtmlElement, context: Context) -> Account:
    """Make code in a right-to-left article run from left to right."""
    if context.metadata.direction.value != "rtl":
        return
    for code in elements(root, "pre", *CODE):
        if closest(code, "pre", *CODE) is None and not (code.get("dir") == "ltr" and code.get("translate") == "no"):
            before = opening_tag(code)
            code.set("dir", "ltr")
            code.set("translate", "no")
            yield context.repaired(CODE_DIRECTION, code, before, source_of(code))
