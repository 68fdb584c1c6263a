"""The public surface is a list: a name comes or goes on purpose, and says what it promises."""

import inspect
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

import readmode

GUIDE = Path(__file__).parents[1] / "docs" / "developer.md"

ERRORS = """
    AddressRefused BadOption BadPreference FetchError FetchTimeout NoArticle NotHtml ReadmodeError TooComplex TooLarge
    Undecodable UpstreamError
""".split()
READING = """
    Coverage Encoding Finding Heading Image Link Notice Reading ReadingTime RemovedBlock Repair SafeHtml Table
""".split()
CALLED = """
    AUDIT_RULES Limits Options Preferences audit_page read render retime to_audit_text to_epub to_json to_junit
    to_markdown to_sarif to_text
""".split()
AUDIT = "Audit AuditFinding AuditPlace AuditReport AuditRule CriterionAudit ManualCheck at_least".split()
"""What an audit holds, and how grave it is."""

SERVICE_PAGES = """
    HomePage PageLink ProblemPage SelfContained Served StaticFile View known_locale render_home render_problem
    static_file stylesheet stylesheet_name
""".split()
"""What the service makes its own pages with."""

PUBLIC = sorted([*ERRORS, *READING, *AUDIT, *CALLED, *SERVICE_PAGES, "__version__"])


def public(name: str) -> Any:  # noqa: ANN401 - classes and functions have no narrower type in common
    return getattr(readmode, name)


def test_the_public_names_are_these() -> None:
    """Whoever adds, renames or drops a name changes this list, the guide and the changelog."""
    assert sorted(readmode.__all__) == PUBLIC


def test_nothing_else_is_public() -> None:
    """What the package shows beside its list are its own modules, and nothing of others."""
    shown = {name for name in vars(readmode) if not name.startswith("_")} - set(PUBLIC)
    assert {name for name in shown if not inspect.ismodule(public(name))} == set()


@pytest.mark.parametrize("name", [name for name in PUBLIC if name not in {"__version__", "AUDIT_RULES"}])
def test_a_public_name_says_what_it_promises(name: str) -> None:
    """Each class and function begins with a sentence of its own."""
    promise = (vars(public(name)).get("__doc__") if inspect.isclass(public(name)) else public(name).__doc__) or ""
    first = promise.strip().partition("\n")[0]
    assert first.endswith((".", ":", ";")) or "." in first
    assert not first.startswith(f"{name}("), "a docstring that the dataclass made"


@pytest.mark.parametrize("name", [name for name in PUBLIC if inspect.isfunction(public(name))])
def test_a_public_function_is_typed(name: str) -> None:
    """Every argument and every result has a type that can be resolved."""
    hints = get_type_hints(public(name))
    assert set(hints) == {*inspect.signature(public(name)).parameters, "return"}


def test_every_part_of_a_reading_is_public() -> None:
    """Whoever gets a reading can name the type of everything in it."""
    hints = get_type_hints(readmode.Reading).values()
    parts = {
        part for hint in hints for part in (hint, *get_args(hint)) if isinstance(part, type) and is_dataclass(part)
    }
    assert {part.__name__ for part in parts} <= set(PUBLIC)
    assert "Repair" in {part.__name__ for part in parts}


@pytest.mark.parametrize(
    "name", [*CALLED, *(name for name in ERRORS if public(name).__base__ is not readmode.FetchError)]
)
def test_the_guide_names_it(name: str) -> None:
    """Developers find what they call, and what they catch, in their guide."""
    assert f"{name}`" in GUIDE.read_text(encoding="utf-8") or f"readmode.{name}(" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("item", [item.name for item in fields(readmode.Reading)])
def test_the_guide_or_the_docstring_names_the_attribute(item: str) -> None:
    """Nobody has to guess what an attribute of a reading holds."""
    assert f"`{item}`" in GUIDE.read_text(encoding="utf-8") or f"    {item}: " in (readmode.Reading.__doc__ or "")


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_tells_its_kind_and_what_to_try(name: str) -> None:
    """Each error has a stable name of its own, and advice that is a sentence."""
    error = public(name)
    assert issubclass(error, readmode.ReadmodeError)
    assert error.advice.endswith(".")
    assert [other for other in ERRORS if public(other).kind == error.kind] == [name]
