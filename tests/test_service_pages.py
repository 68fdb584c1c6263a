"""The pages of a service around the reading page."""

from dataclasses import replace

import pytest
from lxml.html import HtmlElement, document_fromstring

from readmode import HomePage, PageLink, Preferences, ProblemPage, render_home, render_problem, stylesheet_name
from readmode.dom import text_of

HOME = HomePage(
    static="/static",
    paste_action="/read/paste",
    sample_action="/read/sample",
    read_action="/read",
)
PROBLEM = ProblemPage(
    status=410,
    title="This page is no longer kept",
    detail="A captured page is kept for some minutes, and this one is older.",
    advice="Open the original and press the button again.",
    static="/static",
    original_url="https://www.example.org/story",
    links=(PageLink(text="Read it from its address", href="/read?url=https%3A%2F%2Fexample.org%2Fstory"),),
)


def forms(root: HtmlElement) -> dict[str, tuple[str, set[str]]]:
    """Give the method and the field names of every form, by its action."""
    return {
        form.get("action", ""): (
            form.get("method", "get"),
            {field.get("name", "") for field in form.xpath(".//input | .//textarea")},
        )
        for form in root.xpath("//form")
    }


def test_the_first_page_takes_an_address_or_a_source() -> None:
    """Both ways in are plain forms, and the sample is one link away."""
    root = document_fromstring(render_home(HOME))
    assert forms(root) == {"/read": ("get", {"url"}), "/read/paste": ("post", {"html", "url"})}
    assert root.xpath("//a[@href='/read/sample']")


def test_without_fetching_the_first_page_says_why_there_is_no_address_to_give() -> None:
    """A form that could only fail is not offered."""
    root = document_fromstring(render_home(replace(HOME, read_action=None)))
    assert forms(root) == {"/read/paste": ("post", {"html", "url"})}
    assert "does not fetch pages" in text_of(root)


@pytest.mark.parametrize("read_action", ["/read", None])
def test_every_field_of_the_first_page_has_a_label(read_action: str | None) -> None:
    """A field is known by its label, and its hint belongs to it."""
    root = document_fromstring(render_home(replace(HOME, read_action=read_action)))
    for field in root.xpath("//input | //textarea"):
        assert root.xpath(f"//label[@for='{field.get('id')}']")
        hint = field.get("aria-describedby")
        assert hint is None or root.xpath(f"//*[@id='{hint}']")


def test_a_problem_says_what_happened_what_to_try_and_where_to_go() -> None:
    """No one is left at a dead end."""
    root = document_fromstring(render_problem(PROBLEM))
    assert text_of(root.xpath("//h1")[0]) == PROBLEM.title
    assert PROBLEM.detail in text_of(root)
    assert PROBLEM.advice in text_of(root)
    assert [link.get("href") for link in root.xpath("//main//a")] == [
        PROBLEM.links[0].href,
        "https://www.example.org/story",
        "/",
    ]


def test_a_problem_never_links_to_what_is_no_web_address() -> None:
    """The address of a page that failed is the least trustworthy of all."""
    root = document_fromstring(render_problem(replace(PROBLEM, original_url="javascript:alert(1)", links=())))
    assert [link.get("href") for link in root.xpath("//main//a")] == ["/"]


def test_words_of_a_problem_are_text() -> None:
    """An error may quote the page; a quotation is not markup."""
    root = document_fromstring(render_problem(replace(PROBLEM, detail="<img src=x onerror=alert(1)>")))
    assert not root.xpath("//img")


@pytest.mark.parametrize("html", [render_home(HOME), render_problem(PROBLEM)], ids=["home", "problem"])
def test_the_pages_hold_to_the_same_rules_as_the_reading_page(html: str) -> None:
    """One h1, one main, one style sheet, no script and no style in place."""
    root = document_fromstring(html)
    assert [len(root.xpath(path)) for path in ("//h1", "//main", "/html/body/header", "/html/body/footer")] == [1] * 4
    assert [link.get("href") for link in root.xpath("//link[@rel='stylesheet']")] == [f"/static/{stylesheet_name()}"]
    assert not root.xpath("//script | //style | //@style")
    assert root.get("lang") == "en"


def test_a_readers_theme_holds_on_every_page() -> None:
    """Who needs dark pages needs them here too, and own colours come with their style sheet."""
    own = Preferences(theme="own", own_background="#F3E9FF", own_text="#2A1140")
    for preferences, sheets in ((Preferences(theme="dark"), 1), (own, 2)):
        for html in (render_home(HOME, preferences), render_problem(PROBLEM, preferences)):
            root = document_fromstring(html)
            assert root.get("data-theme") == preferences.theme
            assert len(root.xpath("//link[@rel='stylesheet']")) == sheets
    assert "/static/colours.F3E9FF-2A1140.css" in html
