"""One page, walked once: its elements by tag and by attribute, and what of it is hidden from whom."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property

from lxml.html import HtmlElement

from readmode.audit.style import hides

LOOKED_UP = frozenset(
    "accesskey align autocomplete headers hidden lang popover role scope style tabindex xml:lang".split()
)
"""Attributes that rules look elements up by, beside those of ARIA."""

INDIFFERENT = frozenset(
    "alt class content d data-id decoding fill height href id itemprop loading name onclick property rel sizes src "
    "srcset target title type value viewbox width xmlns".split()
)
"""The most frequent of all other attributes: most elements have no more, and are known by it at once."""

ALWAYS_HIDDEN = ("head", "script", "style", "template", "datalist", "noembed", "noframes")
"""Elements that browsers show to nobody (HTML Standard, §15.3.1 "Hidden elements")."""

UNPARSED = "noscript"
"""Its content is text where scripts run, which is where nearly all readers are."""

Elements = list[HtmlElement]


class Survey:
    """What the rules ask of a page. Nothing in the page is changed.

    Attributes:
        root: the html element.
        marked: attribute → the elements that have it, of the attributes that rules look up; "aria-*" has all elements
            with an attribute of ARIA.
        holds: the tags that there are, and the attributes of `marked` with an "@" before them.
        unseen: elements that are hidden from everybody.
        unspoken: those, and what is hidden from screen readers alone.
        silent: elements that are known to say nothing, so that nested ones are not asked again and again.
        roles: element → its role, once that has been asked.
        speaking: element → whether anything in it is said, once that has been asked.
    """

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self._elements = _parsed(root)
        self._known: dict[object, Elements] = {}
        self._tagged: dict[str, Elements] = defaultdict(list)
        self.marked: dict[str, Elements] = defaultdict(list)
        self.silent: set[HtmlElement] = set()
        self.roles: dict[HtmlElement, str] = {}
        self.speaking: dict[HtmlElement, bool] = {}
        self._walk()
        self.holds = {*self._tagged, *(f"@{name}" for name in self.marked)}
        self.unseen = _below(self._hidden())
        self.unspoken = self.unseen | _below(
            [element for element in self.marked["aria-hidden"] if is_true(element, "aria-hidden")]
        )

    def _walk(self) -> None:
        tagged, marked = self._tagged, self.marked
        for element in self._elements:
            tagged[element.tag].append(element)  # type: ignore[index] # no comments here: every tag is a text
            names = element.keys()
            if INDIFFERENT.issuperset(names):
                continue
            has_aria = False
            for name in map(str, names):
                if name in LOOKED_UP:
                    marked[name].append(element)
                elif name.startswith("aria-"):
                    marked[name].append(element)
                    has_aria = True
            if has_aria:
                marked["aria-*"].append(element)

    def _hidden(self) -> Elements:
        """Give the elements that are hidden with all that is in them."""
        closed = [dialog for dialog in self._tagged["dialog"] if dialog.get("open") is None]
        folded = [
            child
            for details in self._tagged["details"]
            if details.get("open") is None
            for number, child in enumerate(details)
            if child.tag != "summary" or any(earlier.tag == "summary" for earlier in details[:number])
        ]
        styled = [element for element in self.marked["style"] if hides(element.get("style", ""))]
        inputs = [field for field in self._tagged["input"] if field.get("type", "").lower() == "hidden"]
        never = [element for tag in (*ALWAYS_HIDDEN, UNPARSED) for element in self._tagged[tag]]
        return [*self.marked["hidden"], *self.marked["popover"], *styled, *closed, *folded, *inputs, *never]

    def once(self, find: Callable[["Survey"], Iterable[HtmlElement]]) -> Elements:
        """Give what a function finds in this page; it is asked once, however many rules want to know."""
        if find not in self._known:
            self._known[find] = list(find(self))
        return self._known[find]

    def all(self, *tags: str) -> Elements:
        """Give the elements of these tags, hidden or not, in the order of tags."""
        return [element for tag in tags for element in self._tagged.get(tag, ())]

    def spoken(self, *tags: str) -> Elements:
        """Give the elements of these tags that a screen reader comes to."""
        unspoken = self.unspoken
        return [element for element in self.all(*tags) if element not in unspoken]

    def spoken_with(self, attribute: str) -> Elements:
        """Give the elements with this attribute that a screen reader comes to."""
        unspoken = self.unspoken
        return [element for element in self.marked.get(attribute, ()) if element not in unspoken]

    def in_order(self, elements: Iterable[HtmlElement]) -> Elements:
        """Give the elements in the order of the page, each once."""
        return sorted(set(elements), key=self._places.__getitem__)

    @cached_property
    def _places(self) -> dict[HtmlElement, int]:
        return {element: place for place, element in enumerate(self._elements)}

    @cached_property
    def by_id(self) -> dict[str, Elements]:
        """Give every id of the page with the elements that have it; a reference means the first."""
        found: dict[str, Elements] = defaultdict(list)
        for element in self._elements:
            name = element.get("id")
            if name:
                found[name].append(element)
        return found

    def referred(self, element: HtmlElement, attribute: str) -> Elements:
        """Give the elements that an attribute of ids refers to, those that exist."""
        names = (element.get(attribute) or "").split()
        return [self.by_id[name][0] for name in names if name in self.by_id] if names else []

    @cached_property
    def owners(self) -> dict[HtmlElement, Elements]:
        """Give the elements that own each element from elsewhere, by `aria-owns`."""
        found: dict[HtmlElement, Elements] = defaultdict(list)
        for owner in self.marked.get("aria-owns", ()):
            for each in self.referred(owner, "aria-owns"):
                found[each].append(owner)
        return found

    @cached_property
    def labels(self) -> dict[str, Elements]:
        """Give the labels of each id that a label is for."""
        found: dict[str, Elements] = defaultdict(list)
        for label in self._tagged.get("label", ()):
            if label.get("for"):
                found[label.get("for", "")].append(label)
        return found


def is_true(element: HtmlElement, attribute: str) -> bool:
    """Tell whether the attribute says true."""
    return (element.get(attribute) or "").strip().lower() == "true"


def _parsed(root: HtmlElement) -> Elements:
    """Give all elements in order, without those in what browsers that run scripts take for text."""
    elements = list(root.iter())
    text = {inside for unparsed in root.iter(UNPARSED) for inside in unparsed.iterdescendants()}
    return [element for element in elements if element not in text] if text else elements


def _below(roots: Elements) -> set[HtmlElement]:
    """Give the elements and all that is in them, each visited once."""
    found: set[HtmlElement] = set()
    for root in roots:
        if root in found:
            continue
        if len(root):
            found.update(root.iter())
        else:
            found.add(root)
    return found
