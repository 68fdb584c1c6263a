"""Bylines become people's names: without "by", titles, dates, addresses; several names become several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode.metadata.by_words import BEFORE
from readmode.metadata.names import read_given_names, read_names, turned


@pytest.mark.parametrize(
    ("written", "language", "names"),
    [
        ("By Jane Doe", "en", ("Jane Doe",)),
        ("Written by: Jane Doe", "en", ("Jane Doe",)),
        ("By Jane Doe and John Smith", "en", ("Jane Doe", "John Smith")),
        ("By Jane Doe, John Smith & Ann Li", "en", ("Jane Doe", "John Smith", "Ann Li")),
        ("Von Jana Weiß und Karl Klein", "de", ("Jana Weiß", "Karl Klein")),
        ("Par Zoé Petit et Luc Moreau", "fr", ("Zoé Petit", "Luc Moreau")),
        ("Por Ana Ruiz y Juan Gil", "es", ("Ana Ruiz", "Juan Gil")),
        ("Di Carla Neri", "it", ("Carla Neri",)),
        ("Door Anna de Wit", "nl", ("Anna de Wit",)),
        ("Автор: Анна Белова", "ru", ("Анна Белова",)),
        ("بقلم ليلى حداد", "ar", ("ليلى حداد",)),
        ("نویسنده: مریم کریمی", "fa", ("مریم کریمی",)),
        ("מאת נועה לוי", "he", ("נועה לוי",)),
        ("文＝山田花子", "ja", ("山田花子",)),
        ("作者：王小明", "zh", ("王小明",)),
        ("김하나 기자", "ko", ("김하나",)),
        ("โดย สมศรี ใจดี", "th", ("สมศรี ใจดี",)),
    ],
)
def test_the_word_before_a_name_is_no_part_of_it(written: str, language: str, names: tuple[str, ...]) -> None:
    """In the page's language, and in English on any page."""
    assert read_names(written, language) == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Jane Doe, Senior Editor", ("Jane Doe",)),
        ("Jane Doe, Ph.D.", ("Jane Doe, Ph.D.",)),
        ("Jane Doe, Head of Research, Quay Harbour Office", ("Jane Doe",)),
        ("Jane Doe, Tide Educator & Coast Ecologist", ("Jane Doe",)),
        ("Articles by Jane Doe", ("Jane Doe",)),
        ("Posts: 116", ()),
        ("Jane Doe | Staff Writer | 5 May 2024", ("Jane Doe",)),
        ("By Jane Doe in Cairo, 5 May 2024", ("Jane Doe",)),
        ("5 May 2024 by Jane Doe", ("Jane Doe",)),
        ("Jane Doe (@janedoe)", ("Jane Doe",)),
        ("Jane Doe jane@example.org", ("Jane Doe",)),
        ("https://example.org/jane", ()),
        ("@janedoe", ()),
        ("admin", ()),
        ("5 min read", ()),
        ("Updated May 5, 2024", ()),
        ("", ()),
    ],
)
def test_what_stands_beside_a_name_is_left_out(written: str, names: tuple[str, ...]) -> None:
    """Titles, dates, places, addresses and the names of accounts are no people."""
    assert read_names(written, "en") == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Centre for Tides and Currents", ("Centre for Tides and Currents",)),
        ("Research and Development", ("Research and Development",)),
        ("Smith, Jane", ("Jane Smith",)),
        ("Jane Doe, John Smith", ("Jane Doe", "John Smith")),
        ("Jane Doe; John Smith", ("Jane Doe", "John Smith")),
    ],
)
def test_a_given_name_is_parted_only_where_both_sides_are_names(written: str, names: tuple[str, ...]) -> None:
    """An office with "and" in its name stays one."""
    assert read_given_names(written) == names


def test_a_catalogue_names_the_family_first() -> None:
    """It is turned round, unless there is more than one comma."""
    assert turned("Doe, Jane A.") == "Jane A. Doe"
    assert turned("Jane Doe") == "Jane Doe"
    assert turned("Doe, Jane, Jr.") == "Doe, Jane, Jr."


@given(st.text(max_size=300), st.sampled_from(["", "en", "ja", *BEFORE]))
def test_any_text_gives_names_of_it_and_nothing_else(text: str, language: str) -> None:
    """Every name is made of the text's own characters, has a letter, and stands once."""
    for read in (read_names, read_given_names):
        names = read(text, language)
        assert len({name.casefold() for name in names}) == len(names)
        for name in names:
            assert any(char.isalpha() for char in name)
            assert set(name) <= set(text) | {",", " "}
