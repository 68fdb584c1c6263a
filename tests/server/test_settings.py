"""Settings: each documented, each checked at the start, all frozen."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from readmode_server.__main__ import main
from readmode_server.settings import Settings

OPERATOR_GUIDE = Path(__file__).parents[2] / "docs" / "operator.md"


def test_every_setting_is_documented() -> None:
    """The operator's guide has a row for each setting, and for no other."""
    rows = set(re.findall(r"^\| `(READMODE_[A-Z_]+)` ", OPERATOR_GUIDE.read_text(encoding="utf-8"), re.MULTILINE))
    assert rows == {f"READMODE_{name.upper()}" for name in Settings.model_fields}


def test_every_setting_has_a_description() -> None:
    """What a setting is for stands beside it in the code as well."""
    assert all(field.description for field in Settings.model_fields.values())


def test_the_environment_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers, choices and lists are read from READMODE_*; empty means not set."""
    monkeypatch.setenv("READMODE_PORT", "9000")
    monkeypatch.setenv("READMODE_FETCH", "off")
    monkeypatch.setenv("READMODE_ALLOWED_HOSTS", "reader.example.org, localhost")
    monkeypatch.setenv("READMODE_FETCH_PORTS", "80,443,8080")
    monkeypatch.setenv("READMODE_WORKERS", "")
    settings = Settings()
    assert (settings.port, settings.fetch) == (9000, "off")
    assert settings.allowed_hosts == ("reader.example.org", "localhost")
    assert settings.fetch_ports == (80, 443, 8080)
    assert settings.workers >= 1


def test_settings_do_not_change() -> None:
    """What was checked at the start holds until the end."""
    with pytest.raises(ValidationError):
        Settings().port = 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "70000"),
        ("PORT", "many"),
        ("FETCH", "perhaps"),
        ("WORKERS", "0"),
        ("CLEAN_SECONDS", "-1"),
        ("FETCH_NETWORKS", "10.0.0.1/8"),
        ("FETCH_PORTS", "99999"),
        ("ALLOWED_HOSTS", "https://reader.example.org"),
        ("ALLOWED_HOSTS", "reader.example.org:8765"),
        ("WORKER_BYTES", "1000"),
    ],
)
def test_a_wrong_setting_ends_the_command_with_its_name(name: str, value: str) -> None:
    """Exit code 2 and one line that says which and why; no traceback."""
    environment = {**os.environ, f"READMODE_{name}": value}
    command = [sys.executable, "-m", "readmode_server", "--host", "127.0.0.1"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 2
    assert "READMODE_" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "Value error" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "meant"), [("PROT", "PORT"), ("qeue", "QUEUE"), ("ALLOWED_HOST", "ALLOWED_HOSTS"), ("CORPORA", "")]
)
def test_a_mistyped_setting_is_told(
    name: str, meant: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the name that was meant; what looks like none of the settings is another program's."""
    monkeypatch.setenv(f"READMODE_{name}", "1")
    monkeypatch.setattr("readmode_server.__main__.serve", lambda _settings: None)
    main([])
    told = f"readmode-server: READMODE_{name.upper()} is no setting, and sets nothing. Was READMODE_{meant} meant?\n"
    assert capsys.readouterr().err == (told if meant else "")


@pytest.mark.parametrize(
    ("host", "added"),
    [
        ("127.0.0.1", set()),
        ("192.168.1.5", {"192.168.1.5"}),
        ("fd00::5", {"[fd00::5]"}),
        ("0.0.0.0", set()),  # noqa: S104 - binding everything is what is tested
        ("::1", set()),
        ("::", set()),
    ],
)
def test_a_bound_address_is_a_host_name_of_the_service(host: str, added: set[str]) -> None:
    """An operator who binds an address need not name it twice; binding all addresses opens to no name."""
    assert Settings(host=host).hosts() == {"localhost", "127.0.0.1", "[::1]"} | added
