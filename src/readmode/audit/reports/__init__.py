"""An audit in the formats that testers and their tools read; JSON is the library's own, in `export`."""

from readmode.audit.reports.junit import to_junit
from readmode.audit.reports.sarif import to_sarif
from readmode.audit.reports.text import to_audit_text

__all__ = ["to_audit_text", "to_junit", "to_sarif"]
