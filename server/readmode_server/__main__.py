"""The `readmode-server` command.

What it needs is imported inside, for every worker process imports this module again when it starts.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readmode_server.settings import Settings

STOP_SECONDS = 10
"""How long a stopping service waits for the answers that it is giving; the longest cleaning ends before."""

IDLE_SECONDS = 15
"""How long an idle connection is kept for its next request."""

WRONG_USAGE = 2
"""The exit code for settings that cannot be."""

CANNOT_LISTEN = 3
"""The exit code for an address that cannot be listened at; uvicorn's own."""

PREFIX = "READMODE_"

MISTYPED = 0.7
"""How alike, 0 to 1, a name and a setting's are where one was meant by the other: "PROT" and "PORT" are 0.75."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(
        prog="readmode-server",
        description="Serve the readmode pages and API.",
        epilog="Every setting also as READMODE_… in the environment: see docs/operator.md.",
    )
    parser.add_argument("--host", help="the address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, help="the port to listen on (8765)")
    given = {name: value for name, value in vars(parser.parse_args(arguments)).items() if value is not None}
    serve(_settings(given))


def _settings(given: dict[str, object]) -> "Settings":
    """Give the settings, or end with one line for each that cannot be."""
    from pydantic import ValidationError

    from readmode_server.settings import Settings

    _warn_of_mistyped(Settings.model_fields)
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=False):
            name = "_".join(str(step) for step in fault["loc"])
            message = fault["msg"].removeprefix("Value error, ")  # the checker's own words, which say nothing
            _tell(f"{PREFIX}{name.upper()}: {message}")
        sys.exit(WRONG_USAGE)


def _warn_of_mistyped(fields: Iterable[str]) -> None:
    """Name what is set in the environment, is no setting, and looks like one; other programs' names are their own."""
    settings = [field.upper() for field in fields]
    names = sorted({name.upper() for name in os.environ})  # in the environment, small letters set the same
    given = [name.removeprefix(PREFIX) for name in names if name.startswith(PREFIX)]
    for name in given:
        for meant in get_close_matches(name, settings, 1, MISTYPED) if name not in settings else ():
            _tell(f"{PREFIX}{name} is no setting, and sets nothing. Was {PREFIX}{meant} meant?")


def _tell(message: str) -> None:
    print(f"readmode-server: {message}", file=sys.stderr)  # noqa: T201


def serve(settings: "Settings") -> None:
    """Serve with these settings until told to stop."""
    import uvicorn

    from readmode_server import logs
    from readmode_server.app import create_app
    from readmode_server.listening import CannotListen, check_listening

    try:
        check_listening(settings.host, settings.port)  # before the workers start: else what failed stands among logs
    except CannotListen as error:
        _tell(str(error))
        sys.exit(CANNOT_LISTEN)
    logs.configure(settings.log)
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        limit_concurrency=settings.connections,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
        log_config=None,  # logs.configure has done it
        access_log=False,  # it writes whole addresses; logs.py writes what may be written
        server_header=False,
        proxy_headers=False,
        ws="none",
    )


if __name__ == "__main__":
    main()
