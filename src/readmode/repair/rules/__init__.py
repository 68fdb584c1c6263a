"""Every rule of repair, as data: what is mended, and what only the author can mend.

`docs/repairs.md` is written from this, and its examples are run.
"""

from readmode.repair.rules import headings, languages, leftovers, links, pictures, structures, texts
from readmode.repair.rules.form import BEST_PRACTICE, Defect, Rule

KINDS = {
    "Headings": headings,
    "Paragraphs, blocks and words": texts,
    "Lists and tables": structures,
    "Images, formulae, players and frames": pictures,
    "Links": links,
    "Language, direction and code": languages,
    "What the page leaves behind": leftovers,
}
"""The kinds of rules, in the order of the page about them."""

RULES: tuple[Rule, ...] = tuple(rule for kind in KINDS.values() for rule in kind.RULES)
DEFECTS: tuple[Defect, ...] = tuple(defect for kind in KINDS.values() for defect in kind.DEFECTS)

__all__ = ["BEST_PRACTICE", "DEFECTS", "KINDS", "RULES", "Defect", "Rule"]
