"""Sound and film: the reader's own controls, nothing that starts by itself (WCAG 1.4.2, 2.2.2)."""

from lxml.html import HtmlElement

from readmode.dom import opening_tag
from readmode.repair.account import Account, Context
from readmode.repair.addresses import absolute, set_or_drop
from readmode.repair.rules.pictures import AUDIO_TRANSCRIPT, LOST_MEDIA, MEDIA_CAPTIONS, MEDIA_CONTROLS
from readmode.repair.sweep import remove

SELF_STARTING = ("autoplay", "loop", "muted")
"""Attributes of media that play at the reader without being asked."""

PARTS = ("source", "track")
"""Children of media that browsers use; everything else in there is shown to none of today's browsers."""


def repair_media(root: HtmlElement, context: Context) -> Account:
    """Give every player controls, stop it from starting alone, make its addresses absolute."""
    for player in context.elements(root, "audio", "video"):
        _keep_parts(player, context.base_url)
        address = absolute(player.get("src", ""), context.base_url) if player.get("src") else ""
        if not address and next(player.iter("source"), None) is None:
            yield context.repaired(LOST_MEDIA, player, opening_tag(player), "")
            remove(player)
            continue
        before = opening_tag(player)
        self_starting = [name for name in SELF_STARTING if player.attrib.pop(name, None) is not None]
        if self_starting or player.get("controls") is None:
            player.set("controls", "")
            yield context.repaired(MEDIA_CONTROLS, player, before, opening_tag(player))
        player.set("preload", "none")  # the reader's data is spent when the reader asks for it
        set_or_drop(player, "src", address)
        if player.get("poster"):
            set_or_drop(player, "poster", absolute(player.get("poster", ""), context.base_url))
        if player.tag == "video" and next(player.iter("track"), None) is None:
            yield context.found(MEDIA_CAPTIONS, player)
        if player.tag == "audio" and next(player.iter("track"), None) is None:
            yield context.found(AUDIO_TRANSCRIPT, player)


def _keep_parts(player: HtmlElement, base_url: str | None) -> None:
    """Keep the sources and tracks that can be loaded, side by side: old parsers nest them in one another."""
    parts = [part for part in player.iter(*PARTS) if part.get("src")]
    for child in list(player):
        player.remove(child)
    player.text = None
    for part in parts:
        address = absolute(part.get("src", ""), base_url)
        if address:
            part.text = part.tail = None
            for nested in list(part):
                part.remove(nested)
            part.set("src", address)
            player.append(part)
