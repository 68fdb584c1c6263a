"""A reading becomes a page: complete, valid HTML that needs no script, in the reader's size and colours."""

from readmode.render.dates import known_locale
from readmode.render.frames import PageLink, SelfContained, Served, View
from readmode.render.reading_page import render
from readmode.render.service_pages import HomePage, ProblemPage, render_home, render_problem
from readmode.render.static_files import StaticFile, static_file
from readmode.render.stylesheet import stylesheet, stylesheet_name

__all__ = [
    "HomePage",
    "PageLink",
    "ProblemPage",
    "SelfContained",
    "Served",
    "StaticFile",
    "View",
    "known_locale",
    "render",
    "render_home",
    "render_problem",
    "static_file",
    "stylesheet",
    "stylesheet_name",
]
