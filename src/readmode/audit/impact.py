"""How grave a finding is, in order."""

from readmode.errors import BadOption
from readmode.model import Severity

IMPACTS: tuple[Severity, ...] = ("minor", "moderate", "serious", "critical")
"""The least grave first."""


def check_impact(name: str, value: object) -> None:
    """Refuse what is no impact.

    Args:
        name: the argument that gives it.
        value: what it gives.

    Raises:
        BadOption: it is none; the message names those that there are.
    """
    if value not in IMPACTS:
        raise BadOption(name, str(value), f"one of {', '.join(IMPACTS)}")


def at_least(impact: Severity, least: Severity) -> bool:
    """Tell whether an impact is as grave as another, or graver.

    Raises:
        BadOption: one of them is no impact.
    """
    check_impact("impact", impact)
    check_impact("least", least)
    return IMPACTS.index(impact) >= IMPACTS.index(least)
