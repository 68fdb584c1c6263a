"""What a style attribute says, as far as a rule asks."""

import re

_DECLARATION = re.compile(r"\s*([\w-]+)\s*:\s*([^;]*)")

_HIDING = {"display": "none", "visibility": "hidden", "content-visibility": "hidden"}


def declarations(style: str) -> dict[str, str]:
    """Give the properties of a style attribute with their values, in lower case; of two the later counts.

    A value with "!important" keeps it.
    """
    return {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(style)}


def hides(style: str) -> bool:
    """Tell whether a style attribute hides its element from everybody."""
    lower = style.lower()
    if "none" not in lower and "hidden" not in lower and "collapse" not in lower:
        return False
    said = {name: value.removesuffix("!important").strip() for name, value in declarations(lower).items()}
    return any(said.get(name) == value for name, value in _HIDING.items()) or said.get("visibility") == "collapse"
