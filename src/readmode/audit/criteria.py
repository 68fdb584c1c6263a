"""The success criteria that the rules serve. Source: Web Content Accessibility Guidelines (WCAG) 2.2."""

CRITERIA = {
    "1.1.1": ("Non-text Content", "A"),
    "1.2.2": ("Captions (Prerecorded)", "A"),
    "1.3.1": ("Info and Relationships", "A"),
    "1.3.5": ("Identify Input Purpose", "AA"),
    "1.4.2": ("Audio Control", "A"),
    "1.4.4": ("Resize Text", "AA"),
    "1.4.8": ("Visual Presentation", "AAA"),
    "1.4.12": ("Text Spacing", "AA"),
    "2.1.1": ("Keyboard", "A"),
    "2.2.1": ("Timing Adjustable", "A"),
    "2.2.2": ("Pause, Stop, Hide", "A"),
    "2.2.4": ("Interruptions", "AAA"),
    "2.4.1": ("Bypass Blocks", "A"),
    "2.4.2": ("Page Titled", "A"),
    "2.4.4": ("Link Purpose (In Context)", "A"),
    "2.4.9": ("Link Purpose (Link Only)", "AAA"),
    "3.1.1": ("Language of Page", "A"),
    "3.1.2": ("Language of Parts", "AA"),
    "3.2.5": ("Change on Request", "AAA"),
    "3.3.2": ("Labels or Instructions", "A"),
    "4.1.2": ("Name, Role, Value", "A"),
}
"""Number → name and level."""

GOOD_PRACTICE = ("Good practice", "")
"""Stands for a criterion where none asks for what a rule asks for."""


def criterion_of(wcag: tuple[str, ...]) -> str:
    """Give the criterion that a rule is listed under; "" for good practice."""
    return wcag[0] if wcag else ""


def place_of(criterion: str) -> tuple[int, ...]:
    """Give what criteria are sorted by: their numbers, good practice last."""
    return tuple(int(part) for part in criterion.split(".")) if criterion else (9,)
