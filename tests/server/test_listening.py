"""Where the service cannot listen, one line says why and what to try, before anything is started."""

import errno
import socket
from collections.abc import Iterator

import pytest

from readmode_server.__main__ import main
from readmode_server.listening import CannotListen, check_listening


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_taken_port_names_itself_and_another(taken: int) -> None:
    """What to type stands in the line, for those who start it by make and for those who do not."""
    with pytest.raises(CannotListen) as caught:
        check_listening("127.0.0.1", taken)
    told = str(caught.value)
    assert f"port {taken} of 127.0.0.1 is taken" in told
    assert f"READMODE_PORT={taken + 1} make run" in told
    assert f"--port {taken + 1}" in told


def test_it_is_told_in_one_line_and_ends(taken: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The command ends with 3 before a worker is started or a log begins."""
    with pytest.raises(SystemExit) as ended:
        main(["--port", str(taken)])
    assert ended.value.code == 3
    told = capsys.readouterr().err
    assert told.startswith(f"readmode-server: port {taken} of 127.0.0.1 is taken")
    assert told.count("\n") == 1


@pytest.mark.parametrize("host", ["192.0.2.1", "a..b", "." * 300])
def test_another_machines_address_is_told(host: str) -> None:
    """An address for documentation is no machine's; a name that cannot be one is no better."""
    with pytest.raises(CannotListen, match="is no address of this machine"):
        check_listening(host, 0)


def test_a_port_that_only_the_administrator_may_open_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line names the first port that anyone may take."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    with pytest.raises(CannotListen, match="port 80 may not be opened by this user"):
        check_listening("127.0.0.1", 80)


def test_what_is_free_stays_free() -> None:
    """Looking takes nothing: whoever looked can listen, and look again."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    check_listening("127.0.0.1", port)
    check_listening("127.0.0.1", port)
    with socket.create_server(("127.0.0.1", port)):
        pass
