"""Which script a text is in, and which language its letters prove."""

import re
from bisect import bisect_right
from collections import Counter

STARTS: tuple[tuple[int, str], ...] = (
    (0x0000, "Latn"), (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, "Armn"), (0x0590, "Hebr"), (0x0600, "Arab"),
    (0x0700, "Syrc"), (0x0750, "Arab"), (0x0780, "Thaa"), (0x07C0, "Nkoo"), (0x0800, ""), (0x08A0, "Arab"),
    (0x0900, "Deva"), (0x0980, "Beng"), (0x0A00, "Guru"), (0x0A80, "Gujr"), (0x0B00, "Orya"), (0x0B80, "Taml"),
    (0x0C00, "Telu"), (0x0C80, "Knda"), (0x0D00, "Mlym"), (0x0D80, "Sinh"), (0x0E00, "Thai"), (0x0E80, "Laoo"),
    (0x0F00, "Tibt"), (0x1000, "Mymr"), (0x10A0, "Geor"), (0x1100, "Hang"), (0x1200, "Ethi"), (0x13A0, "Cher"),
    (0x1400, "Cans"), (0x1680, ""), (0x1780, "Khmr"), (0x1800, "Mong"), (0x18B0, ""), (0x1E00, "Latn"),
    (0x1F00, "Grek"), (0x2000, ""), (0x2D00, "Geor"), (0x2D30, "Tfng"), (0x2D80, ""), (0x3040, "Kana"),
    (0x3100, "Hani"), (0x3130, "Hang"), (0x3190, "Hani"), (0x31F0, "Kana"), (0x3200, ""), (0x3400, "Hani"),
    (0xA000, ""), (0xAC00, "Hang"), (0xD7B0, ""), (0xF900, "Hani"), (0xFB00, ""), (0xFB1D, "Hebr"), (0xFB50, "Arab"),
    (0xFE00, ""), (0xFE70, "Arab"), (0xFF00, ""), (0x20000, "Hani"), (0x32000, ""),
)  # fmt: skip
"""First code point of a block → its script (ISO 15924), for the scripts that pages are written in."""

POINTS = tuple(start for start, _ in STARTS)

SHARED = frozenset({"Latn", "Deva"})
"""Scripts of many languages that no letters tell apart."""

RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})

LANGUAGES = {
    "Arab": "ar fa ur ps ckb sd ug ks pnb skr ary arz ars azb mzn prs ku kk ms ha pa az tg",
    "Hebr": "he yi lad",
    "Cyrl": "ru uk bg sr mk be kk ky mn tg tt ba cv os ab ce av kv sah tyv udm krc rue uz az bs cu",
    "Grek": "el cop",
    "Armn": "hy",
    "Geor": "ka xmf",
    "Deva": "hi mr ne sa mai bho awa new kok dty brx sd ks",
    "Beng": "bn as mni",
    "Guru": "pa",
    "Gujr": "gu",
    "Orya": "or",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn tcy",
    "Mlym": "ml",
    "Sinh": "si pi",
    "Thai": "th",
    "Laoo": "lo",
    "Tibt": "bo dz",
    "Mymr": "my",
    "Khmr": "km",
    "Ethi": "am ti",
    "Hang": "ko",
    "Kana": "ja",
    "Hani": "zh ja yue wuu nan hak lzh ko",
    "Thaa": "dv",
    "Syrc": "syr",
    "Cher": "chr",
    "Cans": "iu cr oj",
    "Mong": "mn",
    "Tfng": "zgh shi kab",
    "Nkoo": "bm",
}
"""Script → the languages written in it, the commonest first. A language of none of them is written in Latin letters."""

WRITTEN_IN: dict[str, frozenset[str]] = {
    language: frozenset(script for script, listed in LANGUAGES.items() if language in listed.split())
    for listed in LANGUAGES.values()
    for language in listed.split()
}

ALSO_LATIN = frozenset("sr az uz kk tg tt ky mn ku ha ms bs sh pi lad kab shi bm iu cr oj nan hak tk ks sa".split())
"""Languages that are written in Latin letters as well."""

MINORITY = 0.12
"""Share of the letters from which a script beside Latin is the text's own: Latin names and code stand in every text."""

KANA_SHARE = 0.04
"""Share of the syllabaries among East Asian characters from which a text is Japanese; headlines have the least."""

TELLING: dict[str, tuple[tuple[str, str], ...]] = {
    "Arab": (("ug", "ۇۈڭ"), ("ckb", "ێۆڕڵ"), ("ps", "ټډړږښۍ"), ("sd", "ٻڀٿڊڙ"), ("ur", "ٹڈڑےں"), ("fa", "پچژگی")),
    "Cyrl": (
        ("kk", "әғқңұһ"), ("tg", "ӣқӯҳҷ"), ("mn", "өү"), ("mk", "ѓќѕ"), ("sr", "ђљњћџ"), ("be", "ў"), ("uk", "іїєґ"),
        ("ru", "ыэё"), ("bg", "ъ"),
    ),
    "Hebr": (("yi", "װױײ"),),
    "Beng": (("as", "ৰৱ"),),
    "Deva": (("mr", "ळ"),),
}  # fmt: skip
"""Script → letters that only some of its languages use, the most particular first."""

TELLING_SHARE = 0.004
"""Share of the letters from which telling letters are the language's own, not those of a quoted name."""

TRADITIONAL = frozenset("這個們來說國時會對學後發為與麼過還沒裡開關點問題無樣現電話網頁機車東長門見書員經濟應當")
SIMPLIFIED = frozenset("这个们来说国时会对学后发为与么过还没里开关点问题无样现电话网页机车东长门见书员经济应当")
"""Characters of everyday words in the two Chinese scripts; those that both share cancel out."""


BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
"""Finds the few characters by which most texts in Latin letters are told from plain English."""


def script_of(text: str) -> str:
    """Give the script (ISO 15924) that the text is written in; "" for a text without letters.

    Args:
        text: a sample of the page's text.
    """
    beyond = set(BEYOND_ASCII.findall(text))
    if all(_script(char) == "Latn" for char in beyond if char.isalpha()):  # as most pages are
        return "Latn" if any(map(str.isalpha, text)) else ""
    counts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha():
            counts[_script(char)] += count
    total = sum(counts.values())
    latin = counts.pop("Latn", 0)
    counts.pop("", None)
    if not total:
        return ""
    kana, han = counts["Kana"], counts["Hani"]
    if kana > KANA_SHARE * (kana + han):
        counts["Kana"] += counts.pop("Hani", 0)
    script, most = counts.most_common(1)[0] if counts else ("", 0)
    return script if most >= MINORITY * total and most * 4 >= latin else "Latn"


def _script(letter: str) -> str:
    return STARTS[bisect_right(POINTS, ord(letter)) - 1][1]


def may_be_written_in(language: str, script: str) -> bool:
    """Whether texts of the language are written in the script; "" is that of a text without letters."""
    scripts = WRITTEN_IN.get(language, frozenset())
    if not script:
        return True
    if script == "Latn":
        return not scripts or language in ALSO_LATIN
    if script == "Kana":
        return language == "ja"
    return script in scripts


def language_of_letters(text: str, script: str) -> str:
    """Give the language that the letters of the text prove, or the commonest of its script; "" for Latin letters.

    Args:
        text: a sample of the page's text.
        script: its script, as `script_of` gives it.
    """
    counts = Counter(text.lower())
    letters = sum(count for char, count in counts.items() if char.isalpha())
    for language, telling in TELLING.get(script, ()):
        if sum(counts[char] for char in telling) > TELLING_SHARE * letters:
            return language
    if script == "Hani":
        old = sum(counts[char] for char in TRADITIONAL - SIMPLIFIED)
        new = sum(counts[char] for char in SIMPLIFIED - TRADITIONAL)
        return "zh-Hant" if old > new else "zh-Hans" if new else "zh"
    return LANGUAGES.get(script, "").split(" ", 1)[0]
