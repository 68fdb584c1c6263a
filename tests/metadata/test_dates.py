"""Dates become ISO 8601 as exact as they were written: no invented time, no invented zone, no invented day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode.metadata.calendars import gregorian
from readmode.metadata.date_custom import DateCustom
from readmode.metadata.dates import is_first, read_date
from readmode.metadata.shown_dates import find_date


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024-08-05", "2024-08-05"),
        ("2024-8-5", "2024-08-05"),
        ("20240805", "2024-08-05"),
        ("2024-08", "2024-08"),
        ("2024-08-05T10:00:00Z", "2024-08-05T10:00:00+00:00"),
        ("2024-08-05T10:00:00.123+02:00", "2024-08-05T10:00:00+02:00"),
        ("2024-08-05T10:00:00+0200", "2024-08-05T10:00:00+02:00"),
        ("2024-08-05T10:00+02", "2024-08-05T10:00:00+02:00"),
        ("2024-08-05 10:00:00Z", "2024-08-05T10:00:00+00:00"),
        ("2024-08-05T10:00:00", "2024-08-05T10:00:00"),
        ("2024-08-05T99:00:00", "2024-08-05"),
        ("2024-08-05T10:00:00+99:00", "2024-08-05"),
        ("Mon, 05 Aug 2024 10:00:00 GMT", "2024-08-05T10:00:00+00:00"),
        ("Mon Aug 05 2024 10:00:00 GMT+0200 (CEST)", "2024-08-05T10:00:00+02:00"),
        ("1722852000", "2024-08-05T10:00:00+00:00"),
        ("1722852000000", "2024-08-05T10:00:00+00:00"),
        ("5 May 1969", "1969-05-05"),
    ],
)
def test_what_machines_read_keeps_its_exactness(written: str, read: str) -> None:
    """A day stays a day, a local time gets no zone, an offset is kept as an offset."""
    assert read_date(written, DateCustom()) == read


@pytest.mark.parametrize(
    "written",
    ["", "0", "yesterday", "2024", "2024-13-45", "2024-02-30", "0000-00-00", "1970-01-01T00:00:00Z", "99999999999999"],
)
def test_what_is_no_date_is_none(written: str) -> None:
    """An empty time stamp, a day that never was, a relative time: nothing is made of them."""
    assert read_date(written, DateCustom()) == ""


@pytest.mark.parametrize(
    ("written", "language", "read"),
    [
        ("August 5th, 2024 at 10:00", "en", "2024-08-05"),
        ("Posted on Aug. 5, 2024 by Jane", "en", "2024-08-05"),
        ("5. August 2024", "de", "2024-08-05"),
        ("le 5 août 2024 à 10h", "fr", "2024-08-05"),
        ("5 de agosto de 2024", "es", "2024-08-05"),
        ("5 августа 2024 г.", "ru", "2024-08-05"),
        ("5 Αυγούστου 2024", "el", "2024-08-05"),
        ("5 Ağustos 2024", "tr", "2024-08-05"),
        ("٥ أغسطس ٢٠٢٤", "ar", "2024-08-05"),
        ("5 آب 2024", "ar", "2024-08-05"),
        ("۱۴ مرداد ۱۴۰۳", "fa", "2024-08-04"),
        ("5 באוגוסט 2024", "he", ""),
        ("5 אוגוסט 2024", "he", "2024-08-05"),
        ("२५ अगस्त २०२४", "hi", "2024-08-25"),
        ("5 สิงหาคม 2567", "th", "2024-08-05"),
        ("ngày 5 tháng 8 năm 2024", "vi", "2024-08-05"),
        ("2024年8月5日", "ja", "2024-08-05"),
        ("2024년 8월 5일", "ko", "2024-08-05"),
        ("2024. 8. 5.", "ko", "2024-08-05"),
    ],
)
def test_what_readers_see_is_read_in_the_pages_language(written: str, language: str, read: str) -> None:
    """Month names come from locale data; Thai and Persian years are turned into Gregorian ones."""
    found = find_date(written, DateCustom(language))
    assert (found.value if found else "") == read


@pytest.mark.parametrize(
    ("written", "language", "read"),
    [
        ("3/4/2025", "en-US", "2025-03-04"),
        ("3/4/2025", "en", "2025-03-04"),
        ("3/4/2025", "en-GB", "2025-04-03"),
        ("3/4/2025", "fr", "2025-04-03"),
        ("3.4.2025", "en-US", "2025-04-03"),
        ("25/4/2025", "en-US", "2025-04-25"),
        ("4/25/2025", "fr", "2025-04-25"),
        ("2025/04/03", "en-US", "2025-04-03"),
    ],
)
def test_the_order_of_two_numbers_follows_the_language(written: str, language: str, read: str) -> None:
    """Unless a number over 12 or a dot decides it."""
    found = find_date(written, DateCustom(language))
    assert found is not None
    assert found.value == read


def test_a_date_of_long_ago_near_the_headline_is_what_the_article_is_about() -> None:
    """The web is younger than that."""
    assert find_date("The wreck of 5 August 1924", DateCustom()) is None


def test_a_date_that_is_only_a_day_apart_is_not_an_earlier_one() -> None:
    """Two time zones lie that far apart; more is another version."""
    assert is_first("2024-08-05", ["2024-08-04T23:00:00+00:00", "2024-08-05"])
    assert not is_first("2024-08-05", ["2024-08-01"])
    assert is_first("2024-08", ["2024-08-01"])


@given(st.dates(min_value=gregorian(1960, 1, 1, ""), max_value=gregorian(2090, 1, 1, "")))
def test_every_iso_day_reads_as_itself(day: object) -> None:
    """Reading what was written in ISO 8601 changes nothing."""
    assert read_date(str(day), DateCustom()) in {str(day), ""}
    assert str(day).startswith("1970-01-01") or read_date(str(day), DateCustom()) == str(day)


@given(st.text(max_size=200), st.sampled_from(["", "en", "de", "fa", "th", "vi", "zz", "en-US"]))
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    """What is read is a date of the length that ISO 8601 gives it, or nothing."""
    value = read_date(text, DateCustom(language))
    assert value == "" or value[:4].isascii()
    found = find_date(text, DateCustom(language))
    assert found is None or 0 <= found.start < found.end <= len(text)


def test_the_persian_calendar_keeps_its_leap_years() -> None:
    """The new years of well-known days."""
    assert str(gregorian(1403, 1, 1, "fa")) == "2024-03-20"
    assert str(gregorian(1399, 12, 30, "fa")) == "2021-03-20"
    assert str(gregorian(1404, 1, 1, "fa")) == "2025-03-21"
    with pytest.raises(ValueError, match="day"):
        gregorian(1400, 12, 30, "fa")
