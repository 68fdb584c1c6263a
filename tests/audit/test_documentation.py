"""The page about the rules says what the rules say."""

from pathlib import Path

from readmode.audit.documentation import write_documentation
from readmode.audit.rules import RULES

PAGE = Path(__file__).parents[2] / "docs" / "audit-rules.md"


def test_the_committed_page_is_the_one_the_rules_make() -> None:
    """Write it anew with `python -m readmode.audit.documentation > docs/audit-rules.md` when a rule changes."""
    assert PAGE.read_text(encoding="utf-8") == write_documentation()


def test_every_rule_has_an_address_of_its_own() -> None:
    """Reports point to the heading with its name."""
    headings = [line.removeprefix("### ") for line in write_documentation().splitlines() if line.startswith("### ")]
    assert sorted(headings) == sorted(rule.id for rule in RULES)
