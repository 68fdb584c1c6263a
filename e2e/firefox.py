"""Firefox, driven over WebDriver BiDi: a small client, and the few moves that only the browser's own window offers.

The button and the key are pressed through Firefox internals (`browserActionFor`, the text-input processor), which are
no public interface: they are all in this file, and may need a touch when a new ESR comes.
"""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from websockets.sync.client import ClientConnection, connect

Found = TypeVar("Found")

NAMES = ("firefox-esr", "firefox")

START_SECONDS = 60
"""A first start on a busy machine with two cores takes up to 20 s."""

ANSWER_SECONDS = 30

PREFERENCES = {
    "remote.prefs.recommended": True,
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.update.enabled": False,
    "extensions.webextOptionalPermissionPrompts": False,  # nobody is there to answer: what is asked for is granted
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.prefetch-next": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.server": "data:,",
}
"""Settings of the profile: the browser talks to nobody but the pages under test, and asks nobody."""

PRESS_BUTTON = """(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const extension = ExtensionParent.GlobalManager.getExtension(%s);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
})()"""

PRESS_KEYS = """(() => {
  const input = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window)) throw new Error("the window takes no keys");
  const alt = new KeyboardEvent("", { key: "Alt", code: "AltLeft", keyCode: KeyboardEvent.DOM_VK_ALT });
  const letter = new KeyboardEvent("", { key: %s, code: %s, keyCode: %s });
  input.keydown(alt); input.keydown(letter); input.keyup(letter); input.keyup(alt);
})()"""


def find_firefox() -> str:
    """Give the path of the Firefox to drive: the one named in READMODE_FIREFOX, or the first on the path.

    Raises:
        RuntimeError: there is none; the sentence says how to get one.
    """
    named = os.environ.get("READMODE_FIREFOX")
    found = named or next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        message = "Firefox is missing: run e2e/setup.sh, or name one in READMODE_FIREFOX"
        raise RuntimeError(message)
    return found


class FirefoxError(Exception):
    """Firefox did not do what was asked of it; `answer` is what it said."""

    def __init__(self, asked: str, answer: str) -> None:
        super().__init__(asked, answer)
        self.asked = asked
        self.answer = answer

    def __str__(self) -> str:
        """Name both."""
        return f"Firefox was asked for {self.asked}, and said: {self.answer}"


@contextmanager
def run_firefox(profile: Path) -> Iterator["Firefox"]:
    """Run a headless Firefox with one tab, on a profile of its own, until the block ends.

    Raises:
        FirefoxError: it did not start.
    """
    profile.mkdir(parents=True, exist_ok=True)
    settings = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("".join(settings))
    log = profile / "firefox.log"
    command = [find_firefox(), "--headless", "--no-remote", "--profile", str(profile)]
    command += ["--remote-debugging-port=0", "--remote-allow-system-access", "about:blank"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output)
    try:
        with connect(_bidi_address(log) + "/session", max_size=None, proxy=None) as socket:
            firefox = Firefox(socket)
            yield firefox
            firefox.send("browser.close", {})
        process.wait(ANSWER_SECONDS)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _bidi_address(log: Path) -> str:
    """Wait until Firefox says where it listens."""
    said = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
    found = wait_for(lambda: said.search(log.read_text(errors="replace")), START_SECONDS)
    if found is None:
        raise FirefoxError("start", log.read_text(errors="replace"))
    return str(found[1])


class Firefox:
    """A running Firefox with one tab."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._commands = 0
        self.send("session.new", {"capabilities": {}})
        self.tab = str(self.send("browsingContext.getTree", {})["contexts"][0]["context"])
        windows = self.send("browsingContext.getTree", {"moz:scope": "chrome"})["contexts"]
        self._window = str(windows[0]["context"])

    def send(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Give the answer to one BiDi command.

        Raises:
            FirefoxError: the command was refused.
        """
        self._commands += 1
        self._socket.send(json.dumps({"id": self._commands, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=ANSWER_SECONDS))
            if message.get("id") == self._commands:
                break
        if message["type"] == "error":
            raise FirefoxError(method, f"{message['error']}: {message['message']}")
        return dict(message["result"])

    def install(self, extension: Path) -> str:
        """Load an unpacked extension and give its id."""
        data = {"type": "path", "path": str(extension)}
        return str(self.send("webExtension.install", {"extensionData": data})["extension"])

    def open(self, url: str) -> None:
        """Show the address and wait until it has loaded."""
        self.send("browsingContext.navigate", {"context": self.tab, "url": url, "wait": "complete"})

    def go_back(self) -> None:
        """Press the browser's Back."""
        self.send("browsingContext.traverseHistory", {"context": self.tab, "delta": -1})

    def url(self) -> str:
        """Give the address that the tab shows."""
        tree = self.send("browsingContext.getTree", {"root": self.tab, "maxDepth": 0})
        return str(tree["contexts"][0]["url"])

    def evaluate(self, expression: str) -> Any:  # noqa: ANN401 - JSON has any shape
        """Give what an expression in the page comes to, as JSON would carry it, with a reader's press behind it."""
        return self._evaluate(self.tab, f"(async () => JSON.stringify((await ({expression})) ?? null))()")

    def run(self, script: str) -> None:
        """Run a script in the page, such as a library for later expressions."""
        self._evaluate(self.tab, f"{script}\n;'null'")

    @contextmanager
    def running_first(self, script: str) -> Iterator[None]:
        """Run a script in every page, before the page's own, until the block ends."""
        parameters = {"functionDeclaration": f"() => {{ {script}; }}", "contexts": [self.tab]}
        added = self.send("script.addPreloadScript", parameters)["script"]
        try:
            yield
        finally:
            self.send("script.removePreloadScript", {"script": added})

    def click(self, selector: str) -> None:
        """Click the middle of an element: a true press, which a browser asks for before it grants anything."""
        find = {"type": "css", "value": selector}
        nodes = self.send("browsingContext.locateNodes", {"context": self.tab, "locator": find})["nodes"]
        if not nodes:
            raise FirefoxError(selector, "nothing on the page matches")
        origin = {"type": "element", "element": {"sharedId": nodes[0]["sharedId"]}}
        press = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "actions": press}
        self.send("input.performActions", {"context": self.tab, "actions": [mouse]})

    def press_action(self, extension_id: str) -> None:
        """Press the extension's toolbar button: it grants activeTab, as a click does."""
        self._in_window(PRESS_BUTTON % json.dumps(extension_id))

    def press_alt(self, letter: str) -> None:
        """Press Alt and a letter on the keyboard."""
        code = json.dumps(f"Key{letter.upper()}")
        self._in_window(PRESS_KEYS % (json.dumps(letter.lower()), code, ord(letter.upper())))

    def extension_address(self, extension_id: str, path: str) -> str:
        """Give the address of one of the extension's own pages; the host differs for each installation."""
        host = self._in_window(f"WebExtensionPolicy.getByID({json.dumps(extension_id)}).mozExtensionHostname")
        return f"moz-extension://{host}/{path}"

    def zoom_text(self, factor: float) -> None:
        """Make only the text larger, as a reader does with Zoom Text Only: the page keeps its width."""
        self._in_window(f"ZoomManager.useFullZoom = false, ZoomManager.zoom = {factor}")

    def take_focus(self) -> None:
        """Put the keyboard into the page: a window that no desktop shows has it nowhere."""
        self._in_window("(window.focus(), gBrowser.selectedBrowser.focus())")

    def set_viewport(self, width: int, height: int) -> None:
        """Set the size of the page in CSS pixels."""
        viewport = {"width": width, "height": height}
        self.send("browsingContext.setViewport", {"context": self.tab, "viewport": viewport})

    def reset_viewport(self) -> None:
        """Give the page the size of its window again."""
        self.send("browsingContext.setViewport", {"context": self.tab, "viewport": None})

    def _in_window(self, expression: str) -> Any:  # noqa: ANN401 - JSON has any shape
        return self._evaluate(self._window, f"(async () => JSON.stringify((await ({expression})) ?? null))()")

    def _evaluate(self, context: str, expression: str) -> Any:  # noqa: ANN401 - JSON has any shape
        parameters = {"expression": expression, "target": {"context": context}, "awaitPromise": True}
        answer = self.send("script.evaluate", parameters | {"userActivation": True})
        if answer["type"] == "exception":
            raise FirefoxError(expression[:500], answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])


def wait_for(look: Callable[[], Found | None], seconds: float = ANSWER_SECONDS) -> Found | None:
    """Look again and again until something is there, and give it; None when the time is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    return None
