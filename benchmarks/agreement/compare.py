"""The audit's findings beside axe-core's verdicts: per rule, how often both say the same of a page."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import tostring

from benchmarks.agreement.verdicts import Verdict
from benchmarks.corpora import CorpusPage
from benchmarks.progress import track
from readmode.audit.rules import RULES
from readmode.audit.survey import Survey
from readmode.decode import decode
from readmode.errors import ReadmodeError
from readmode.model import Page
from readmode.options import Limits
from readmode.parse import parse

LEFT_TO_PEOPLE = frozenset(
    "bypass duplicate-id-aria form-field-multiple-labels frame-title-unique th-has-data-cells video-caption".split()
)
"""Rules of which axe-core 4.14 calls no finding a violation: for these, what it leaves to a person counts as one."""

SHOWN = 3
"""Elements that are shown of a page on which the two disagree."""

Found = dict[str, dict[str, list[str]]]
"""Rule → page → the first elements, as source."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One rule on all pages.

    Attributes:
        rule: the name that both have for it.
        axe: pages that axe finds at fault.
        ours: pages that the audit finds at fault, without those that axe leaves to a person.
        both: pages that both do.
        left: pages that the audit finds at fault and axe leaves to a person.
        ours_alone: names of the pages that only the audit finds at fault.
        axe_alone: names of the pages that only axe does.
    """

    rule: str
    axe: int
    ours: int
    both: int
    left: int
    ours_alone: tuple[str, ...]
    axe_alone: tuple[str, ...]

    @property
    def precision(self) -> float | None:
        """The share of our findings that axe has too; None where there are none."""
        return self.both / self.ours if self.ours else None

    @property
    def recall(self) -> float | None:
        """The share of axe's findings that we have too; None where there are none."""
        return self.both / self.axe if self.axe else None


def tree_of(page: CorpusPage) -> Page:
    """Give the page as the audit gets it."""
    return parse(decode(page.html(), None, Limits()).utf_8, None, Limits())


def find(pages: Sequence[CorpusPage]) -> Found:
    """Let every rule look at the pages; one that cannot be parsed has no findings."""
    found: Found = defaultdict(dict)
    for page in track(pages, "audit", len(pages)):
        try:
            survey = Survey(tree_of(page).root)
        except ReadmodeError as error:
            print(f"{page.name}: not judged: {error}")
            continue
        for rule in RULES:
            elements = list(rule.find(survey))
            if elements:
                found[rule.id][page.name] = [
                    tostring(element, encoding="unicode", with_tail=False) for element in elements[:SHOWN]
                ]
    return found


def compare(verdicts: Mapping[str, Verdict], found: Found) -> list[Agreement]:
    """Compare the two on every rule that both have and that had something to look at, in the rules' order."""
    looked = {rule for verdict in verdicts.values() for rule in verdict.rules}
    return [_agreement(rule.id, verdicts, found.get(rule.id, {})) for rule in RULES if rule.id in looked]


def _agreement(rule: str, verdicts: Mapping[str, Verdict], pages: Mapping[str, list[str]]) -> Agreement:
    counts_open = rule in LEFT_TO_PEOPLE
    axe = {
        name
        for name, verdict in verdicts.items()
        if rule in verdict.violations or (counts_open and rule in verdict.incomplete)
    }
    left = {name for name in set(pages) - axe if name in verdicts and rule in verdicts[name].incomplete}
    ours = {name for name in pages if name in verdicts} - left
    return Agreement(
        rule,
        len(axe),
        len(ours),
        len(axe & ours),
        len(left),
        tuple(sorted(ours - axe)),
        tuple(sorted(axe - ours)),
    )
