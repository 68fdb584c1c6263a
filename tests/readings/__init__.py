"""Readings built by hand, for what comes after the pipeline: rendering, exports, checks in browsers."""

from dataclasses import replace
from pathlib import Path

from readmode.model import Coverage, Encoding, Notice, Reading, ReadingTime, SafeHtml

IMAGE = (
    "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='960'%20height='540'%3E"
    "%3Crect%20width='960'%20height='540'%20fill='%239db8c4'/%3E"
    "%3Cpath%20d='M0%20380Q240%20330%20480%20390T960%20370V540H0Z'%20fill='%236b5a48'/%3E"
    "%3Crect%20x='450'%20y='90'%20width='40'%20height='340'%20fill='%23f5f2ea'/%3E%3C/svg%3E"
)


def _body(name: str) -> SafeHtml:
    """Read an article's fragment, such as the sanitiser gives, and put a picture into it that needs no network."""
    return SafeHtml(Path(__file__).with_name(f"{name}.html").read_text(encoding="utf-8").replace("{image}", IMAGE))


def reading_time(language: str, label: str, minutes: int = 3) -> ReadingTime:
    """Give a reading time with a label, and numbers that belong to it."""
    return ReadingTime(
        minutes=minutes,
        minutes_fast=max(1, minutes - 1),
        minutes_slow=minutes + 1,
        seconds=minutes * 60,
        words=minutes * 200,
        characters=0,
        images=1,
        unit="word",
        rate=200,
        rate_source="test",
        language=language,
        label=label,
    )


def english() -> Reading:
    """Give a long read with every kind of element that an article may hold."""
    return Reading(
        generator="readmode 0.1.0",
        url="https://www.example.org/2024/05/the-gauge?from=home&section=2",
        canonical_url="https://www.example.org/2024/05/the-gauge",
        title="The people who read the river, every morning, for a hundred years",
        byline="Ada Obi, Jón Þórsson",
        authors=("Ada Obi", "Jón Þórsson"),
        site_name="The Example Courier",
        published="2024-05-03T06:30:00+01:00",
        modified="2024-05-06T09:00:00+01:00",
        language="en",
        direction="ltr",
        excerpt="A gauge, a ledger, and the people who keep both.",
        lead_image=None,
        html=_body("english"),
        text="The river gauge at the old mill",
        reading_time=reading_time("en", "3 min read"),
        outline=(),
        images=(),
        links=(),
        tables=(),
        repairs=(),
        remaining=(),
        coverage=Coverage(600, 500, 0.833),
        audit=None,
        sources={},
        encoding=Encoding("utf-8", "text"),
        notices=(),
    )


def arabic() -> Reading:
    """Give a reading that is written from right to left, with parts that are not."""
    return replace(
        english(),
        title="الذين يقرأون النهر كل صباح منذ مئة عام",
        byline="ليلى حداد",
        site_name="صحيفة المثال",
        language="ar",
        direction="rtl",
        html=_body("arabic"),
        reading_time=reading_time("ar", "مدة القراءة: 3 د"),
        notices=(Notice("short", "This reading is short for its page; a part may be missing."),),
    )


def japanese() -> Reading:
    """Give a reading in ideographs and syllables, with ruby."""
    return replace(
        english(),
        title="百年のあいだ、毎朝川を読む人びと",
        byline="例 花子",
        site_name="例新聞",
        language="ja",
        html=_body("japanese"),
        reading_time=reading_time("ja", "読了目安: 3分"),
    )


def thai() -> Reading:
    """Give a reading in a script without spaces and with stacked marks."""
    return replace(
        english(),
        title="ผู้คนที่อ่านแม่น้ำทุกเช้าตลอดหนึ่งร้อยปี",
        byline=None,
        authors=(),
        site_name=None,
        modified=None,
        language="th",
        html=_body("thai"),
        reading_time=reading_time("th", "เวลาอ่าน: 3 นาที"),
    )


def bare() -> Reading:
    """Give a reading of which nothing is known but its text, with a title that is markup."""
    return replace(
        english(),
        url="javascript:alert(1)",
        canonical_url=None,
        title="<script>alert('title')</script> & \"quotes\"",
        byline=None,
        authors=(),
        site_name=None,
        published=None,
        modified=None,
        language=None,
        excerpt=None,
        html=SafeHtml("<p>Short.</p>"),
        reading_time=reading_time("en", "1 min read", minutes=1),
    )


READINGS = {"english": english, "arabic": arabic, "japanese": japanese, "thai": thai, "bare": bare}
