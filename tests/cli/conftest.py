"""A page on disk."""

from pathlib import Path

import pytest

from tests.cli.commands import PAGE


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path
