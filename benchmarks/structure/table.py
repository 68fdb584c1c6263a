"""The table of what was kept of the structure."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from benchmarks.structure.kept import KINDS, Kept


def print_structure(kept: Sequence[Kept], console: Console) -> None:
    """Print for each kind how many parts there are on all pages, and the two shares."""
    table = Table("structure", "in the article", "words read", "kept", "of all", "of those read")
    for kind in KINDS:
        expected, read, there = (
            sum(count.get(kind, 0) for count in counts)
            for counts in ([each.expected for each in kept], [each.read for each in kept], [each.kept for each in kept])
        )
        if read:
            shares = (f"{there / expected:.3f}", f"{there / read:.3f}")
            table.add_row(kind, str(expected), str(read), str(there), *shares)
    console.print(table)
