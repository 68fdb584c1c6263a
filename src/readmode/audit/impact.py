"""How grave a finding is, in order."""

from readmode.model import Severity

IMPACTS: tuple[Severity, ...] = ("minor", "moderate", "serious", "critical")
"""The least grave first."""


def at_least(impact: Severity, least: Severity) -> bool:
    """Tell whether an impact is as grave as another, or graver."""
    return IMPACTS.index(impact) >= IMPACTS.index(least)
