"""What there is to read in an article: text by language, code, images, formulae."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import BLOCKS
from readmode.reading_time.languages import UNDETERMINED, is_tag

UNREAD = frozenset("rt rp rtc math script style template noscript audio video canvas iframe object svg".split())
"""Elements whose text is not read word by word: notes that repeat the ruby base, formulae, fallbacks for media."""

LINE_ENDS = BLOCKS | {"br"}

ICON_SIDE = 48
"""CSS px: an image with a declared side below it is an icon, an avatar or a rule, and takes no time to look at.
Icon sets end at 48 px; thumbnails of photographs begin above."""

VOICES = 200
"""Languages, in prose and in code, that one article is read in. No article has so many; each costs 20 µs, and hostile
pages could declare another for every word."""

DECORATIVE_ROLES = frozenset({"none", "presentation"})


class Voice(NamedTuple):
    """How a run of text is read: in which declared language, and whether as code.

    Code of more than one line is code; inside a line it is read like words.
    """

    language: str
    is_code: bool


@dataclass(frozen=True, slots=True)
class Content:
    """What there is to read.

    Attributes:
        texts: all text of one voice, in order, words and lines kept apart.
        images: images to look at; decorative ones and icons are not among them.
        formulae: formulae that stand on a line of their own.
        terms: formulae inside a line, by declared language; each is read like a word.
    """

    texts: Mapping[Voice, str]
    images: int
    formulae: int
    terms: Mapping[str, int]

    def prose(self) -> tuple[str, ...]:
        """Give the texts that are not code."""
        return tuple(text for voice, text in self.texts.items() if not voice.is_code)


def read_content(root: HtmlElement, language: str) -> Content:
    """Collect what there is to read below `root`, in one walk.

    Headings, lists, captions and table cells are read; alternative texts and back-links of notes are not.

    Args:
        root: the sanitised article.
        language: the page's language, for text that no element declares another for.
    """
    pieces: defaultdict[Voice, list[str]] = defaultdict(list)
    voices = [Voice(language, is_code=False)]
    images = formulae = 0
    terms: Counter[str] = Counter()
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            name = str(element.tag)
            voice = _voice(element, name, voices[-1], pieces)
            if name in LINE_ENDS or voice is not voices[-1]:
                _end_line(pieces, voices[-1], voice)
            voices.append(voice)
            if name == "math" and element.get("display") == "block":
                formulae += 1
            elif name == "math":
                terms[voice.language] += 1
            elif name == "img":
                images += _is_content(element)
            if name in UNREAD or (name == "a" and element.get("role") == "doc-backlink"):
                walk.skip_subtree()
            elif text := element.text:
                pieces[voice].append(text)
            continue
        if event == "end":
            voice = voices.pop()
            if voice is not voices[-1] or element.tag in LINE_ENDS:
                _end_line(pieces, voices[-1], voice)
        if (tail := element.tail) and element is not root:
            pieces[voices[-1]].append(tail)
    texts = {voice: "".join(parts) for voice, parts in pieces.items()}
    return Content(texts, images, formulae, dict(+terms))


def _end_line(pieces: defaultdict[Voice, list[str]], outer: Voice, inner: Voice) -> None:
    """Keep the words before and after a line's end, or a change of voice, apart."""
    pieces[outer].append("\n")
    if inner is not outer:
        pieces[inner].append("\n")


def _voice(element: HtmlElement, name: str, outer: Voice, known: Mapping[Voice, object]) -> Voice:
    """Give the voice of an element's own text; the outer one itself where nothing changes."""
    declared = element.get("lang")
    is_code = outer.is_code or name == "pre" or (name == "code" and element.find(".//br") is not None)
    says_nothing = declared is None or not (declared == "" or is_tag(declared))
    voice = Voice(outer.language if says_nothing else declared or UNDETERMINED, is_code)
    if voice == outer:
        return outer
    return voice if voice in known or len(known) < VOICES else outer


def _is_content(image: HtmlElement) -> bool:
    """Say whether there is something to look at: not decorative, not a symbol such as an emoji, not an icon."""
    description = image.get("alt")
    if description is not None and not any(map(str.isalnum, description)):
        return False
    if image.get("role") in DECORATIVE_ROLES or image.get("aria-hidden") == "true":
        return False
    sides = [(image.get(side) or "").strip().removesuffix("px") for side in ("width", "height")]
    return not any(side.isascii() and side.isdigit() and int(side[:6]) < ICON_SIDE for side in sides)
