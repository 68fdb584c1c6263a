"""The language subtags that exist.

Source: IANA Language Subtag Registry, RFC 5646. Two letters are listed; of three letters all are taken that do not
stand for a language with two: seven thousand are registered, and a wrong one of these is rare.
"""

from functools import cache

from babel.core import get_global

TWO_LETTERS = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw "
    "ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt "
    "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm "
    "sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh "
    "zu".split()
)

_THREE = 3


@cache
def _withdrawn() -> frozenset[str]:
    """Give the codes of three letters that stand for a language with two, which alone may be written."""
    aliases = get_global("language_aliases")
    return frozenset(code for code, tag in aliases.items() if len(code) == _THREE and tag.split("_")[0] in TWO_LETTERS)


def base_language(tag: str) -> str:
    """Give the language of a tag, in lower case."""
    return tag.strip().split("-", 1)[0].lower()


def is_language(code: str) -> bool:
    """Tell whether a subtag is that of a language."""
    if len(code) == _THREE:
        return code.isascii() and code.isalpha() and code not in _withdrawn()
    return code in TWO_LETTERS
