"""What there is to read in an article: text by language, code, images, formulae."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import BLOCKS
from readmode.reading_time.languages import UNDETERMINED, is_tag

UNREAD = frozenset("rt rp rtc math script style template noscript audio video canvas iframe object svg".split())
"""Elements whose text is not read word by word: notes that repeat the ruby base, formulae, fallbacks for media."""

LOOKED_AT = UNREAD | {"img", "a"}
"""Elements of which more is asked than their words: whether they are pictures, formulae, or notes' ways back."""

CODE = frozenset({"pre", "code"})

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


class _Collector:
    """What was found so far, and in which voice the element is read that the walk is in.

    Attributes:
        voice: how the text is read that comes next.
        pieces: what was said, by voice.
        say: takes text of the voice.
        speaker: the innermost element that is read in a voice of its own; None outside of all.
        outer: the speakers and voices around it.
    """

    def __init__(self, language: str) -> None:
        self.voice = Voice(language, is_code=False)
        self.pieces: dict[Voice, list[str]] = {self.voice: []}
        self.say: Callable[[str], None] = self.pieces[self.voice].append
        self.speaker: HtmlElement | None = None
        self.outer: list[tuple[HtmlElement | None, Voice]] = []
        self.images = self.formulae = 0
        self.terms: Counter[str] = Counter()

    def enter_voice(self, element: HtmlElement) -> None:
        """Read the element in its own voice, if it has one."""
        declared = element.get("lang")
        language = self.voice.language
        if declared is not None and (declared == "" or is_tag(declared)):
            language = declared or UNDETERMINED
        is_code = element.tag == "pre" or (element.tag == "code" and element.find(".//br") is not None)
        voice = Voice(language, self.voice.is_code or is_code)
        if voice != self.voice and (voice in self.pieces or len(self.pieces) < VOICES):
            self.outer.append((self.speaker, self.voice))
            self._change(element, voice)

    def leave_voice(self) -> None:
        """Go on in the voice around the speaker."""
        self._change(*self.outer.pop())

    def look_at(self, element: HtmlElement, tag: str) -> bool:
        """Count what is not read word by word, and say whether it is done with."""
        if tag == "a":
            return element.get("role") == "doc-backlink"
        if tag == "math" and element.get("display") == "block":
            self.formulae += 1
        elif tag == "math":
            self.terms[self.voice.language] += 1
        elif tag == "img":
            self.images += _is_content(element)
        return True

    def _change(self, speaker: HtmlElement | None, voice: Voice) -> None:
        """Keep the words before and after a change of voice apart."""
        self.say("\n")
        self.speaker, self.voice = speaker, voice
        self.say = self.pieces.setdefault(voice, []).append
        self.say("\n")


def read_content(root: HtmlElement, language: str) -> Content:
    """Collect what there is to read below `root`, in one walk.

    Headings, lists, captions and table cells are read; alternative texts and back-links of notes are not.

    Args:
        root: the sanitised article.
        language: the page's language, for text that no element declares another for.
    """
    found = _Collector(language)
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            text = element.text
            if tag in CODE or element.get("lang") is not None:
                found.enter_voice(element)
            if tag in LOOKED_AT and found.look_at(element, tag):
                walk.skip_subtree()
                text = None
        else:
            text = element.tail if element is not root else None
            if element is found.speaker:
                found.leave_voice()
        if tag in LINE_ENDS:
            found.say("\n")
        if text:
            found.say(text)
    texts = {voice: "".join(pieces) for voice, pieces in found.pieces.items()}
    return Content(texts, found.images, found.formulae, dict(found.terms))


def _is_content(image: HtmlElement) -> bool:
    """Say whether there is something to look at: not decorative, not a symbol such as an emoji, not an icon."""
    description = image.get("alt")
    if description is not None and not any(map(str.isalnum, description)):
        return False
    if image.get("role") in DECORATIVE_ROLES or image.get("aria-hidden") == "true":
        return False
    sides = [(image.get(side) or "").strip().removesuffix("px") for side in ("width", "height")]
    return not any(side.isascii() and side.isdigit() and int(side[:6]) < ICON_SIDE for side in sides)
