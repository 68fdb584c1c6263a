"""`readmode read`: a page in, its article out."""

from typing import Annotated

import typer

import readmode
from readmode.cli.arguments import AllowNetwork, AllowPort, ContentType, Output, Source, Url
from readmode.cli.outcome import errors_in_one_line, wrong_usage
from readmode.cli.output import STDOUT, Format, format_of, refuse_to_overwrite, save, write
from readmode.cli.sources import Reach, load, load_pictures


def read(  # noqa: PLR0913 - one parameter an option is how typer reads them
    source: Source,
    *,
    output_format: Annotated[
        Format | None, typer.Option("--format", "-f", help="Default: by the output's suffix, else html.")
    ] = None,
    output: Output = STDOUT,
    font_scale: Annotated[
        int, typer.Option(metavar="PERCENT", help="Text size of the html in percent, 50 to 400.")
    ] = 100,
    theme: Annotated[
        str, typer.Option(metavar="NAME", help="Colours of the html, such as light, dark or contrast-dark.")
    ] = "system",
    pictures: Annotated[
        bool, typer.Option("--pictures", help="Fetch the pictures of an epub; without it their descriptions stand in.")
    ] = False,
    words_per_minute: Annotated[
        int | None, typer.Option(metavar="WORDS", help="Your own reading pace, 40 to 1000 English words a minute.")
    ] = None,
    url: Url = None,
    content_type: ContentType = None,
    allow_network: AllowNetwork = None,
    allow_port: AllowPort = None,
) -> None:
    """Read a page and write its article: html, json, markdown, text or epub."""
    with errors_in_one_line():
        wanted = output_format or format_of(output)
        if pictures and wanted != "epub":
            raise wrong_usage("--pictures", "only an epub holds pictures; the other formats name their addresses")
        refuse_to_overwrite(source, output)
        options = readmode.Options(words_per_minute=words_per_minute)
        preferences = readmode.Preferences.from_query({"font_scale": str(font_scale), "theme": theme})
        reach = Reach(tuple(allow_network or ()), tuple(allow_port or ()))
        page = load(source, reach)
        reading = readmode.read(
            page.body,
            url=url or page.url,
            content_type=content_type or page.content_type,
            options=options,
        )
        files = load_pictures(reading, reach) if pictures else {}
        save(output, write(reading, wanted, preferences, files))
