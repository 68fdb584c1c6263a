"""When it was published and changed, as the page shows it to its readers near the headline.

The class "updated" is one that the hAtom microformat demands of every entry (version 0.1), so it
says nothing by itself: where it stands on the only date, that date is also the one of publication.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from readmode.dom import closest
from readmode.metadata.around import Piece
from readmode.metadata.class_words import UPDATED, class_words, is_elsewhere
from readmode.metadata.date_custom import DateCustom
from readmode.metadata.dates import DAY, read_date
from readmode.metadata.found import Found
from readmode.metadata.shown_dates import find_date

CLIMB = 2
"""Levels from a text to its time element, or to the element whose class says which date it is."""

UPDATED_WORDS = re.compile(
    r"updated?|modified|last edit|revised|reviewed|as of|aktualisiert|geändert|stand:|mis à jour|mise à jour|modifié|"
    r"actualizad|modificad|aggiornat|atualizad|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty|"
    r"aktualiz|zaktualizowano|frissít|actualizat|güncelle|diperbarui|cập nhật|ενημερώθηκε|обновлен|изменен|оновлен|"
    r"обновено|ажурирано|تحديث|تعديل|به‌?روز|ویرایش|עודכן|עדכון|अपडेट|আপডেট|อัปเดต|อัพเดท|更新|最終更新|修改|수정|업데이트"
)
"""Words that say that a date is one of change, in small letters."""

OTHER_WORDS = re.compile(
    r"joined|founded|member since|registered|registriert|beigetreten|dabei seit|inscri|registra[dt]o|geregistreerd|"
    r"зарегистрирован|регистрация|реєстрація|kayıt|加入|注册|註冊|登録|가입|انضم|تاريخ التسجيل|expires?|valid|until|"
    r"releas|born|last (?:post|reply|visit|seen|active)|event date|deadline|ends?\b|starts\b|copyright|©"
)
"""Words that say that a date is of something else than the article, in small letters."""

MARKS = " :-–—|·•,"

WEEKDAY = 4
"""Letters of a short weekday and its mark, which say nothing of the date behind them."""

LABEL_LENGTH = 40
"""Characters of a text before a date that says which date it is."""

DATELINE_LENGTH = 120
"""Characters of a text that may hold the dateline."""

PIECES = 40
"""Texts near the headline among which the dateline is; later ones list other articles."""

LISTED = 3
"""Different days that go back from text to text: so many are those of a list of articles, the newest first."""


class Dated(NamedTuple):
    """A text near the headline that holds a date.

    Attributes:
        place: which of the texts it is.
        value: the date.
        before: the text before it.
        source: where it was read: in an attribute, or in the text.
    """

    place: int
    value: str
    before: str
    source: str


def dates_among(pieces: Sequence[Piece], custom: DateCustom) -> list[Dated]:
    """Give the dates of the first texts.

    Args:
        pieces: the texts, the nearest first.
        custom: how the page writes its dates.
    """
    found = (
        Dated(place, *_date(piece, custom))
        for place, piece in enumerate(pieces[:PIECES])
        if len(piece.text) <= DATELINE_LENGTH
    )
    return [date for date in found if date.value]


def read_dateline(pieces: Sequence[Piece], dates: Sequence[Dated], trunk: frozenset[HtmlElement]) -> list[Found]:
    """Read from the texts near the headline when the article was published and changed.

    Args:
        pieces: the texts.
        dates: their dates.
        trunk: the elements that hold the headline.
    """
    found: dict[str, Found] = {}
    unsaid = ""  # a date that only its class calls "updated"; without another it is the entry's own, says hAtom
    for place, value, before, source in dates:
        if len(found) > 1:
            break
        piece = pieces[place]
        if is_elsewhere(piece.element, trunk):
            continue
        label = before if _has_words(before) else f"{_label(pieces, place)} {before}"
        if OTHER_WORDS.search(label.lower()) or (_has_words(before) and _is_link(piece.element)):
            continue
        if UPDATED_WORDS.search(label.lower()):
            found.setdefault("modified", Found("modified", value, source))
        elif _is_change(piece.element):
            unsaid = unsaid or (value if _is_hatom(piece.element) else "")
            found.setdefault("modified", Found("modified", value, source))
        else:
            found.setdefault("published", Found("published", value, source))
    if unsaid:
        found.setdefault("published", Found("published", unsaid, "markup:hatom"))
    return list(found.values())


def lists_articles(dates: Sequence[Dated]) -> bool:
    """Whether the texts show several days that go back, as those of a list of articles do, and of no single one."""
    days: list[str] = []
    for date in dates:
        day = date.value[:DAY]
        if not _has_words(date.before) and day not in days[-1:]:
            if days and day > days[-1]:
                return False
            days.append(day)
        if len(days) == LISTED:
            return True
    return False


def _has_words(before: str) -> bool:
    """Whether more than a weekday stands before a date."""
    return len(before.strip(MARKS)) > WEEKDAY


def _is_link(element: HtmlElement) -> bool:
    """Whether the text leads elsewhere: a date among a link's words is of what it leads to."""
    return element.tag == "a" or closest(element, "a") is not None


def _label(pieces: Sequence[Piece], place: int) -> str:
    """Give the text before this one, when it is as short as a label."""
    text = pieces[place - 1].text if place else ""
    return text if len(text) <= LABEL_LENGTH else ""


def _date(piece: Piece, custom: DateCustom) -> tuple[str, str, str]:
    """Give the date of a text, the words before it, and where it was read: the attribute before the shown text."""
    shown = find_date(piece.text, custom)
    before = piece.text[: shown.start] if shown else piece.text
    node: HtmlElement | None = piece.element
    for _ in range(CLIMB):
        if node is None:
            break
        if node.tag in {"time", "relative-time"} and (value := read_date(node.get("datetime") or "", custom)):
            return value, before, "markup:time"
        node = node.getparent()
    return (shown.value, before, "markup:dateline") if shown else ("", "", "")


def _is_change(element: HtmlElement) -> bool:
    """Whether the markup says that the date is one of change, and not of both."""
    node: HtmlElement | None = element
    for _ in range(CLIMB):
        if node is None:
            return False
        words = class_words(node)
        if node.get("itemprop") == "dateModified" or (not UPDATED.isdisjoint(words) and "published" not in words):
            return True
        node = node.getparent()
    return False


def _is_hatom(element: HtmlElement) -> bool:
    """Whether the class "updated" stands alone, as hAtom writes it, and is no part of a telling name."""
    nodes = [element, *element.iterancestors()][:CLIMB]
    return any("updated" in (node.get("class") or "").split() for node in nodes)
