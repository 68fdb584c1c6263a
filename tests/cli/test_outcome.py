"""How the command ends: its exit codes, and its one line when something goes wrong."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import readmode
from readmode import cli
from readmode.cli import outcome
from tests.cli.commands import COMMAND, NOT_AN_ARTICLE, PAGE, SENTENCE, allowing, one_line, run, run_command
from tests.site import Site, answer


def test_no_article_is_exit_code_1(tmp_path: Path) -> None:
    """The page was read; there was nothing to write, and nothing is written."""
    page = tmp_path / "login.html"
    page.write_text(NOT_AN_ARTICLE, encoding="utf-8")
    result = run("read", page, "-o", tmp_path / "out.html")
    assert (result.exit_code, result.stdout) == (outcome.NO_ARTICLE, "")
    assert "no article" in one_line(result.stderr)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["login.html"]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["rea"],
        ["raed", "-"],
        ["read"],
        ["read", "a", "b"],
        ["read", "-", "--nonsense"],
        ["read", "-", "-f", "pdf"],
        ["read", "-", "-o", "out.pdf"],
        ["read", "-", "--font-scale", "large"],
        ["read", "-", "--font-scale", "10"],
        ["read", "-", "--theme", "plaid"],
        ["read", "-", "--url", "example.org/story"],
        ["read", "-", "--url", "file:///story.html"],
        ["read", "-", "--url", "https://[example.org/"],
        ["audit", "-", "--url", "story"],
        ["audit", "-", "--fail-on", "grave"],
        ["read", "-", "--words-per-minute", "0"],
        ["read", "http://127.0.0.1/", "--allow-network", "here"],
        ["read", "http://127.0.0.1/", "--allow-port", "70000"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_2(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever finds the mistake: the command line's parser, the preferences, or the fetch policy."""
    monkeypatch.setattr(sys, "argv", ["readmode", *arguments])
    assert cli.main() == outcome.USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert "Value error" not in one_line(told.err)
    assert "?." not in told.err


def test_an_address_without_its_scheme_is_told_what_it_lacks() -> None:
    """It is looked for among the files, for a file may have such a name."""
    result = run("read", "example.org/story")
    assert result.exit_code == outcome.NOT_TRIED
    assert "begins with https://" in one_line(result.stderr)


def test_the_installed_command_gives_the_code_to_the_shell() -> None:
    """And the line to standard error, as the tests above see them inside the process."""
    result = run_command("read", "-", "--theme", "plaid", stdin=PAGE.encode())
    assert (result.returncode, result.stdout) == (outcome.USAGE, b"")
    assert "contrast-dark" in one_line(result.stderr)


@pytest.mark.parametrize(
    "source",
    [b"", b" \n", b"%PDF-1.7\n%\xe2\xe3", b"\x89PNG\r\n\x1a\n" + bytes(99), b'{"json": true}', bytes(range(256)) * 9],
    ids=["empty", "blank", "pdf", "png", "json", "binary"],
)
def test_what_is_not_html_is_exit_code_3(source: bytes) -> None:
    """Each with its own sentence."""
    result = run("read", "-", stdin=source)
    assert (result.exit_code, result.stdout) == (outcome.NOT_TRIED, "")
    one_line(result.stderr)


def test_a_page_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """A file by its size, and stdin after one byte too many."""
    page = tmp_path / "large.html"
    with page.open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    assert "62,914,560 bytes" in one_line(run("read", page).stderr)
    result = run("read", "-", stdin=bytes(readmode.Limits().page_bytes + 5))
    assert result.exit_code == outcome.NOT_TRIED
    assert "too large" in one_line(result.stderr)


def test_a_file_that_cannot_be_read_is_exit_code_3(tmp_path: Path) -> None:
    """Missing, a folder, or a name that no system has."""
    for source in (tmp_path / "missing.html", tmp_path, "n" * 5_000):
        result = run("read", source)
        assert result.exit_code == outcome.NOT_TRIED
        assert "cannot be read" in one_line(result.stderr)


@pytest.mark.parametrize(
    "url", ["ftp://example.org/", "file:///etc/hostname", "http://10.0.0.1/", "http://x@example.org/"]
)
def test_an_address_that_is_refused_is_exit_code_3(url: str) -> None:
    """With the sentence that says why."""
    result = run("read", url)
    assert result.exit_code == outcome.NOT_TRIED
    assert "This address is not fetched" in one_line(result.stderr)


def test_an_error_of_the_site_is_exit_code_3(site: Site) -> None:
    """With its status."""
    site.answers["/"] = answer(b"", status="404 Gone fishing")
    result = run("read", site.url(), *allowing(site))
    assert result.exit_code == outcome.NOT_TRIED
    assert "404 Not Found" in one_line(result.stderr)


def test_without_the_extra_the_command_says_what_to_install(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read without it."""
    for name in [name for name in sys.modules if name.startswith("readmode.fetch")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(readmode, "fetch", raising=False)
    monkeypatch.setitem(sys.modules, "httpx2", None)
    monkeypatch.setattr(sys, "argv", ["readmode", "read", "https://example.org/"])
    assert run("read", page, "-f", "text").exit_code == 0
    result = run("read", "https://example.org/")
    assert result.exit_code == outcome.USAGE
    assert 'pip install "readmode[fetch]"' in result.stderr


def test_what_a_page_says_cannot_move_the_terminal() -> None:
    """An encoding's name is the page's to choose, and an error repeats it."""
    result = run("read", "-", "--content-type", "text/html; charset=\x1b[2Jiso-2022-kr\n\nx", stdin=PAGE.encode())
    assert "\x1b" not in result.stderr + result.stdout
    result = run("read", "no\x1b[2Jsuch\nfile")
    assert "\x1b" not in one_line(result.stderr)


def test_a_reader_of_the_pipe_may_leave(page: Path) -> None:
    """`readmode … | head -1` ends without a word."""
    page.write_text(PAGE.replace("</article>", f"<p>{SENTENCE * 5_000}</p></article>"), encoding="utf-8")
    running = subprocess.Popen([COMMAND, "read", page, "-f", "text"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    told = running.stderr.read()
    running.stderr.close()
    assert (running.wait(), told) == (outcome.PIPE_CLOSED, b"")


def test_an_interrupt_is_exit_code_130(site: Site) -> None:
    """Ctrl-C while a slow page comes: no traceback, and the code that shells expect."""

    def slow() -> Iterator[bytes]:
        site.stopping.wait(30)
        yield b""

    site.answers["/"] = slow
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # where it was ignored, the command ignores it
    running = subprocess.Popen([COMMAND, "read", site.url(), *allowing(site)], stderr=subprocess.PIPE)
    signal.signal(signal.SIGINT, before)
    assert running.stderr is not None
    until = time.monotonic() + 20
    while not site.requests and time.monotonic() < until:
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    told = running.stderr.read()
    running.stderr.close()
    assert (running.wait(), told) == (outcome.INTERRUPTED, b"")


def test_a_mistake_of_ours_is_told_in_one_line(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What nobody foresaw is no wall of text either, and asks to be reported."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by\nzero")

    monkeypatch.setattr(readmode, "read", fail)
    monkeypatch.setattr(sys, "argv", ["readmode", "read", str(page)])
    assert cli.main() == outcome.NOT_TRIED
    assert "ZeroDivisionError: division by zero" in one_line(capsys.readouterr().err)
