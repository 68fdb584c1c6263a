"""Accepts what test pages are read as: `python tests/accept_pages.py SLUG...`, by hand, after looking.

Writes expected.html and expected.json of the named pages and prints what changed. A page whose reading is wrong is not
accepted: it is mended, or stays out.
"""

import sys
from difflib import unified_diff
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, this finds `tests` nowhere else

from tests.page_folders import FACTS, FRAGMENT, PAGES, SOURCE, outcome


def accept(folder: Path) -> None:
    """Write the expectations of one page, and print how they differ from those that were there."""
    now = outcome(folder)
    for name in (FRAGMENT, FACTS):
        path = folder / name
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        after = now.get(name, "")
        if before == after:
            continue
        difference = unified_diff(
            before.splitlines(), after.splitlines(), f"{folder.name}/{name}", "accepted", "", "", 1
        )
        print(*difference, sep="\n")  # noqa: T201 - a command speaks by printing
        if name in now:
            path.write_text(after, encoding="utf-8")
        else:
            path.unlink()


def main(slugs: list[str]) -> int:
    """Accept the named pages; name those that are unknown."""
    unknown = [slug for slug in slugs if not (PAGES / slug / SOURCE).is_file()]
    if unknown or not slugs:
        print(f"usage: accept_pages.py SLUG...  (no such page: {', '.join(unknown) or '-'})", file=sys.stderr)  # noqa: T201 - the same
        return 2
    for slug in slugs:
        accept(PAGES / slug)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
