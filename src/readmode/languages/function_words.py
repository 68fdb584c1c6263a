"""Which language a text is in, by the small words that every sentence of it needs.

A library was weighed against this: py3langid takes 0.9 s and 100 MB at its first call in every process, and numpy;
resiliparse's detector is quick, but took Swedish for Norwegian, Russian for Macedonian and Hindi for Nepali on
whole paragraphs. On a text of some hundred words the small words tell as much.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from readmode.languages.scripts import BEYOND_ASCII

WORDS = {
    "en": "the of and to in is that it for was with as are on be this have from at by not you or which an were they",
    "de": "der die und das ist nicht ein eine zu den mit auf sich des dem auch es für von wird sind als wie bei aus",
    "fr": "le la les de des du et est une un que qui dans pour pas sur avec au aux à en ce cette il elle sont ont plus",
    "es": "el la los las de que y en un una por con no para es se del al lo como más pero sus fue este esta",
    "pt": "o os as de que e em um uma por com não para é se do da dos das no na ao mais como mas foi são também",
    "it": "il lo gli di che e un una per con non è si del della dei delle nel sono più anche come ma alla questo",
    "ro": "și de la în nu este un o cu pe care sunt mai din pentru că au fost ale lui sau dar această într",
    "ca": "el la els les de que i en un una per amb no és es del al com més però aquest aquesta són ha dels",
    "gl": "o os as de que e en un unha por con non para é se do da dos das máis como pero foi tamén ao",
    "nl": "de het een en van is dat niet in op te zijn voor met die aan ook als er maar om bij door wordt hij",
    "af": "die en van is in het dat nie om te vir met 'n op wat hy sy aan ook ons as maar was hulle",
    "sv": "och att det som en på är av för med den till inte ett har de om var jag från men så kan sig",
    "da": "og at det som en på er af for med den til ikke et har de om var jeg fra men så kan sig blev efter også",
    "nb": "og at det som en på er av for med den til ikke et har de om var jeg fra men så kan seg ble etter også",
    "nn": "og at det som ein på er av for med den til ikkje eit har dei om var eg frå men så kan seg vart etter òg",
    "is": "og að í er á sem það ekki við til en um með var hann af fyrir þess hún eru ég þau",
    "fi": "ja on ei että se hän oli joka mutta myös ovat kun niin kuin sen tai jos vain ole mukaan jo olla",
    "et": "ja on ei et see oma kui ka mis ta oli aga või selle nii siis kes välja seda ning",
    "lv": "un ir ar uz ka no par tas kas bet ir lai pēc arī nav viņš kā vai jau",
    "lt": "ir yra su kad iš į tai kaip bet buvo ne apie jis ji už taip pat o tik nuo kurie",
    "pl": "i w na z się nie to że jest do o jak po co dla od ale przez są tym był jego już także",
    "cs": "a v na je se že s z do o i to jako ale k za by jsou který byl při také po podle",
    "sk": "a v na je sa že s z do o i to ako ale k za by sú ktorý bol pri tiež po podľa",
    "sl": "in v na je se da za so s z ki pa tudi ne kot po bi ali še pri bil od to",
    "hr": "i u na je se da za su s od ne koji što kao ali bi o po iz ili to bio nije",
    "hu": "a az és hogy nem is egy van volt meg de ez csak már mint még vagy azt kell lesz által el",
    "sq": "dhe të në e i për me një që nga është si nuk se ka u do më këtë por janë",
    "tr": "ve bir bu da de için ile çok olarak daha gibi olan ne kadar sonra önce ama en var değil ise her dün",
    "az": "və bir bu da də üçün ilə çox olan kimi daha sonra ki edir olduğu isə hər görə",
    "uz": "va bir bu uchun bilan ham edi deb ning har kerak yoki lekin esa kabi shu emas",
    "id": "yang dan di dengan untuk ini itu dari dalam tidak pada akan adalah juga ke karena oleh bahwa bisa telah",
    "ms": "yang dan di dengan untuk ini itu dari dalam tidak pada akan adalah juga ke kerana oleh bahawa boleh telah",
    "tl": "ang ng sa mga na at ay si para ito hindi ni kung siya nang ko mo din rin",
    "vi": "và của là có không được cho trong một các với này người những khi đã đến để từ như cũng về",
    "eu": "eta da du ez bat dira zen ere egin zuen baina hau hori izan dute beste duen dela",
    "cy": "y yr yn i o a ar mae ei am bod wedi gan oedd hyn ond eu nid fel sydd",
    "ga": "an na agus ar i is a le go do ag bhí seo tá níl ach mar sin ó chun",
    "sw": "na ya wa kwa ni katika la za kuwa hii kama au pia hiyo si lakini huo yake baada",
    "so": "oo iyo ka ku in ay u waxaa ee uu soo la waa ah kale aan",
    "ht": "nan ak pou ki yon yo li se pa sou te ap sa gen nou fè",
    "eo": "la kaj de en estas al ne ke por li kun el oni sed pri ĉi tiu kiu ankaŭ per",
    "mt": "il li ta u fil dan din kien jew biex għal ma minn hija huwa mill",
    "hi": "है के की में और से का को हैं यह पर भी नहीं ने कि था लिए एक",
    "mr": "आहे आणि या ते व की हे तर होते आहेत मध्ये एक नाही करण्यात असून",
    "ne": "छ र को मा पनि हो गर्न छन् भएको यो लागि एक भने गरेको थियो छैन",
}
"""Language → its commonest small words."""

LETTERS = {
    "vi": "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỵỷỹ",
    "tr": "ğış",
    "pl": "łżźąę",
    "cs": "řěů",
    "sk": "ľĺŕ",
    "hu": "őű",
    "ro": "țășţ",
    "de": "ß",
    "az": "ə",
    "is": "þð",
    "lv": "ļņķģ",
    "lt": "ėųį",
    "pt": "ãõ",
    "es": "ñ¿",
    "et": "õ",
    "cy": "ŵŷ",
    "mt": "ħġ",
    "eo": "ĉĝŭ",
}
"""Language → letters that few others have; each found counts like a small word."""

WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0903\u093a-\u094f]+[^\W\d_]*)*")
"""A run of letters, with the vowel signs that stand between them in Devanagari."""

SIGNS = frozenset(map(chr, (*range(0x300, 0x370), *range(0x900, 0x904), *range(0x93A, 0x950))))
"""These signs."""

LETTERS_ONLY = re.compile(r"[^\W\d_]+")
"""A run of letters in a text without such signs; found in half the time."""

SMALL_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isalpha() else ord(" ") for code in range(128)).ljust(256)
"""Byte → the small letter where it is a letter of ASCII, else a space."""

TELLING = frozenset("".join(LETTERS.values()))
"""All these letters; none is one of ASCII."""

HITS = 8
"""Small words that must be found: fewer prove nothing."""

SHARE = 0.12
"""Share of the small words among the text's words: prose has a quarter to a half of them, lists of names hardly any."""

MARGIN = 1.25
"""How many times as many small words the best language must have as the page's own, before the page is contradicted."""


OWN_SHARE = 0.1
"""Different small words of a language for each word of a text, from which it is in that language."""

SETS = {language: frozenset(words.split()) for language, words in WORDS.items()}


def has_small_words(text: str, language: str) -> bool:
    """Say whether the text is full of the small words of the language, as a quick first look.

    Args:
        text: a paragraph, or its beginning.
        language: a language subtag; of a language without small words here, no text is full.
    """
    words = text.lower().split()
    return len(SETS.get(language, frozenset()).intersection(words)) >= OWN_SHARE * len(words) > 0


def may_speak_against(text: str, language: str) -> bool:
    """Say whether the small words of the text can be of another language, as a quick look before they are counted.

    They cannot when those of all other languages together are no more than another one must have: no answer of
    `SmallWords.speak_against` is changed by this one.

    Args:
        text: a paragraph, or its beginning.
        language: a language subtag.
    """
    small, words = _words(text)
    own, others = SETS.get(language, frozenset()), _others_than(language)
    needed = MARGIN * len([word for word in words if word in own]) + HITS
    return len([word for word in words if word in others]) > needed or not TELLING.isdisjoint(small)


@cache
def _others_than(language: str) -> frozenset[str]:
    """Give the small words of all languages but this one, also those that it has too."""
    return frozenset().union(*(words for other, words in SETS.items() if other != language))


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for language, words in WORDS.items():
        for word in set(words.split()):
            index[word] = (*index.get(word, ()), language)
    return index


@lru_cache(maxsize=1)
def _telling() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for language, letters in LETTERS.items():
        for letter in letters:
            index[letter] = (*index.get(letter, ()), language)
    return index


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The small words of a text, counted by language.

    Attributes:
        words: how many words the text has.
        scores: language → small words and telling letters of it in the text.
    """

    words: int
    scores: Counter[str]

    def language(self) -> str:
        """Give the language whose small words the text is full of; "" when there is none."""
        found = [language for language in WORDS if language in self.scores]
        best = max(found, key=self.scores.__getitem__, default="")
        return best if self.scores[best] >= max(HITS, SHARE * self.words) else ""

    def speak_against(self, language: str) -> bool:
        """Whether the small words are clearly of another language, and not of the one that the page names."""
        best = self.language()
        if not best or best == language or language not in WORDS:
            return False
        return self.scores[best] > MARGIN * self.scores[language] + HITS


def count_small_words(text: str) -> SmallWords:
    """Count the small words and the telling letters of each language.

    Args:
        text: a sample of the page's text.
    """
    small, words = _words(text)
    index = _index()
    counts = Counter(words)
    scores: Counter[str] = Counter()
    for word in index.keys() & counts.keys():
        for language in index[word]:
            scores[language] += counts[word]
    for letter in TELLING.intersection(BEYOND_ASCII.findall(small)):
        for language in _telling()[letter]:
            scores[language] += small.count(letter)
    return SmallWords(len(words), scores)


def _words(text: str) -> tuple[str, list[str]]:
    """Give the text in small letters, and its words.

    English has nothing beyond ASCII but dashes and quotation marks, and is split in a tenth of the time that the
    patterns take.
    """
    beyond = frozenset(BEYOND_ASCII.findall(text))
    if beyond.isdisjoint(SIGNS) and not any(map(str.isalnum, beyond)):
        return text, text.encode("ascii", "replace").translate(SMALL_LETTERS).decode("ascii").split()
    small = text.lower()
    return small, (LETTERS_ONLY if beyond.isdisjoint(SIGNS) else WORD).findall(small)
