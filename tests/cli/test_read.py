"""What `readmode read` reads and writes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from readmode.cli import outcome
from tests.cli.commands import COMMAND, PAGE, allowing, one_line, run, run_command, starts_as
from tests.export.books import gif
from tests.site import Site, answer


@pytest.mark.parametrize("output_format", ["html", "json", "markdown", "text"])
def test_every_format_goes_to_stdout(page: Path, output_format: str) -> None:
    """The article is there, the menu is not, and nothing is said beside it."""
    result = run("read", page, "-f", output_format)
    assert (result.exit_code, result.stderr) == (0, "")
    assert starts_as(output_format, result.stdout)
    assert "The harbour was quiet" in result.stdout


def test_a_book_goes_to_stdout_and_to_files(page: Path, tmp_path: Path) -> None:
    """As bytes, by -f or by the suffix of the output."""
    printed = run("read", page, "-f", "epub")
    assert (printed.exit_code, printed.stderr) == (0, "")
    assert printed.stdout_bytes.startswith(b"PK")
    assert run("read", page, "-o", tmp_path / "o.epub").exit_code == 0
    assert (tmp_path / "o.epub").read_bytes() == printed.stdout_bytes


def test_pictures_of_a_book_are_fetched_only_when_asked(site: Site, tmp_path: Path) -> None:
    """Through the guard, with the same networks and ports; without --pictures nothing is asked for."""
    source = tmp_path / "page.html"
    source.write_text(PAGE.replace("<h1>", f"<p><img src={site.url('/boat.gif')} alt='A boat'></p><h1>"))
    site.answers["/boat.gif"] = answer(gif(), kind="image/gif")
    plain = run("read", source, "-f", "epub")
    assert site.hits == 0
    refused = run("read", source, "-f", "epub", "--pictures")
    assert (site.hits, refused.stdout_bytes) == (0, plain.stdout_bytes)
    fetched = run("read", source, "-f", "epub", "--pictures", *allowing(site))
    assert site.hits == 1
    assert gif() in fetched.stdout_bytes
    assert gif() not in plain.stdout_bytes


def test_only_a_book_holds_pictures(page: Path) -> None:
    """Who asks for them with another format is told."""
    refused = run_command("read", page, "-f", "text", "--pictures")
    assert refused.returncode == outcome.USAGE
    assert "--pictures" in one_line(refused.stderr)


def test_html_is_the_default(page: Path) -> None:
    """A reader who names nothing gets the reading page."""
    assert starts_as("html", run("read", page).stdout)


@pytest.mark.parametrize(
    ("name", "output_format"),
    [("o.html", "html"), ("o.HTM", "html"), ("o", "html"), ("o.json", "json"), ("o.md", "markdown"), ("o.txt", "text")],
)
def test_the_suffix_of_the_output_names_the_format(page: Path, tmp_path: Path, name: str, output_format: str) -> None:
    """Without -f, what the file is called says what it is."""
    result = run("read", page, "-o", tmp_path / name)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert starts_as(output_format, (tmp_path / name).read_text(encoding="utf-8"))


def test_a_named_format_wins_over_the_suffix(page: Path, tmp_path: Path) -> None:
    """Who names both means the format."""
    assert run("read", page, "-f", "json", "-o", tmp_path / "out.html").exit_code == 0
    assert starts_as("json", (tmp_path / "out.html").read_text(encoding="utf-8"))


def test_stdin_is_read_as_bytes() -> None:
    """Its encoding is decided by the page, not by the terminal."""
    text = PAGE.replace("quiet", "тихий")
    source = text.replace("<head>", "<head><meta charset=windows-1251>").encode("windows-1251")
    result = run_command("read", "-", "-f", "json", stdin=source)
    assert result.returncode == 0
    assert json.loads(result.stdout)["encoding"]["name"] == "windows-1251"
    assert "тихий" in json.loads(result.stdout)["text"]


def test_output_is_utf_8_on_every_terminal(page: Path) -> None:
    """Whatever the locale says, the bytes are those of the file that -o would write."""
    page.write_text(PAGE.replace("quiet", "ruhig – schön 静か"), encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [str(COMMAND), "read", str(page), "-f", "text"]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert "ruhig – schön 静か" in done.stdout.decode("utf-8")


def test_the_content_type_decides_the_encoding(page: Path) -> None:
    """As the header would that came with the page."""
    page.write_bytes(PAGE.replace("quiet", "тихий").encode("koi8-r"))
    result = run("read", page, "-f", "text", "--content-type", "text/html; charset=koi8-r")
    assert "тихий" in result.stdout


def test_a_file_is_read_without_what_fetching_needs(page: Path) -> None:
    """The extra may be missing, and nobody waits for it to load."""
    script = (
        f"import sys; sys.argv[1:] = ['read', {str(page)!r}, '-o', {os.devnull!r}]\n"
        "from readmode import cli; print(cli.main(), *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    code, *modules = done.stdout.split()
    assert code == "0"
    assert not {"anyio", "httpcore2", "httpx2", "rich"} & set(modules)


def test_links_of_a_file_resolve_against_the_address(page: Path) -> None:
    """A saved page still leads on."""
    result = run("read", page, "-f", "markdown", "--url", "https://example.org/news/1")
    assert "https://example.org/news/more" in result.stdout


def test_preferences_reach_the_page(page: Path) -> None:
    """Text size and colours are those that were asked for, in the bar and in the page."""
    plain, set_up = run("read", page).stdout, run("read", page, "--font-scale", "137", "--theme", "dark").stdout
    assert "137% Font Size" in set_up
    assert "137% Font Size" not in plain
    assert set_up != run("read", page, "--font-scale", "137").stdout


@pytest.mark.parametrize("option", [["--words-per-minute", "40"], ["--set", "words_per_minute=40"]])
def test_the_own_pace_decides_the_minutes(page: Path, option: list[str]) -> None:
    """About 360 words take nine minutes at 40 words a minute, in every format."""
    slow = json.loads(run("read", page, "-f", "json", *option).stdout)["reading_time"]["minutes"]
    usual = json.loads(run("read", page, "-f", "json").stdout)["reading_time"]["minutes"]
    assert slow > usual


def test_a_page_from_the_web(site: Site) -> None:
    """The address after redirects is the base of the links, and its header decides the encoding."""
    source = PAGE.replace("quiet", "тихий").encode("koi8-r")
    site.answers["/story/1"] = answer(source, kind="text/html; charset=koi8-r")
    result = run("read", site.url("/story/1"), "-f", "markdown", *allowing(site))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "тихий" in result.stdout
    assert site.url("/story/more") in result.stdout


def test_this_machine_is_not_fetched_from_unless_allowed(site: Site) -> None:
    """Neither the network nor the port alone is enough."""
    for allowed in ([], allowing(site)[:2], allowing(site)[2:]):
        result = run("read", site.url(), *allowed)
        assert result.exit_code == outcome.NOT_TRIED
        assert "not fetched" in one_line(result.stderr)
    assert site.hits == 0


def test_progress_is_shown_on_a_terminal_only(site: Site) -> None:
    """And only while fetching: in a pipe or a log, stderr stays empty."""
    site.answers["/"] = answer(PAGE.encode())
    assert run("read", site.url(), *allowing(site)).stderr == ""
    ours, theirs = os.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    command = [str(COMMAND), "read", site.url(), *allowing(site)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=environment, check=True)
    os.close(theirs)
    assert b"Fetching the page" in os.read(ours, 65_536)
    os.close(ours)
    assert starts_as("html", done.stdout.decode())
