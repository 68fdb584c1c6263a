"""Lists that a page draws with bullets or numbers and breaks: a screen reader hears no list (WCAG 1.3.1)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, elements, new_element, rename
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_blank
from readmode.repair.rules.structures import MARKED_LINES
from readmode.repair.runs import Run, clear, lines_of

FEWEST_MARKED = 3
"""Lines with the same bullet that make a list; two may be chance."""

FEWEST_NUMBERED = 2
"""Lines with numbers in sequence that make one."""

LONGEST_DASHED = 120
"""Characters of a line after a dash: longer ones, and those that end as sentences do, are often what people say."""

_MARK = re.compile(
    r"[\s\u00a0]*(?:([•‣◦▪■●►▶✓✔➤➢∙⁃・])[\s\u00a0]*|([*–·-])[\s\u00a0]+|\(?([0-9]{1,3})[.)][\s\u00a0]+)(?=\S)"
)
_SENTENCE_END = re.compile(r"[.!?…:;»”\"'؟。！？]\s*$")

HOLDERS = frozenset(("p", "div", "td", "dd", "li", "blockquote"))
FLOWING = frozenset(("div", "blockquote"))
"""Those of them in which words stand in paragraphs."""

LISTS = frozenset(("ul", "ol", "dl"))


@dataclass(frozen=True, slots=True)
class _Mark:
    """What a line begins with: a sign, or a number (0 for a sign), and how many characters that takes."""

    sign: str
    number: int
    length: int

    def leads_to(self, other: "_Mark") -> bool:
        """Say whether a line with the other mark may be the next item."""
        return self.sign == other.sign and other.number == (self.number + 1 if self.number else 0)


def list_marked_lines(root: HtmlElement, context: Context) -> Account:
    """Make lists of lines, and of paragraphs in a row, that begin with the same bullet or with numbers in sequence."""
    for holder in dict.fromkeys(pause.getparent() for pause in elements(root, "br")):
        if holder is not None and holder.tag in HOLDERS and next(holder.iterchildren(*BLOCKS), None) is None:
            yield from _list_lines(holder, context)
    seen: set[HtmlElement] = set()
    for paragraph in elements(root, "p"):
        words = paragraph.text or ""
        if words[:1].isalpha() or not _MARK.match(f"{words}x"):  # most begin with a letter
            continue
        parent = paragraph.getparent()
        if paragraph not in seen and parent is not None and parent.tag not in LISTS:
            yield from _list_paragraphs(paragraph, seen, context)


def _list_lines(holder: HtmlElement, context: Context) -> Account:
    """Make lists of an element's marked lines."""
    lines = lines_of(holder)
    marks = [_mark(line.text, line) for line in lines]
    stretches = _stretches(marks)
    if not stretches:
        return
    before = source_of(holder)
    is_paragraph = holder.tag == "p"
    clear(holder)
    pieces: list[HtmlElement | Run] = []
    position = 0
    for start, stop in stretches:
        pieces += [_joined(lines[position:start]), _list(lines[start:stop], marks[start:stop])]
        position = stop
    pieces.append(_joined(lines[position:]))
    kept = [piece for piece in pieces if not (isinstance(piece, Run) and piece.is_idle())]
    if is_paragraph:
        _replace(holder, kept)
    else:
        _fill(holder, kept)
    yield context.repaired(MARKED_LINES, holder, before, source_of(holder))


def _list_paragraphs(first: HtmlElement, seen: set[HtmlElement], context: Context) -> Account:
    """Make a list of paragraphs in a row, of which this is the first."""
    paragraphs: list[HtmlElement] = []
    marks: list[_Mark] = []
    current: HtmlElement | None = first
    while current is not None and current.tag == "p" and next(current.iterchildren("br"), None) is None:
        mark = _mark(current.text, Run(current.text, list(current)))
        if mark is None or (marks and not marks[-1].leads_to(mark)):
            break
        paragraphs.append(current)
        marks.append(mark)
        if not is_blank(current.tail):
            break
        current = current.getnext()
    if not _stretches(marks):
        return
    seen.update(paragraphs)
    before = source_of(first)
    holder = _new_list(marks[0])
    first.addprevious(holder)
    holder.tail, paragraphs[-1].tail = paragraphs[-1].tail, None
    for paragraph, mark in zip(paragraphs, marks, strict=True):
        rename(paragraph, "li")
        paragraph.text = (paragraph.text or "")[mark.length :]
        paragraph.tail = None
        holder.append(paragraph)
    yield context.repaired(MARKED_LINES, first, before, source_of(holder))


def _mark(text: str | None, line: Run) -> _Mark | None:
    """Give the mark that the line begins with, or None."""
    words = text or ""
    found = _MARK.match(f"{words}x" if line.children else words)  # what follows may be an element
    if found is None:
        return None
    if found[3]:
        return _Mark("", int(found[3]), found.end())
    if found[2] and _is_sentence(line.words()):
        return None
    return _Mark(found[1] or found[2], 0, found.end())


def _is_sentence(words: str) -> bool:
    return len(words) > LONGEST_DASHED or _SENTENCE_END.search(words) is not None


def _stretches(marks: Sequence[_Mark | None]) -> list[tuple[int, int]]:
    """Give the start and the stop of each row of lines that is a list."""
    found: list[tuple[int, int]] = []
    start = 0
    for place in range(1, len(marks) + 1):
        before, here = marks[place - 1], marks[place] if place < len(marks) else None
        if before is not None and here is not None and before.leads_to(here):
            continue
        fewest = FEWEST_NUMBERED if before is not None and before.number else FEWEST_MARKED
        if before is not None and place - start >= fewest:
            found.append((start, place))
        start = place
    return found


def _joined(lines: list[Run]) -> Run:
    """Give the lines as one run, with the breaks between them."""
    joined = lines[0] if lines else Run()
    for line in lines[1:]:
        pause = new_element("br")
        pause.tail = line.text
        joined.children += [pause, *line.children]
    return joined


def _list(lines: list[Run], marks: list[_Mark | None]) -> HtmlElement:
    holder = _new_list(marks[0])
    for line, mark in zip(lines, marks, strict=True):
        item = new_element("li")
        line.text = (line.text or "")[mark.length if mark else 0 :]
        line.put_into(item)
        holder.append(item)
    return holder


def _new_list(mark: _Mark | None) -> HtmlElement:
    numbered = mark is not None and mark.number > 0
    made = new_element("ol" if numbered else "ul")
    if mark is not None and mark.number > 1:
        made.set("start", str(mark.number))
    return made


def _replace(paragraph: HtmlElement, pieces: list[HtmlElement | Run]) -> None:
    """Put the pieces where the paragraph stood; it stays as the first of them, with its id."""
    tail, paragraph.tail = paragraph.tail, None
    first = pieces[0]
    if isinstance(first, Run):
        first.put_into(paragraph)
    else:
        rename(paragraph, str(first.tag))
        paragraph.attrib.update(first.attrib)
        paragraph.extend(list(first))
    place = paragraph
    for piece in pieces[1:]:
        if isinstance(piece, Run):
            made = new_element("p")
            piece.put_into(made)
        else:
            made = piece
        place.addnext(made)
        place = made
    place.tail = tail


def _fill(holder: HtmlElement, pieces: list[HtmlElement | Run]) -> None:
    """Put the pieces into an element that may hold words and lists."""
    for piece in pieces:
        if not isinstance(piece, Run):
            holder.append(piece)
            continue
        if holder.tag in FLOWING and piece.says_something():
            paragraph = new_element("p")
            piece.put_into(paragraph)
            holder.append(paragraph)
            continue
        last = next(holder.iterchildren(reversed=True), None)
        if last is None:
            holder.text = piece.text
        else:
            last.tail = piece.text
        holder.extend(piece.children)
