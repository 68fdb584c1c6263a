"""Floors rise by themselves and fall only on purpose."""

from pathlib import Path

import pytest
from typer import Typer
from typer.testing import CliRunner

from benchmarks import floors
from benchmarks.floors import Floors, Lowered, PageFloor
from tests.benchmarks import made_up


def floor(f1: float, *equal: str, digest: str = "a") -> PageFloor:
    """Make the floor of one page."""
    return PageFloor(digest, f1, equal)


def test_a_page_may_lose_a_little_while_the_mean_holds() -> None:
    """One page down within the slack and another up is no loss; beyond the slack it is."""
    before = Floors(pages={"fog": floor(0.98), "rain": floor(0.90)})
    assert floors.losses(before, Floors(pages={"fog": floor(0.97), "rain": floor(0.92)})) == []
    assert floors.losses(before, Floors(pages={"fog": floor(0.95), "rain": floor(1.0)})) == ["fog: F1 0.9800 → 0.9500"]


def test_a_lower_mean_is_a_loss_even_within_the_slack() -> None:
    """Small losses on every page add up."""
    before = Floors(pages={"fog": floor(0.98), "rain": floor(0.90)})
    after = Floors(pages={"fog": floor(0.97), "rain": floor(0.90)})
    assert floors.losses(before, after) == ["mean of 2 pages: F1 0.9400 → 0.9350"]


def test_a_field_that_was_equal_stays_equal() -> None:
    """Another field won does not make up for it."""
    before, after = Floors(pages={"fog": floor(1, "author")}), Floors(pages={"fog": floor(1, "title")})
    assert floors.losses(before, after) == ["fog: the author is no longer equal"]


def test_pages_that_changed_are_named_and_not_compared() -> None:
    """Another page is another measure; pages that stayed are held to their floors."""
    before = Floors(pages={"fog": floor(1), "rain": floor(1), "snow": floor(1)})
    after = Floors(pages={"fog": floor(0.2, digest="b"), "rain": floor(1), "hail": floor(0.1)})
    assert floors.changes(before, after) == ["fog was changed", "hail was added", "snow was removed"]
    assert floors.losses(before, after) == []


def test_floors_come_back_from_their_file(tmp_path: Path) -> None:
    """Reasons for what was given up are kept."""
    pinned = Floors(pages={"fog": floor(0.5, "title")}, lowered=(Lowered("Because.", ("fog: …",)),))
    floors.save(pinned, tmp_path / "floors.json")
    assert floors.load(tmp_path / "floors.json") == pinned
    assert floors.load(tmp_path / "missing.json") == Floors(pages={})


def test_a_digest_follows_every_file_of_a_page(tmp_path: Path) -> None:
    """Source, expected document and metadata each change it."""
    folder = made_up.fixtures(tmp_path)
    before = floors.measure(folder)
    (folder / "fog" / "expected.json").write_text('{"title": "Smog"}', encoding="utf-8")
    after = floors.measure(folder)
    assert floors.changes(before, after) == ["fog was changed"]


def test_lowering_asks_for_the_flag_and_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without both, nothing is written; with both, the reason is kept."""
    path = tmp_path / "floors.json"
    reached = Floors(pages={"fog": floor(0.5)})
    monkeypatch.setattr(floors, "FLOORS", path)
    monkeypatch.setattr(floors, "measure", lambda _: reached)
    floors.save(Floors(pages={"fog": floor(1.0)}), path)
    app = Typer()
    app.command()(floors.pin)
    for arguments in ([], ["--allow-regression"], ["--reason", "Slower is worse."]):
        refused = CliRunner().invoke(app, arguments)
        assert (refused.exit_code, floors.load(path).pages["fog"].f1) == (1, 1.0)
        assert "fog: F1 1.0000 → 0.5000" in refused.stderr
    pinned = CliRunner().invoke(app, ["--allow-regression", "--reason", "Slower is worse."])
    assert pinned.exit_code == 0
    assert floors.load(path).lowered[0].reason == "Slower is worse."
    assert floors.load(path).pages == reached.pages
