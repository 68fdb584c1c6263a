"""Where a reading goes, and in which format."""

import os
import secrets
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeVar

import typer

import readmode
from readmode.cli.look import Look
from readmode.cli.outcome import NOT_TRIED, PIPE_CLOSED, stop, wrong_usage

STDOUT = Path("-")

Format = Literal["html", "json", "markdown", "text", "epub"]

SUFFIXES: dict[str, Format] = {
    "": "html",
    ".epub": "epub",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".markdown": "markdown",
    ".md": "markdown",
    ".text": "text",
    ".txt": "text",
}
"""The format that an output file's suffix asks for."""


Wanted = TypeVar("Wanted")


def format_of(output: Path) -> Format:
    """Give the format of a reading that the output's name asks for."""
    return wanted_by_suffix(output, SUFFIXES)


def wanted_by_suffix(output: Path, suffixes: Mapping[str, Wanted]) -> Wanted:
    """Give the format that the output's suffix asks for."""
    suffix = output.suffix.lower()
    if suffix not in suffixes:
        raise wrong_usage("--output", f"no format is known for “{suffix}”, name one with -f")
    return suffixes[suffix]


def refuse_to_overwrite(source: str, output: Path) -> None:
    """Refuse an output that is the page itself, under whatever name."""
    try:
        same = output.samefile(source)
    except OSError:
        same = False  # one of them does not exist
    if same and output != STDOUT:
        raise wrong_usage("--output", "it would overwrite the page that is read")


def refuse_a_terminal(wanted: Format, output: Path) -> None:
    """Refuse to write a book to a terminal, where its bytes would move the cursor, ring and change the letters."""
    if wanted == "epub" and output == STDOUT and sys.stdout.isatty():
        raise wrong_usage(
            "--output", "an epub is no text for a terminal; write it to a file, -o story.epub, or into a pipe"
        )


def write(reading: readmode.Reading, wanted: Format, look: Look, pictures: Mapping[str, bytes]) -> bytes:
    """Give the reading in one format: text in UTF-8, or a book that holds the pictures."""
    match wanted:
        case "html":
            frame = readmode.SelfContained(locale=look.locale, show=look.show)
            return readmode.render(reading, look.preferences, frame).encode()
        case "json":
            return readmode.to_json(reading).encode()
        case "markdown":
            return readmode.to_markdown(reading).encode()
        case "text":
            return readmode.to_text(reading).encode()
        case "epub":
            return readmode.to_epub(reading, pictures)


def save(output: Path, content: bytes) -> None:
    """Write to the file, whole or not at all, or to standard output."""
    try:
        if output == STDOUT:
            _print(content)
        else:
            _replace(Path(os.path.realpath(output)), content)  # a link stays a link
    except OSError as error:
        stop(NOT_TRIED, f"{output} cannot be written: {error.strerror or error}.")


def _print(content: bytes) -> None:
    stdout = typer.get_binary_stream("stdout")
    try:
        stdout.write(content)
        stdout.flush()
    except BrokenPipeError as error:
        # Whoever read us has had enough. Python would complain when it closes stdout, so it gets another one.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(PIPE_CLOSED) from error


def _replace(target: Path, content: bytes) -> None:
    """Put the content in place in one step: a reader of the file never sees half, and an error leaves the old one."""
    if target.exists() and not target.is_file():
        target.write_bytes(content)  # a device or a pipe, which must not be replaced by a file
        return
    partial = target.with_name(f".readmode-{secrets.token_hex(8)}")
    try:
        partial.write_bytes(content)
        if target.exists():
            shutil.copymode(target, partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
