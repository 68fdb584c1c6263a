"""The registry of rules: each named once, used, shown by an example that is run, and told of on the page of docs."""

import re
from pathlib import Path

import pytest

from readmode.render.english_repairs import REPAIRS
from readmode.repair.catalogue import run_example, write_catalogue
from readmode.repair.rules import BEST_PRACTICE, DEFECTS, RULES, Defect, Rule
from readmode.repair.sweep import MARKS
from readmode.sanitise import sanitise
from tests.repair.articles import rules
from tests.repair.conformance import defects

ROOT = Path(__file__).parents[2]
ALL: tuple[Rule | Defect, ...] = (*RULES, *DEFECTS)


def test_each_name_stands_for_one_rule() -> None:
    """Reports, docs and checkers speak of rules by their names."""
    names = [rule.name for rule in ALL]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_serves_a_criterion(rule: Rule | Defect) -> None:
    """It is one of WCAG 2.2, or good practice and said to be."""
    assert rule.wcag == BEST_PRACTICE or re.fullmatch(r"[1-4]\.[1-5]\.[1-9][0-3]?", rule.wcag)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_of_a_repair_is_repaired(rule: Rule) -> None:
    """What docs show is what happens; afterwards nothing is left to repair, and nothing of it is a defect."""
    result = run_example(rule)
    assert rule.name in rules(result.repairs)
    assert not defects(sanitise(result.root).root)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_report_of_a_repair_shows_what_changed(rule: Rule) -> None:
    """Two lines that are alike tell nobody what was done."""
    reports = [repair for repair in run_example(rule).repairs if repair.rule == rule.name]
    assert [repair for repair in reports if repair.before == repair.after] == []
    assert not [repair for repair in reports if any(mark in repair.before + repair.after for mark in MARKS)]


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_the_example_of_a_defect_is_reported(defect: Defect) -> None:
    """With what it does to a reader, and what the author should do."""
    found = [finding for finding in run_example(defect).remaining if finding.rule == defect.name]
    assert found
    assert found[0].why.startswith(defect.why)
    assert found[0].advice == defect.advice


def test_the_page_about_rules_says_what_the_rules_say() -> None:
    """`python -m readmode.repair.catalogue > docs/repairs.md` writes it."""
    assert (ROOT / "docs" / "repairs.md").read_text(encoding="utf-8") == write_catalogue()


def test_steps_use_no_rule_that_is_not_registered() -> None:
    """Rules are made in the registry and nowhere else."""
    steps = (ROOT / "src" / "readmode" / "repair").glob("*.py")
    assert not [path.name for path in steps if re.search(r"= (?:Rule|Defect)\(", path.read_text(encoding="utf-8"))]


def test_every_repair_has_words_for_a_reader() -> None:
    """The reading page says what was repaired in a few words of its own."""
    assert set(REPAIRS) == {rule.name for rule in RULES}
