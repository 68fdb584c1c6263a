"""What the values of attributes must be: addresses, ids, numbers, dates.

Ids get a prefix, so that no page can stand in for an element or a global of the reading page; links and references
inside the article follow their ids.
"""

import re
from collections.abc import Callable

from readmode.sanitise.allowed import SIZE

ID_PREFIX = "from-page-"
"""Before every id of the article, and every reference to one; the reading page's own ids never begin so."""

REGION_CLASS = "table-scroll"
"""The class of the box in which a wide table scrolls."""

Check = Callable[[str], str | None]

_WEB_ADDRESS = re.compile(r"https?://[^\s\"<>]+", re.IGNORECASE)
_LINK_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\"<>]+|tel:\+?[0-9*().\-]{2,42}", re.IGNORECASE)
_PICTURE_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+")
_CANDIDATE = r"https?://[^\s\"<>]+ [0-9.]{1,7}[wx]"
_IDENTIFIER = re.compile(r"[^\s\"'<>&`]{1,200}")
_TIME = (
    r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,3})?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?|[0-9]{2}:[0-9]{2}(?::[0-9]{2})?|P(?:[0-9]+D)?(?:T(?:[0-9]+[HMS])+)?"
)


def _matching(pattern: str) -> Check:
    compiled = re.compile(pattern)

    def check(value: str) -> str | None:
        return value if compiled.fullmatch(value) else None

    return check


def _plain(value: str) -> str:
    return value


def _switch(value: str) -> str:
    return value and ""


def _identifier(value: str) -> str | None:
    if not _IDENTIFIER.fullmatch(value):
        return None
    return value if value.startswith(ID_PREFIX) else ID_PREFIX + value


def _references(value: str) -> str | None:
    return " ".join(filter(None, map(_identifier, value.split()))) or None


def link_address(value: str) -> str | None:
    """Give the address that a link may have: of the web, a mailbox or a telephone, or a place in the article."""
    if value.startswith("#"):
        place = _identifier(value[1:])
        return place and f"#{place}"
    return value if _LINK_ADDRESS.fullmatch(value) else None


def _address(value: str) -> str | None:
    return value if _WEB_ADDRESS.fullmatch(value) else None


def _picture(value: str) -> str | None:
    return value if _PICTURE_DATA.fullmatch(value) else _address(value)


def _code_class(value: str) -> str | None:
    return next((name for name in value.split() if re.fullmatch(r"language-[\w+#.\-]{1,40}", name)), None)


def _box_class(value: str) -> str | None:
    return REGION_CLASS if REGION_CLASS in value and REGION_CLASS in value.split() else None


_when = _matching(_TIME)


def says_when(value: str) -> bool:
    """Say whether the value is a date, a time or a duration as HTML writes it."""
    return _when(value) is not None


CHECKS: dict[str, Check] = {
    **dict.fromkeys(("aria-labelledby", "aria-describedby", "headers"), _references),
    **dict.fromkeys(("cite", "poster", "src"), _address),
    **dict.fromkeys(("colspan", "columnspan", "height", "rowspan", "span", "width"), _matching("[1-9][0-9]{0,4}")),
    **dict.fromkeys(("controls", "default", "open", "reversed"), _switch),
    **dict.fromkeys(("hreflang", "lang", "srclang"), _matching("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")),
    **dict.fromkeys(("start", "value"), _matching("-?[0-9]{1,9}")),
    "class": _code_class,
    "datetime": _when,
    "href": link_address,
    "id": _identifier,
    "sizes": _matching(r"[\w .,:()%+\-*/<>=]{1,200}"),
    "srcset": _matching(f"{_CANDIDATE}(?:, {_CANDIDATE})*"),
    "type": _matching(r"(?:audio|video)/[\w.+\-]+(?:; ?codecs=[\w.,\" \-]+)?"),
}
"""What an attribute's value must be; an attribute without a check holds plain words, or one of `VALUES`."""

CHECKS_OF_TAGS: dict[tuple[str, str], Check] = {
    ("div", "class"): _box_class,
    ("img", "src"): _picture,
    ("ol", "type"): _plain,
    **{(tag, side): _plain for tag in ("mpadded", "mspace") for side in SIZE},
}
"""The same where a tag has its own rule."""


def check_value(tag: str, attribute: str, value: str) -> str | None:
    """Give the value with which the attribute may leave, or None when it must not."""
    check = CHECKS_OF_TAGS.get((tag, attribute)) or CHECKS.get(attribute, _plain)
    return check(value)
