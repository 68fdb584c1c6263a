"""What `readmode audit` reads, writes and ends with."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.audit.pages import FAULTY
from tests.cli.commands import NOT_AN_ARTICLE, allowing, one_line, run
from tests.site import Site, answer


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "clay.html"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def is_written(output_format: str, output: str) -> bool:
    if output_format == "json":
        return bool(json.loads(output)["criteria"])
    if output_format == "sarif":
        return bool(json.loads(output)["runs"][0]["results"])
    return output.startswith({"text": "Audit of ", "junit": "<?xml "}[output_format])


@pytest.mark.parametrize("output_format", ["text", "json", "junit", "sarif"])
def test_every_format_goes_to_stdout(faulty: Path, output_format: str) -> None:
    """Findings alone are no failure: who wants one names --fail-on."""
    result = run("audit", faulty, "-f", output_format)
    assert (result.exit_code, result.stderr) == (0, "")
    assert is_written(output_format, result.stdout)


@pytest.mark.parametrize(
    ("name", "output_format"),
    [("o.txt", "text"), ("o", "text"), ("o.json", "json"), ("o.xml", "junit"), ("o.sarif", "sarif")],
)
def test_the_suffix_of_the_output_names_the_format(faulty: Path, tmp_path: Path, name: str, output_format: str) -> None:
    """Without -f, what the file is called says what it is."""
    assert run("audit", faulty, "-o", tmp_path / name).exit_code == 0
    assert is_written(output_format, (tmp_path / name).read_text(encoding="utf-8"))


def test_an_unknown_suffix_is_a_usage_error(faulty: Path, tmp_path: Path) -> None:
    """Nothing is guessed, nothing written."""
    assert run("audit", faulty, "-o", tmp_path / "o.pdf").exit_code == 2
    assert not (tmp_path / "o.pdf").exists()


@pytest.mark.parametrize("impact", ["minor", "moderate", "serious", "critical"])
def test_grave_findings_end_with_1(faulty: Path, impact: str) -> None:
    """The page has a critical fault, so that it fails at every threshold; the report is written all the same."""
    result = run("audit", faulty, "--fail-on", impact)
    assert result.exit_code == 1
    assert is_written("text", result.stdout)


def test_lesser_findings_end_with_0(tmp_path: Path) -> None:
    """A link that says "here" is minor."""
    path = tmp_path / "page.html"
    path.write_text(
        FAULTY.replace("<html>", '<html lang="en">').replace("<img ", '<img alt="A heap of clay" '), encoding="utf-8"
    )
    assert run("audit", path, "--fail-on", "critical").exit_code == 0
    assert run("audit", path, "--fail-on", "minor").exit_code == 1


def test_a_threshold_that_does_not_exist_is_a_usage_error(faulty: Path) -> None:
    """With the ones that do."""
    assert run("audit", faulty, "--fail-on", "grave").exit_code == 2


def test_a_number_of_places_out_of_bounds_is_not_tried(faulty: Path) -> None:
    """One line says which numbers are."""
    result = run("audit", faulty, "--places", "0")
    assert result.exit_code == 2
    assert "from 1 to 10000" in one_line(result.stderr)


def test_what_cannot_be_read_ends_with_3(tmp_path: Path) -> None:
    """Never with 0: nothing was found because nothing was looked at."""
    result = run("audit", tmp_path / "nothing.html", "--fail-on", "minor")
    assert result.exit_code == 3
    one_line(result.stderr)
    (tmp_path / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert run("audit", tmp_path / "image.png").exit_code == 3


def test_a_page_without_an_article_is_audited(tmp_path: Path) -> None:
    """A form to log in has no reading, and can have faults."""
    path = tmp_path / "login.html"
    path.write_text(NOT_AN_ARTICLE, encoding="utf-8")
    result = run("audit", path)
    assert result.exit_code == 0
    assert "without a reading" in result.stdout
    assert "html-has-lang" in result.stdout


def test_stdin_is_audited() -> None:
    """And is called so."""
    result = run("audit", "-", stdin=FAULTY.encode())
    assert result.stdout.startswith("Audit of stdin\n")


def test_an_address_is_fetched(site: Site) -> None:
    """Through the same guard as for reading; results name the address."""
    site.answers["/"] = answer(FAULTY.encode())
    result = run("audit", site.url(), "-f", "sarif", *allowing(site))
    assert result.exit_code == 0
    location = json.loads(result.stdout)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == site.url()


def test_junit_fails_where_the_exit_code_does(faulty: Path, tmp_path: Path) -> None:
    """A continuous integration that reads the file and one that reads the code come to the same."""
    run("audit", faulty, "--fail-on", "critical", "-o", tmp_path / "audit.xml")
    suites = ET.parse(tmp_path / "audit.xml").getroot()  # noqa: S314 - our own text
    failures = suites.findall("testsuite/testcase/failure")
    assert {failure.get("type") for failure in failures} == {"critical"}


def test_the_page_is_not_overwritten(faulty: Path) -> None:
    """As for reading."""
    assert run("audit", faulty, "-f", "json", "-o", faulty).exit_code == 2
    assert faulty.read_text(encoding="utf-8") == FAULTY
