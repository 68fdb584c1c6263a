"""The structure that DESIGN and ARCHITECTURE promise, read from the source itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LIBRARY = ROOT / "src" / "readmode"
SERVER = ROOT / "server" / "readmode_server"

LINES_AT_MOST = 300
"""Lines: a longer module does more than one thing."""

FOUNDATION = {"arguments", "model", "errors", "dom", "options", "words", "languages", "version"}
"""What every stage may import; these import only each other."""

STAGES = {"decode", "parse", "metadata", "extract", "repair", "sanitise", "text", "measure", "reading_time", "audit"}
OUTPUTS = {"preferences", "render", "export"}

ALLOWED: dict[str, set[str]] = {
    **{name: set() for name in FOUNDATION},
    "errors": {"model"},
    "dom": {"errors"},
    "options": {"arguments", "errors"},
    **dict.fromkeys(STAGES, FOUNDATION),
    "preferences": FOUNDATION,
    "render": FOUNDATION | {"preferences"},
    "export": FOUNDATION,
    "fetch": FOUNDATION,
    "pipeline": FOUNDATION | STAGES,
    "__init__": FOUNDATION | OUTPUTS | {"pipeline", "audit"},
    "cli": {"__init__", "fetch"},
}
"""The arrows: part of the library → the parts it may import."""

HOST = re.compile(
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|gov|edu|co\.uk|de|fr|ru|cn|jp|blog|news|dev)\b(?!\s*\()",
    re.IGNORECASE,
)
HOSTS_THAT_NAME_NO_SITE = re.compile(
    r"(?:.*\.)?(?:example\.(?:org|com|net|co\.uk)|schema\.org|json-schema\.org|w3\.org|whatwg\.org|rfc-editor\.org|docs\.oasis-open\.org|doi\.org|ogp\.me|idpf\.org|purl\.org)"
)
"""Vocabularies, standards and examples; none of them is a site whose pages we read."""


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def part_of(path: Path) -> str:
    """Name the part of the library that a module belongs to: its file, or its package."""
    relative = path.relative_to(LIBRARY)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports(path: Path) -> Iterator[str]:
    """Give every module that a file imports, by its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            if node.module == "readmode":
                yield from (f"readmode.{alias.name}" for alias in node.names if (LIBRARY / f"{alias.name}.py").exists())


@pytest.mark.parametrize("path", modules(LIBRARY), ids=lambda path: str(path.relative_to(LIBRARY)))
def test_imports_follow_the_arrows(path: Path) -> None:
    """A part of the library imports only the parts that stand before it in the flow."""
    part = part_of(path)
    for name in imports(path):
        if not (name == "readmode" or name.startswith("readmode.")):
            continue
        imported = name.split(".")[1] if "." in name else "__init__"
        assert imported == part or imported in ALLOWED[part], f"{part} must not import {imported} ({path.name})"


@pytest.mark.parametrize("path", modules(SERVER), ids=lambda path: path.name)
def test_the_server_uses_public_names_only(path: Path) -> None:
    """The service imports from `readmode` and `readmode.fetch`, and from itself."""
    for name in imports(path):
        if name.split(".")[0] == "readmode":
            assert name in {"readmode", "readmode.fetch"}, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", modules(LIBRARY), ids=lambda path: str(path.relative_to(LIBRARY)))
def test_the_library_never_imports_the_server(path: Path) -> None:
    """Library users get no web stack."""
    web = {"readmode_server", "starlette", "uvicorn", "pydantic", "pydantic_settings", "pebble"}
    assert not {name.split(".")[0] for name in imports(path)} & web


def test_only_one_file_imports_the_engine() -> None:
    """readability-lxml stands behind one file, so that it can be replaced there."""
    users = [path for path in modules(LIBRARY) if any(name.split(".")[0] == "readability" for name in imports(path))]
    assert [path.relative_to(LIBRARY).as_posix() for path in users] == ["extract/engine.py"]


def test_only_fetch_opens_sockets() -> None:
    """The network is reached from one folder, which judges every address."""
    network = {"socket", "ssl", "httpx2", "httpcore2", "http", "urllib3", "anyio", "asyncio"}
    users = {part_of(path) for path in modules(LIBRARY) for name in imports(path) if name.split(".")[0] in network}
    assert users <= {"fetch"}
    assert not any(name.startswith("urllib.request") for path in modules(LIBRARY) for name in imports(path))


def test_only_the_sanitiser_makes_safe_html() -> None:
    """`SafeHtml(…)` is written in one file, and no template or module marks anything else safe."""
    making = re.compile(r"(?<!class )\bSafeHtml\(")
    made = [path for path in modules(LIBRARY) + modules(SERVER) if making.search(path.read_text("utf-8"))]
    assert {path.name for path in made} == {"sanitise.py"}
    marked = re.compile(r"\|\s*safe\b|\bMarkup\(|autoescape\s+false", re.IGNORECASE)
    for path in [*modules(LIBRARY), *modules(SERVER), *(LIBRARY / "templates").rglob("*")]:
        if path.is_file():
            assert not marked.search(path.read_text("utf-8")), path


@pytest.mark.parametrize("folder", ["src", "server", "tests", "e2e", "benchmarks", "extension"])
def test_no_module_is_over_the_wall(folder: str) -> None:
    """A module of more than 300 lines is split by what it does."""
    files = [path for kind in ("*.py", "*.js") for path in (ROOT / folder).rglob(kind)]
    long = [path for path in files if "node_modules" not in path.parts and _lines(path) > LINES_AT_MOST]
    assert long == []


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", modules(LIBRARY), ids=lambda path: str(path.relative_to(LIBRARY)))
def test_no_web_site_is_named(path: Path) -> None:
    """A rule that names a site is not a rule about pages."""
    named = {host.lower() for host in HOST.findall(path.read_text(encoding="utf-8"))}
    assert [host for host in named if not HOSTS_THAT_NAME_NO_SITE.fullmatch(host)] == []


@pytest.mark.parametrize("path", modules(LIBRARY), ids=lambda path: str(path.relative_to(LIBRARY)))
def test_the_library_reads_no_clock_and_no_environment(path: Path) -> None:
    """The same input gives the same output on every machine and every day."""
    if part_of(path) in {"cli", "fetch"}:
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"os\.environ|getenv\(|time\.time\(|datetime\.now\(|date\.today\(|random\.", text)
