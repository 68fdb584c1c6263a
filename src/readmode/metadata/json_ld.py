"""What the page says of its article in JSON-LD (https://www.w3.org/TR/json-ld11/, vocabulary of schema.org)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urldefrag

from lxml.html import HtmlElement

from readmode.metadata.found import Found
from readmode.metadata.json_text import read_json
from readmode.metadata.likeness import fold, same_title
from readmode.metadata.pictures import is_image_object
from readmode.metadata.schema_org import (
    DEPTH,
    OTHERS,
    PAGES,
    STORIES,
    THREADS,
    Node,
    addresses_of,
    describe_node,
    names_of,
    texts_of,
    types_of,
)

SCRIPTS = 60
"""Scripts that are read; real pages have up to a dozen."""

NODES = 3_000
"""Nodes that are looked at over all scripts, so that a hostile graph costs no more than a large real one."""

CANDIDATES = 200
"""Nodes among which the main article is looked for."""


@dataclass(frozen=True, slots=True)
class JsonLd:
    """What was read from the page's JSON-LD.

    Attributes:
        found: the values of the main article, then those of the page.
        kind: what the main node is: "story", "thread", "other" for what is no article; "" when it is not said.
        pictures: the nodes of pictures of which something is said.
    """

    found: tuple[Found, ...] = ()
    kind: str = ""
    pictures: tuple[Node, ...] = ()


@dataclass(slots=True)
class _Graph:
    """All nodes that may be the main one, in the page's order, and every node that has an id."""

    nodes: list[Node] = field(default_factory=list)
    by_id: dict[str, Node] = field(default_factory=dict)
    pictures: list[Node] = field(default_factory=list)
    seen: int = 0


def read_json_ld(scripts: Sequence[HtmlElement], titles: tuple[str, ...], url: str | None) -> JsonLd:
    """Read the page's JSON-LD and choose the node of its main article.

    Args:
        scripts: the page's scripts.
        titles: what else on the page is known as its title; tells the main article from related ones.
        url: where the page was found.
    """
    graph = _Graph()
    for script in scripts[: SCRIPTS * 10]:
        if graph.seen >= NODES:
            break
        if "ld+json" in (script.get("type") or "").lower():
            for value in read_json("".join(script.itertext())):
                _index(value, graph)
    typed = [(node, types_of(node)) for node in graph.nodes]
    story = _main([node for node, types in typed if types & STORIES], titles, url)
    thread = _main([node for node, types in typed if types & THREADS], titles, url)
    page = next((node for node, types in typed if types & PAGES), None)
    found: list[Found] = []
    chosen = story or thread
    if chosen:
        found += describe_node(chosen, graph.by_id, "json-ld")
    if page:
        found += describe_node(page, graph.by_id, "json-ld:page")
    found += [
        Found("site_name", name, "json-ld:site")
        for node, types in typed
        if "WebSite" in types
        for name in texts_of(node.get("name"))
    ]
    other = any(types & OTHERS for _, types in typed)
    kind = "story" if story else "thread" if thread else "other" if other else ""
    return JsonLd(tuple(found), kind, tuple(graph.pictures))


def _index(value: object, graph: _Graph) -> None:
    """Note the nodes of one value: those that stand for the page, and those that others refer to by id."""
    waiting: list[tuple[object, int, bool]] = [(value, 0, True)]
    while waiting and graph.seen < NODES:
        current, depth, main = waiting.pop()
        if isinstance(current, list):
            waiting += [(item, depth + 1, main) for item in reversed(current[:NODES]) if depth < DEPTH]
        elif isinstance(current, dict):
            graph.seen += 1
            if main:
                graph.nodes.append(current)
            if is_image_object(current):
                graph.pictures.append(current)
            name = current.get("@id")
            if isinstance(name, str) and len(current) > len(graph.by_id.get(name, ())):
                graph.by_id[name] = current
            if depth < DEPTH:
                waiting += [(child, depth + 1, main and _leads(key, current)) for key, child in current.items()]


def _leads(key: str, node: Node) -> bool:
    """Whether the value under this key is still about this page: its graph, or the one thing it is about."""
    if key == "mainEntity":
        return "FAQPage" not in types_of(node)
    return key == "@graph"


def _main(nodes: list[Node], titles: tuple[str, ...], url: str | None) -> Node | None:
    """Choose the main article: the one that carries the page's title or address, or the only one there is."""
    here = urldefrag(url or "")[0].rstrip("/")
    nodes = nodes[:CANDIDATES]
    for node in nodes:
        if any(same_title(name, title) for name in names_of(node) for title in titles):
            return node
    for node in nodes:
        addresses = {urldefrag(text)[0].rstrip("/") for text in addresses_of(node)}
        if here and here in addresses:
            return node
    headlines = {fold(name) for node in nodes for name in names_of(node)[:1]}
    return nodes[0] if nodes and len(headlines) <= 1 else None
