"""The judges' table: rules by source and ours; and what was kept of the structure."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from benchmarks.judges.authors import ours
from benchmarks.judges.complaint import rules
from benchmarks.judges.results import SIDES, Judged
from benchmarks.structure import print_structure

JUDGES = ("axe", "nu", "ibm")

SOURCE_ONLY = 25
"""Rules that only source pages break which are shown, the most frequent; the results file has them all."""

EXAMPLES = 3


def print_results(results: Sequence[Judged], console: Console) -> None:
    """Print the tables."""
    judged = [each for each in results if not each.skipped]
    skipped = Counter(each.skipped for each in results if each.skipped)
    _print_clean(judged, console)
    _print_rules(judged, console)
    print_structure([each.structure for each in judged if each.structure is not None], console)
    for reason, count in skipped.items():
        console.print(f"{count} pages have no reading: {reason}.")


def _print_clean(judged: Sequence[Judged], console: Console) -> None:
    table = Table(
        "documents", "pages", *(f"{judge}: nothing" for judge in JUDGES), "clean for all three", "but for the author's"
    )
    for side in SIDES[::-1]:
        documents = [rules(each.complaints) for each in judged if each.side == side]
        if documents:
            clean = [sum(1 for found in documents if not any(name == judge for name, _ in found)) for judge in JUDGES]
            all_clean = sum(1 for found in documents if not found)
            but_authors = sum(1 for each in judged if each.side == side and not ours(each))
            counts = (*clean, all_clean, but_authors)
            table.add_row(side, str(len(documents)), *(f"{count} ({count / len(documents):.1%})" for count in counts))
    console.print(table)


def _print_rules(judged: Sequence[Judged], console: Console) -> None:
    pages = {side: Counter[tuple[str, str]]() for side in SIDES}
    elements = {side: Counter[tuple[str, str]]() for side in SIDES}
    authors = Counter[tuple[str, str]]()  # pages on which all complaints by the rule are
    where: dict[tuple[str, str], list[str]] = {}
    for each in judged:
        found = Counter((complaint.judge, complaint.rule) for complaint in each.complaints)
        elements[each.side].update(found)
        pages[each.side].update(found.keys())
        if each.side == "ours":
            left = rules(ours(each))
            authors.update(rule for rule in found if rule not in left)
            for rule in found:
                where.setdefault(rule, []).append(each.page)
    columns = ("source: pages", "elements", "ours: pages", "elements", "reported to the author", "ours, such as")
    table = Table("judge", "rule", *columns)
    found_in_ours = sorted(pages["ours"], key=lambda rule: (-pages["ours"][rule], rule))
    others = [rule for rule, _ in pages["source"].most_common() if rule not in pages["ours"]][:SOURCE_ONLY]
    for rule in (*found_in_ours, *others):
        counts = [str(count[side][rule]) for side in SIDES[::-1] for count in (pages, elements)]
        table.add_row(rule[0], rule[1], *counts, str(authors[rule]), " ".join(where.get(rule, [])[:EXAMPLES]))
    console.print(table)
