"""Every rule says what it wants, finds the example that breaks it and leaves the one that keeps it."""

import re

import pytest
from lxml import etree
from lxml.html import HtmlElement

from readmode.audit.criteria import CRITERIA
from readmode.audit.impact import IMPACTS
from readmode.audit.rule import Rule
from readmode.audit.rules import RULES
from readmode.audit.survey import Survey
from tests.audit.pages import root, whole

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)

WCAG_LEVEL_A_AND_AA = {"A", "AA"}


def found(rule: Rule, source: str) -> list[HtmlElement]:
    return list(rule.find(Survey(root(whole(source)))))


@every_rule
def test_a_rule_finds_the_example_that_breaks_it(rule: Rule) -> None:
    """A rule that finds nothing in its own example would find nothing anywhere."""
    assert found(rule, rule.fails)


@every_rule
def test_a_rule_leaves_the_example_that_keeps_it(rule: Rule) -> None:
    """What is done as the advice says is no finding."""
    assert found(rule, rule.passes) == []


@every_rule
def test_advice_leads_to_no_other_fault(rule: Rule) -> None:
    """The good example breaks no other rule of level A or AA; what a piece of a page lacks as a page does not count."""
    survey = Survey(root(whole(rule.passes)))
    others = [each for each in RULES if each.wcag and CRITERIA[each.wcag[0]][1] in WCAG_LEVEL_A_AND_AA]
    assert [each.id for each in others if {element.tag for element in each.find(survey)} - {"html"}] == []


@every_rule
def test_a_rule_is_said_in_sentences(rule: Rule) -> None:
    """A name that is stable, a title, whom it hurts and what to do."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert rule.impact in IMPACTS
    assert not rule.title.endswith(".")
    assert rule.help.endswith(".")
    assert rule.advice.endswith(".")
    assert set(rule.wcag) <= set(CRITERIA)


def test_no_two_rules_have_one_name() -> None:
    """Reports and settings know a rule by its name alone."""
    assert len({rule.id for rule in RULES}) == len(RULES)


@every_rule
def test_a_rule_finds_nothing_in_an_empty_page(rule: Rule) -> None:
    """But what the page as a whole lacks."""
    assert {element.tag for element in found(rule, "")} <= {"html"}


@every_rule
def test_a_rule_looks_at_what_breaks_it(rule: Rule) -> None:
    """What a rule says it looks at is in the example that breaks it, so that asking it is never left out wrongly."""
    assert not Survey(root(whole(rule.fails))).holds.isdisjoint(rule.looks_at.split())


@every_rule
def test_looking_changes_nothing(rule: Rule) -> None:
    """The page goes on to other stages as it came."""
    page = root(whole(rule.fails))
    before = etree.tostring(page)
    list(rule.find(Survey(page)))
    assert etree.tostring(page) == before


@every_rule
def test_an_element_is_found_once(rule: Rule) -> None:
    """Counts count elements."""
    survey = Survey(root(whole(rule.fails * 2 if not rule.fails.startswith("<!") else rule.fails)))
    elements = list(rule.find(survey))
    assert len(elements) == len(set(elements))


@pytest.mark.parametrize(
    ("behind", "is_found"),
    [("We dig clay in autumn.", True), ("Dug in autumn.", False), ("", False)],
    ids=["prose", "a line as long", "nothing"],
)
def test_a_bold_line_heads_what_is_longer_than_it(behind: str, is_found: bool) -> None:  # noqa: FBT001 - a column
    """A label in bold above a line of its own length is no heading: names above professions, prices below products."""
    rule = next(each for each in RULES if each.id == "bold-paragraph-heading")
    assert bool(found(rule, f"<p><b>Clay pits</b></p><p>{behind}</p>")) is is_found
