"""The extension's manifest and words: what the browsers and their stores ask of them."""

import json
import re
import struct
from typing import Any

import pytest

from e2e import chromium
from e2e.checkers import lint_extension
from e2e.reader import EXTENSION, ChromiumReader

UNAVOIDABLE_WARNINGS = {
    "BACKGROUND_SERVICE_WORKER_IGNORED",  # the price of one manifest: Chromium reads one key, Firefox the other
    "UNSUPPORTED_API",  # chrome.dom: Chromium's way into shadow trees, tried only where it exists
}


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    """The manifest."""
    return dict(json.loads((EXTENSION / "manifest.json").read_text()))


@pytest.fixture(scope="module")
def messages() -> set[str]:
    """The names of the sentences."""
    return set(json.loads((EXTENSION / "_locales/en/messages.json").read_text()))


def test_the_add_on_checker_finds_no_error() -> None:
    """web-ext lint has no error, and no warning but those that cannot be avoided."""
    report = lint_extension(EXTENSION)
    assert report["errors"] == []
    assert {warning["code"] for warning in report["warnings"]} <= UNAVOIDABLE_WARNINGS


def test_nothing_is_asked_for_but_the_pressed_tab(manifest: dict[str, Any]) -> None:
    """The extension may look at a tab when its button is pressed, and talk to this machine; all else is asked for."""
    assert manifest["permissions"] == ["activeTab", "scripting", "storage"]
    assert manifest["host_permissions"] == ["http://127.0.0.1/*", "http://localhost/*"]
    assert "content_scripts" not in manifest


def test_what_leaves_the_browser_is_declared(manifest: dict[str, Any]) -> None:
    """Firefox tells its user before installing that page and address are handed on, be it to their own machine."""
    declared = manifest["browser_specific_settings"]["gecko"]["data_collection_permissions"]
    assert declared == {"required": ["websiteContent", "browsingActivity"]}


def test_the_shortcut_is_bound(chromium_reader: ChromiumReader) -> None:
    """Alt+R is not only suggested: Chromium has bound it."""
    worker = chromium.extension_worker(chromium_reader.page.context)
    commands = worker.evaluate("chrome.commands.getAll()")
    assert {command["name"]: command["shortcut"] for command in commands} == {"_execute_action": "Alt+R"}


def test_every_icon_has_the_size_that_it_is_named_for(manifest: dict[str, Any]) -> None:
    """A browser that asks for 32 pixels gets 32 pixels."""
    for size, path in {**manifest["icons"], **manifest["action"]["default_icon"]}.items():
        header = (EXTENSION / path).read_bytes()[:24]
        assert struct.unpack(">II", header[16:24]) == (int(size), int(size)), path


def test_every_sentence_that_is_named_exists(messages: set[str]) -> None:
    """No reader ever sees an empty place where a sentence should be."""
    sources = "".join(path.read_text() for path in EXTENSION.glob("*") if path.suffix in {".js", ".html", ".json"})
    named = set(re.findall(r'(?:say\(|data-message=)"(\w+)"', sources)) | set(re.findall(r"__MSG_(\w+)__", sources))
    assert named <= messages


def test_every_kind_of_problem_has_a_title_and_advice(messages: set[str]) -> None:
    """What went wrong and what to try: each kind of problem says both, and no sentence is left over."""
    kinds = re.search(r"@typedef \{((?:[^}])*)\} Kind", (EXTENSION / "service.js").read_text())
    assert kinds is not None
    names = {kind.replace("-", "_") for kind in re.findall(r'"([\w-]+)"', kinds[1])}
    expected = {f"problem_{name}_{part}" for name in names for part in ("title", "advice")}
    assert {message for message in messages if message.startswith("problem_")} == expected
