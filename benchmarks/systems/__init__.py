"""The systems that are measured, each behind one small adapter: bytes in, text and metadata out.

A system that gives HTML is made text by `benchmarks.html_text`; one that gives text is taken at its word.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from benchmarks.systems.extraction import Extraction

__all__ = ["SYSTEMS", "BrokenSystem", "Extraction", "System", "UnknownSystem", "missing", "pick"]

Extract = Callable[[bytes], Extraction]


@dataclass(frozen=True, slots=True)
class System:
    """One way to make text of a page.

    Attributes:
        name: what the command and the report call it.
        package: the distribution that must be installed.
        module: the adapter's module.
        fields: which of title, author and date it gives.
        function: the adapter's function in the module.
    """

    name: str
    package: str
    module: str
    fields: tuple[str, ...]
    function: str = "extract"

    def version(self) -> str | None:
        """Give the installed version of the package, or None when it is not installed."""
        try:
            return version(self.package)
        except PackageNotFoundError:
            return None

    def load(self) -> Extract:
        """Import the adapter, and with it the package.

        Raises:
            BrokenSystem: the package is installed, and cannot be imported.
        """
        try:
            extract: Extract = getattr(import_module(self.module), self.function)
        except ImportError as error:
            raise BrokenSystem(self.name, str(error)) from error
        return extract


EVERY_FIELD = ("title", "author", "date")

SYSTEMS = {
    system.name: system
    for system in (
        System("readmode", "readmode", "benchmarks.systems.readmode_reading", EVERY_FIELD),
        System("readability-lxml", "readability-lxml", "benchmarks.systems.readability_lxml", ("title", "author")),
        System("trafilatura", "trafilatura", "benchmarks.systems.trafilatura_text", EVERY_FIELD),
        System(
            "trafilatura-nocomments",
            "trafilatura",
            "benchmarks.systems.trafilatura_text",
            EVERY_FIELD,
            "extract_without_comments",
        ),
        System("resiliparse", "resiliparse", "benchmarks.systems.resiliparse_text", ("title",)),
    )
}


class UnknownSystem(Exception):
    """No system goes by this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"There is no system {self.name!r}; these are known: {', '.join(SYSTEMS)}."


class BrokenSystem(Exception):
    """A system's package is there, but cannot be imported; `reason` is what Python says."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"The system {self.name} cannot be loaded: {self.reason}."


def pick(names: Sequence[str]) -> list[System]:
    """Give the systems of these names, in this order.

    Raises:
        UnknownSystem: one of the names is of no system.
    """
    for name in names:
        if name not in SYSTEMS:
            raise UnknownSystem(name)
    return [SYSTEMS[name] for name in names]


def missing(systems: Sequence[System]) -> list[System]:
    """Give the systems whose package is not installed."""
    return [system for system in systems if system.version() is None]
