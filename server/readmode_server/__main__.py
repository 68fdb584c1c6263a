"""The `readmode-server` command.

What it needs is imported inside, for every worker process imports this module again when it starts.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readmode_server.settings import Settings

STOP_SECONDS = 10
"""How long a stopping service waits for the answers that it is giving; the longest cleaning ends before."""

IDLE_SECONDS = 15
"""How long an idle connection is kept for its next request."""

WRONG_USAGE = 2
"""The exit code for settings that cannot be."""


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

    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=False):
            name = "_".join(str(step) for step in fault["loc"])
            message = fault["msg"].removeprefix("Value error, ")  # the checker's own words, which say nothing
            print(f"readmode-server: READMODE_{name.upper()}: {message}", file=sys.stderr)  # noqa: T201
        sys.exit(WRONG_USAGE)


def serve(settings: "Settings") -> None:
    """Serve with these settings until told to stop."""
    import uvicorn

    from readmode_server import logs
    from readmode_server.app import create_app

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
