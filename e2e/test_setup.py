"""What the checks need is set up or named: a check that cannot run has not passed."""

import shutil
import subprocess
from pathlib import Path

import pytest

SETUP = Path(__file__).parent / "setup.sh"


@pytest.fixture
def bare_machine(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine with a shell and little else."""
    for name in ("bash", "dirname", "id", "cmp", "cp"):
        found = shutil.which(name)
        assert found
        (tmp_path / name).symlink_to(found)
    return {"PATH": str(tmp_path)}


def test_what_is_missing_is_named_and_fails(bare_machine: dict[str, str]) -> None:
    """Without browsers, and without a way to install them, the set-up fails, and says what to get and how."""
    done = subprocess.run(["/bin/bash", str(SETUP)], env=bare_machine, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    for name in ("Chromium 122", "Firefox 142", "Java 11", "fonts for Arabic", "fonts for Japanese"):
        assert name in done.stderr
    assert "sudo apt-get install chromium firefox-esr default-jre-headless" in done.stderr
    assert "READMODE_CHROMIUM" in done.stderr


def test_a_browser_that_is_named_but_does_not_run_counts_as_missing(
    bare_machine: dict[str, str], tmp_path: Path
) -> None:
    """A stub that only asks for another package, as Ubuntu has them, is no browser."""
    stub = tmp_path / "stub"
    stub.write_text("#!/bin/bash\necho 'install the snap 999' >&2\nexit 1\n")
    stub.chmod(0o755)
    environment = {**bare_machine, "READMODE_CHROMIUM": str(stub)}
    done = subprocess.run(["/bin/bash", str(SETUP)], env=environment, capture_output=True, text=True, check=False)
    assert "Chromium 122" in done.stderr
