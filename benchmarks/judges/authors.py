"""Complaints about what only a page's author can mend, and what a reading therefore reports and leaves as it is."""

from types import MappingProxyType

from benchmarks.judges.complaint import Complaint
from benchmarks.judges.results import Judged

FINDINGS = MappingProxyType(
    {
        ("axe", "td-has-header"): "table-headers",
        ("ibm", "table_headers_exists"): "table-headers",
        ("ibm", "table_headers_related"): "table-headers",
        ("axe", "image-redundant-alt"): "image-redundant-alt",
        ("ibm", "img_alt_redundant"): "image-redundant-alt",
        ("axe", "p-as-heading"): "bold-paragraph-heading",
    }
)
"""Judge and rule → the rule under which `reading.remaining` has the same defect."""


def is_authors(complaint: Complaint, judged: Judged) -> bool:
    """Say whether the reading itself reports, of this page, what the judge complains of."""
    return FINDINGS.get((complaint.judge, complaint.rule)) in judged.reported


def ours(judged: Judged) -> list[Complaint]:
    """Give the complaints that are left when those are taken away that the reading reports to the author."""
    return [complaint for complaint in judged.complaints if not is_authors(complaint, judged)]
