"""Sound and film: a link to where it plays, for a book holds no player's network."""

from lxml.html import HtmlElement

from readmode.dom import elements

LINK_CLASS = "media"
"""The class of a link that was a player."""

NAMES = {"audio": "Audio", "video": "Video"}

OURS = "en"
"""The language of these words."""


def link_media(root: HtmlElement) -> None:
    """Replace each player by a link to what it would play; the repairs have left each with an address."""
    for player in elements(root, *NAMES):
        address = player.get("src") or next((part.get("src", "") for part in player.iter("source")), "")
        label = player.get("aria-label", "")
        name = label or NAMES[str(player.tag)]
        kept = {name: player.get(name, "") for name in ("id", "lang", "dir") if player.get(name)}
        for part in list(player):
            player.remove(part)
        player.attrib.clear()
        player.tag = "a"
        player.attrib.update(kept | {"class": LINK_CLASS, "href": address})
        if not label:
            player.set("lang", OURS)
        player.text = name
