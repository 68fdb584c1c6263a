"""`readmode read`: a page in, its article out."""

from typing import Annotated

import typer

import readmode
from readmode.cli.arguments import AllowNetwork, AllowPort, ContentType, Output, Source, Url
from readmode.cli.look import FontScale, Locale, Settings, Show, Theme, WordsPerMinute, look_of, preferences_of
from readmode.cli.outcome import errors_in_one_line, wrong_usage
from readmode.cli.output import STDOUT, Format, format_of, refuse_a_terminal, refuse_to_overwrite, save, write
from readmode.cli.sources import Reach, load, load_pictures


def read(  # noqa: PLR0913 - one parameter an option is how typer reads them
    source: Source,
    *,
    output_format: Annotated[
        Format | None, typer.Option("--format", "-f", help="Default: by the output's suffix, else html.")
    ] = None,
    output: Output = STDOUT,
    font_scale: FontScale = None,
    theme: Theme = None,
    words_per_minute: WordsPerMinute = None,
    settings: Settings = None,
    locale: Locale = "",
    show: Show = readmode.View.ARTICLE,
    pictures: Annotated[
        bool, typer.Option("--pictures", help="Fetch the pictures of an epub; without it their descriptions stand in.")
    ] = False,
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
        refuse_a_terminal(wanted, output)
        preferences = preferences_of(font_scale, theme, words_per_minute, settings or ())
        look = look_of(preferences, locale, show)
        if wanted != "html":
            look.refuse_for(wanted)
        options = readmode.Options(words_per_minute=preferences.words_per_minute)
        reach = Reach(tuple(allow_network or ()), tuple(allow_port or ()))
        page = load(source, reach)
        reading = readmode.read(
            page.body,
            url=url or page.url,
            content_type=content_type or page.content_type,
            options=options,
        )
        files = load_pictures(reading, reach) if pictures else {}
        save(output, write(reading, wanted, look, files))
