"""A defect has one name and one weight, whether the audit finds it, a repair mends it, or a reading leaves it."""

import pytest
from lxml.html import fragment_fromstring

from readmode import AUDIT_RULES
from readmode.audit import audit_article
from readmode.repair.catalogue import TITLE, run_example
from readmode.repair.rules import BEST_PRACTICE, DEFECTS, RULES, Defect, Rule

AUDITED = {rule.id: rule for rule in AUDIT_RULES}

ALL: tuple[Rule | Defect, ...] = (*RULES, *DEFECTS)
SHARED = [rule for rule in ALL if rule.name in AUDITED]
"""What both a report of repairs and an audit may tell of."""

TABLE = "<table>" + "<tr><td>9</td><td>900</td><td>dry</td></tr>" * 3 + "</table>"


@pytest.mark.parametrize("rule", SHARED, ids=lambda rule: rule.name)
def test_the_same_name_has_the_same_weight(rule: Rule | Defect) -> None:
    """Whoever sorts findings by weight finds both in one place."""
    assert rule.severity == AUDITED[rule.name].impact


@pytest.mark.parametrize("defect", [each for each in DEFECTS if each.name in AUDITED], ids=lambda defect: defect.name)
def test_the_same_name_breaks_the_same_criterion(defect: Defect) -> None:
    """The audit may name more criteria; where it calls a rule good practice, so does the reading."""
    assert defect.wcag in (AUDITED[defect.name].wcag or (BEST_PRACTICE,))


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_what_is_left_to_the_author_has_one_name(defect: Defect) -> None:
    """Of a defect that stays in the reading, the audit of the reading says what the reading itself says."""
    left = run_example(defect)
    found = {finding.rule for finding in audit_article(left.root, TITLE, defect.language or None, 1)}
    assert found <= {finding.rule for finding in left.remaining}


def test_a_table_without_headers_has_one_name() -> None:
    """None at all is the plainest case of cells that have none."""
    found = audit_article(fragment_fromstring(TABLE), TITLE, "en", 1)
    assert [finding.rule for finding in found] == ["table-headers"]
    assert "table-headers" in {defect.name for defect in DEFECTS}
