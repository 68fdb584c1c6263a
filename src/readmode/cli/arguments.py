"""What every subcommand takes in the same words: the page, where it was found, what may be fetched, where to write."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer


def _web_address(address: str | None) -> str | None:
    """Check the address of a page; against another, every relative link would be lost without a word."""
    try:
        parts = urlsplit(address or "https://example.org")
        is_one = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_one = False
    if not is_one:
        message = f"“{address}” is no absolute http or https address, such as https://example.org/story"
        raise typer.BadParameter(message)
    return address


Source = Annotated[
    str, typer.Argument(metavar="FILE|URL|-", help="The page: a file, an http or https address, or - for stdin.")
]
Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="OUT", help="The file to write, whole or not at all; - for stdout.")
]
Url = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Where the page was found, for the links of a file or of stdin.",
        callback=_web_address,
    ),
]
ContentType = Annotated[
    str | None,
    typer.Option(metavar="TYPE", help="The HTTP Content-Type that came with the page, for its encoding."),
]
AllowNetwork = Annotated[
    list[str] | None,
    typer.Option(metavar="CIDR", help="A network that may be fetched from although it is not public. Repeatable."),
]
AllowPort = Annotated[
    list[int] | None,
    typer.Option(metavar="PORT", help="A port that may be fetched from, besides 80 and 443. Repeatable."),
]
