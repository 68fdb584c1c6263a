"""The JavaScript has no build step, and its types are checked all the same."""

from e2e.checkers import type_errors, typed_files
from e2e.reader import EXTENSION


def test_the_type_checker_has_nothing_to_say() -> None:
    """Every value in the extension is what its comments say it is."""
    assert type_errors() == ""


def test_every_script_is_checked() -> None:
    """No script of the extension is out of the type checker's sight."""
    assert set(EXTENSION.glob("**/*.js")) <= typed_files()
