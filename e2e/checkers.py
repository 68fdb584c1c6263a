"""The judges that are not ours: axe-core in the page, the Nu HTML checker, web-ext and the type checker.

They come from npm, pinned in package.json; `setup.sh` installs them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from playwright.sync_api import Page

HERE = Path(__file__).parent
CHECKERS = HERE / "node_modules"

AXE_SECONDS = 30
"""axe.run never ends in a frame that lets no script run; a page of ours takes about a second."""

AXE_COLOUR_RULES = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")
"""What can differ between themes."""

AXE_RULES = ("color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions", "target-size")
"""What axe leaves off by default and our pages promise: the AAA rules, and the one for WCAG 2.2."""

VNU_SECONDS = 120

RUN_AXE = """Promise.race([
  axe.run(document, { %s, resultTypes: ["violations", "incomplete"] }).then(({ violations, incomplete }) => ({
    violations, incomplete,
  })),
  new Promise((_, fail) => setTimeout(fail, %d, new Error("axe did not end"))),
])"""


@dataclass(frozen=True, slots=True)
class AxeReport:
    """What axe says about a page, one line for each element.

    Attributes:
        violations: what is wrong.
        undecided: what axe leaves to a person.
    """

    violations: tuple[str, ...]
    undecided: tuple[str, ...]


@cache
def axe_source() -> str:
    """Give axe-core, to be evaluated in a page: a script element would be stopped by the page's policy.

    Raises:
        RuntimeError: it is not installed; the sentence says how.
    """
    return checker("axe-core/axe.min.js").read_text()


def axe_expression(only: Collection[str] = ()) -> str:
    """Give what runs axe, once its source has been evaluated, and comes to its results.

    Args:
        only: the rules to run; none for all.
    """
    options = {"runOnly": list(only)} if only else {"rules": {name: {"enabled": True} for name in AXE_RULES}}
    return RUN_AXE % (json.dumps(options).removeprefix("{").removesuffix("}"), AXE_SECONDS * 1000)


def run_axe(page: Page, only: Collection[str] = ()) -> AxeReport:
    """Let axe look at the page as it is now, with all rules or with some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_source())
    return axe_report(page.evaluate(axe_expression(only)))


def axe_report(results: dict[str, Any]) -> AxeReport:
    """Put axe's results into lines."""
    return AxeReport(_lines(results["violations"]), _lines(results["incomplete"]))


def _lines(rules: list[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(
        f"{rule['id']}: {rule['help']}: {node['html'][:200]} ({node['failureSummary']})".replace("\n", " ")
        for rule in rules
        for node in rule["nodes"]
    )


def html_errors(documents: dict[str, str], folder: Path) -> list[str]:
    """Give what the Nu HTML checker calls an error, in all documents in one run: each start of Java costs a second.

    Args:
        documents: name → source.
        folder: where they are written for it.
    """
    for name, source in documents.items():
        (folder / f"{name}.html").write_text(source)
    files = [str(folder / f"{name}.html") for name in documents]
    command = ["java", "-jar", str(checker("vnu-jar/build/dist/vnu.jar")), "--stdout", "--format", "json"]
    done = run_checker([*command, "--exit-zero-always", *files], VNU_SECONDS)
    messages = json.loads(done.stdout)["messages"]
    return [
        f"{Path(message['url']).stem}, line {message.get('lastLine')}: {message['message']}: {message.get('extract')}"
        for message in messages
        if message["type"] == "error"
    ]


def lint_extension(extension: Path) -> dict[str, Any]:
    """Give what web-ext, the checker of Firefox's add-on store, says about the extension."""
    command = [str(checker(".bin/web-ext")), "lint", "--no-config-discovery", "--output", "json"]
    done = run_checker([*command, "--source-dir", str(extension)], 60)
    return dict(json.loads(done.stdout))


def type_errors() -> str:
    """Give what the type checker says about our JavaScript; nothing when it is content."""
    return run_checker([str(checker(".bin/tsc")), "--project", str(HERE), "--pretty", "false"], 60).stdout


def typed_files() -> set[Path]:
    """Give the JavaScript files of ours that the type checker reads."""
    listed = run_checker([str(checker(".bin/tsc")), "--project", str(HERE), "--listFilesOnly"], 60).stdout
    return {Path(line) for line in listed.splitlines() if "node_modules" not in line}


def run_checker(
    command: list[str], seconds: int, variables: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[str]:
    """Run a checker with the Node that setup.sh uses: the environment's own, then the system's."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    environment = {**os.environ, "PATH": path, **variables}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds, env=environment)


def checker(path: str) -> Path:
    """Give a file of a checker that comes from npm.

    Raises:
        RuntimeError: it is not installed; the sentence says how.
    """
    found = CHECKERS / path
    if not found.exists():
        message = f"{path.partition('/')[0]} is missing: run e2e/setup.sh"
        raise RuntimeError(message)
    return found
