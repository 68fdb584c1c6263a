"""The language of the page and of its parts."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.languages import base_language, is_language
from readmode.audit.names import is_blank, speaks
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey

NAMES = ("lang", "xml:lang")


def _is_wrong(element: HtmlElement) -> bool:
    """Tell whether the element names a language that does not exist."""
    for name in NAMES:
        tag = element.get(name)
        if tag and (is_blank(tag) or (base_language(tag) != "" and not is_language(base_language(tag)))):
            return True
    return False


def _wrong_parts(survey: Survey) -> Iterator[HtmlElement]:
    parts = [element for name in NAMES for element in survey.spoken_with(name) if element is not survey.root]
    for element in dict.fromkeys(parts):
        if _is_wrong(element) and speaks(element, survey):
            yield element


def _mismatching(survey: Survey) -> Iterator[HtmlElement]:
    lang, xml = (base_language(survey.root.get(name) or "") for name in NAMES)
    if is_language(lang) and is_language(xml) and lang != xml:
        yield survey.root


def _page(attributes: str) -> str:
    return f"<!doctype html><html{attributes}><head><title>Clay</title></head><body><p>Clay.</p></body></html>"


RULES = (
    Rule(
        "html-has-lang",
        "html",
        "The page says its language",
        ("3.1.1",),
        "serious",
        "A screen reader reads the words with the sounds of another language.",
        "Write the page's language in the lang attribute of html.",
        _page(""),
        _page(' lang="en"'),
        lambda survey: [survey.root] if is_blank(survey.root.get("lang")) else [],
    ),
    Rule(
        "html-lang-valid",
        "html",
        "The page's language exists",
        ("3.1.1",),
        "serious",
        "A screen reader does not know the language, and reads the words with the sounds of another.",
        "Write a language tag such as en or pt-BR.",
        _page(' lang="english"'),
        _page(' lang="en-GB"'),
        lambda survey: [survey.root] if _is_wrong(survey.root) else [],
    ),
    Rule(
        "html-xml-lang-mismatch",
        "html",
        "The page says one language, not two",
        ("3.1.1",),
        "moderate",
        "One screen reader takes the one, another the other language.",
        "Make lang and xml:lang the same, or leave xml:lang away.",
        _page(' lang="en" xml:lang="fr"'),
        _page(' lang="en" xml:lang="en-GB"'),
        _mismatching,
    ),
    Rule(
        "valid-lang",
        "@lang @xml:lang",
        "The languages of parts exist",
        ("3.1.2",),
        "serious",
        "A screen reader does not know the language, and reads the words with the sounds of another.",
        "Write a language tag such as en or pt-BR.",
        '<p lang="klingonish">nuqneH</p>',
        '<p lang="de">Guten Tag</p>',
        _wrong_parts,
    ),
)
