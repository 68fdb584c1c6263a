"""The frozen values that go from stage to stage, and the one that goes out.

The tree inside `Page` goes down with it: `metadata` only looks at it, `extract` takes the article out of it.
"""

from readmode.model.article import (
    NO_PAGE,
    Article,
    Finding,
    Origin,
    Repair,
    RepairedArticle,
    SafeHtml,
    SanitisedArticle,
    Severity,
)
from readmode.model.audit import (
    AUDIT_SCHEMA_VERSION,
    Audit,
    AuditFinding,
    AuditPlace,
    AuditReport,
    AuditRule,
    CriterionAudit,
    ManualCheck,
)
from readmode.model.coverage import Coverage, RemovalReason, RemovedBlock
from readmode.model.page import DecodedPage, Encoding, Metadata, Notice, Page, Picture, Sourced
from readmode.model.reading import (
    SCHEMA_VERSION,
    Direction,
    Heading,
    Image,
    Link,
    Measures,
    Reading,
    ReadingTime,
    ReadingUnit,
    Table,
)

__all__ = [
    "AUDIT_SCHEMA_VERSION",
    "NO_PAGE",
    "SCHEMA_VERSION",
    "Article",
    "Audit",
    "AuditFinding",
    "AuditPlace",
    "AuditReport",
    "AuditRule",
    "Coverage",
    "CriterionAudit",
    "DecodedPage",
    "Direction",
    "Encoding",
    "Finding",
    "Heading",
    "Image",
    "Link",
    "ManualCheck",
    "Measures",
    "Metadata",
    "Notice",
    "Origin",
    "Page",
    "Picture",
    "Reading",
    "ReadingTime",
    "ReadingUnit",
    "RemovalReason",
    "RemovedBlock",
    "Repair",
    "RepairedArticle",
    "SafeHtml",
    "SanitisedArticle",
    "Severity",
    "Sourced",
    "Table",
]
