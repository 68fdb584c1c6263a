"""Which of two numbers is the month is decided by what the page proves, and only else by its language."""

import pytest

from readmode.metadata import describe
from tests.metadata.build import PROSE, article, json_ld, page_of

MARCH, OCTOBER = "2023-03-10", "2023-10-03"
"""What 03/10/2023 may be."""


def published(
    head: str = "", shown: str = "03/10/2023", after: str = "", lang: str = "en", url: str = "https://example.org/tides"
) -> str:
    """Give the day that a page with this date under its headline is read to be of."""
    body = article(meta=f"<p>{shown}</p>") + after
    found = describe(page_of(head, body, f'<html lang="{lang}">', url)).published
    return found.value[:10] if found else ""


@pytest.mark.parametrize(("lang", "day"), [("en", MARCH), ("en-US", MARCH), ("en-GB", OCTOBER), ("", MARCH)])
def test_without_proof_the_language_decides(lang: str, day: str) -> None:
    """Nothing on the page says more than how its readers write dates."""
    assert published(lang=lang) == day


@pytest.mark.parametrize("lang", ["en", "en-US", "en-GB"])
@pytest.mark.parametrize("day", [MARCH, OCTOBER])
def test_the_day_in_the_address_proves_the_order(lang: str, day: str) -> None:
    """A publishing system that calls every page American still knows the day in the address."""
    year, month, number = day.split("-")
    assert published(lang=lang, url=f"https://example.org/{year}/{month}/{number}/tides") == day


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2023-10-03T09:00:00Z">',
        '<meta property="article:published_time" content="2023-10-02T23:00:00Z">',
        json_ld({"@type": "Article", "headline": "How the tides turn", "datePublished": "2023-10-03"}),
    ],
    ids=["changed on the day", "published before midnight elsewhere", "json-ld"],
)
def test_a_date_for_machines_proves_the_order(head: str) -> None:
    """Without it the tenth of March was the first of two dates, and so the one that was believed."""
    assert published(head) in {OCTOBER, "2023-10-02"}


@pytest.mark.parametrize(
    ("after", "lang", "day"),
    [
        ("<p>Minutes of 25/09/2023</p>", "en", OCTOBER),
        ("<p>Minutes of 25-09-2023</p>", "en-US", OCTOBER),
        ("<p>Minutes of 09/25/2023</p>", "en-GB", MARCH),
        ("<p>Minutes of 09/25/2023, and of 25/09/2023</p>", "en-GB", OCTOBER),  # they disagree and prove nothing
        ("<p>Minutes of 25.09.2023</p>", "en", MARCH),
        ("<p>Minutes of 25/25/2023</p>", "en", MARCH),
        ("<script>let day = '25/09/2023'</script>", "en", MARCH),
        ("<aside class='related'><time datetime='2022-04-01'>01/04/2022</time></aside>", "en", OCTOBER),
        ("<aside class='related'><time datetime='2022-04-01'>04/01/2022</time></aside>", "en-GB", MARCH),
        (
            "<aside class='related'><time datetime='2022-04-01'>01/04/2022</time></aside><p>09/25/2023</p>",
            "en-US",
            OCTOBER,
        ),
    ],
)
def test_another_date_of_the_page_proves_the_order(after: str, lang: str, day: str) -> None:
    """One number that is no month, or one date that is written for machines as well."""
    assert published(after=f"<footer>{after}</footer>", lang=lang) == day


def test_a_date_in_data_is_read_by_the_same_custom() -> None:
    """Meta elements hold what the system shows, too."""
    head = '<meta property="article:published_time" content="03/10/2023">'
    assert published(head, shown="", after=f"<footer>{PROSE} 25/09/2023</footer>") == OCTOBER
    assert published(head, shown="") == MARCH
