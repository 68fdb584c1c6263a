"""The rules, one family a module; each module lists its own as `RULES`."""

from readmode.audit.rule import Rule
from readmode.audit.rules import (
    aria_attributes,
    aria_names,
    aria_roles,
    document,
    forms,
    frames,
    headings,
    identifiers,
    images,
    keyboard,
    landmarks,
    language,
    links,
    lists,
    media,
    presentation,
    tables,
)

FAMILIES = (
    document,
    language,
    landmarks,
    headings,
    links,
    images,
    media,
    frames,
    lists,
    tables,
    forms,
    keyboard,
    presentation,
    identifiers,
    aria_roles,
    aria_attributes,
    aria_names,
)

RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
"""Every rule, in the order of the documentation."""
