"""How the tests run the command, and on which pages."""

import json
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner, Result

from readmode import cli
from tests.site import Site

SENTENCE = "The harbour was quiet in the morning, and nobody on the quay could say when the first boat would return. "
PAGE = f"""<!doctype html><html lang=en><head><title>A quiet harbour</title></head><body>
<nav><a href=/>Home</a> <a href=/news>News</a></nav>
<article><h1>A quiet harbour</h1>{"".join(f"<p>{SENTENCE * 3}</p>" for _ in range(6))}
<p>See <a href=more>the second part</a>.</p></article></body></html>"""
NOT_AN_ARTICLE = "<!doctype html><title>Log in</title><form><input name=user><button>Log in</button></form>"

COMMAND = Path(sys.executable).with_name("readmode")
"""The console script that the distribution installs."""


def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(cli.app, [str(each) for each in arguments], input=stdin)


def run_command(*arguments: str | Path, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([COMMAND, *map(str, arguments)], input=stdin, capture_output=True, check=False, timeout=60)


def one_line(text: str | bytes) -> str:
    """Give the one line that an error is."""
    told = text.decode() if isinstance(text, bytes) else text
    assert told.startswith("readmode: ")
    assert told.count("\n") == 1
    assert told.endswith("\n")
    assert "Traceback" not in told
    return told


def starts_as(output_format: str, output: str) -> bool:
    if output_format == "json":
        return bool(json.loads(output)["title"] == "A quiet harbour")
    starts = {"html": "<!doctype html>", "markdown": "# A quiet harbour", "text": "A quiet harbour"}
    return output.lower().startswith(starts[output_format].lower())


def allowing(site: Site) -> list[str]:
    return ["--allow-network", "127.0.0.1/32", "--allow-port", str(site.port)]
