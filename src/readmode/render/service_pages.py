"""The pages of a service around the reading page: the first one, and the one that says what went wrong."""

from dataclasses import dataclass

from readmode.preferences import Preferences
from readmode.render.english import ENGLISH
from readmode.render.environment import template
from readmode.render.frames import Head, PageLink, sheets_of
from readmode.render.setting_rules import attributes
from readmode.render.source import source_of

DEFAULT_PREFERENCES = Preferences()


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The service's first page: give it an address or a page's source, or open the sample.

    Attributes:
        static: the address below which the service gives every `static_file`.
        paste_action: where the form with the page's source is sent, by POST, form-encoded: `html`, `url`.
        sample_action: the address of the bundled sample's reading page.
        read_action: where the form with an address is sent, by GET: `url`. None when the service fetches nothing.
    """

    static: str
    paste_action: str
    sample_action: str
    read_action: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPage:
    """What went wrong, and what to try.

    Attributes:
        status: the HTTP status.
        title: the problem in a few words.
        detail: one sentence on what happened.
        advice: one sentence on what to try.
        static: the address below which the service gives every `static_file`.
        home: the address of the service's first page.
        original_url: the page that was to be read; a link when it is a web address.
        links: other ways on.
    """

    status: int
    title: str
    detail: str
    advice: str
    static: str
    home: str = "/"
    original_url: str | None = None
    links: tuple[PageLink, ...] = ()


def render_home(page: HomePage, preferences: Preferences = DEFAULT_PREFERENCES) -> str:
    """Make the service's first page, a complete HTML document that needs no script."""
    return template("home.html").render(
        page=page,
        ui=ENGLISH,
        language=ENGLISH.language,
        head=Head(sheets=sheets_of(page.static, preferences)),
        page_attributes=attributes(preferences),
    )


def render_problem(page: ProblemPage, preferences: Preferences = DEFAULT_PREFERENCES) -> str:
    """Make the page that says what went wrong, a complete HTML document that needs no script."""
    return template("problem.html").render(
        page=page,
        ui=ENGLISH,
        language=ENGLISH.language,
        head=Head(sheets=sheets_of(page.static, preferences)),
        page_attributes=attributes(preferences),
        source=source_of(page.original_url),
    )
