"""Files are written whole or not at all, and never over the page that is read."""

import os
import pty
import stat
import subprocess
from pathlib import Path

import pytest

from readmode.cli import outcome
from tests.cli.commands import COMMAND, PAGE, one_line, run, run_command, starts_as


def test_the_input_is_never_overwritten(page: Path, tmp_path: Path) -> None:
    """By no name: not by a relative path, and not by a link."""
    link = tmp_path / "link.html"
    link.symlink_to(page)
    for output in (page, page.parent / "." / page.name, link):
        result = run("read", page, "-o", output)
        assert result.exit_code == outcome.USAGE
    assert page.read_text(encoding="utf-8") == PAGE


def test_output_that_cannot_be_written_is_exit_code_3(page: Path, tmp_path: Path) -> None:
    """A folder that does not exist, a folder in place of a file, a file in place of a folder."""
    for output in (tmp_path / "missing" / "out.html", tmp_path, page / "out.html"):
        result = run("read", page, "-f", "html", "-o", output)
        assert result.exit_code == outcome.NOT_TRIED
        assert "cannot be written" in one_line(result.stderr)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["page.html"]


def test_an_error_while_writing_leaves_the_old_file(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never half a file, and nothing left beside it."""
    output = tmp_path / "out.html"
    output.write_text("the old one", encoding="utf-8")

    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:99])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    result = run("read", page, "-o", output)
    assert result.exit_code == outcome.NOT_TRIED
    assert "No space left on device" in one_line(result.stderr)
    assert output.read_text(encoding="utf-8") == "the old one"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.html", "page.html"]


def test_a_replaced_file_keeps_its_mode_and_its_links(page: Path, tmp_path: Path) -> None:
    """What others may read, they still may; and a link still leads to the file."""
    output, link = tmp_path / "out.html", tmp_path / "link.html"
    output.touch(mode=0o640)
    output.chmod(0o640)
    link.symlink_to(output)
    assert run("read", page, "-o", link).exit_code == 0
    assert link.is_symlink()
    assert stat.S_IMODE(output.stat().st_mode) == 0o640
    assert starts_as("html", output.read_text(encoding="utf-8"))


def test_a_new_file_has_the_mode_of_any_new_file(page: Path, tmp_path: Path) -> None:
    """Not that of a secret."""
    (tmp_path / "any").touch()
    assert run("read", page, "-o", tmp_path / "out.html").exit_code == 0
    assert (tmp_path / "out.html").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_a_device_is_written_to_and_not_replaced(page: Path) -> None:
    """A program that runs as root must not turn a device into a file."""
    assert run("read", page, "-f", "html", "-o", os.devnull).exit_code == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_book_is_not_written_to_a_terminal(page: Path) -> None:
    """Its bytes would be taken for commands there; whoever asks learns what to try, and a pipe takes the book."""
    result, shown = run_in_terminal("read", page, "-f", "epub")
    assert result.returncode == outcome.USAGE
    assert shown == b""
    assert "-o story.epub" in one_line(result.stderr)
    piped = run_command("read", page, "-f", "epub")
    assert piped.returncode == outcome.FINE
    assert piped.stdout.startswith(b"PK")


def test_text_is_written_to_a_terminal(page: Path) -> None:
    """All but the book is for people, too."""
    result, shown = run_in_terminal("read", page, "-f", "text")
    assert result.returncode == outcome.FINE
    assert shown.startswith(b"A quiet harbour")


def run_in_terminal(*arguments: str | Path) -> tuple["subprocess.CompletedProcess[bytes]", bytes]:
    """Run the command with a terminal as its output, and give what came to the terminal, at most a first part."""
    screen, output = pty.openpty()
    try:
        os.set_blocking(screen, False)  # nothing read is an answer, too
        command = [str(COMMAND), *map(str, arguments)]
        result = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, check=False, timeout=60)
        try:
            return result, os.read(screen, 1000)
        except BlockingIOError:
            return result, b""
    finally:
        os.close(screen)
        os.close(output)
