"""The headline, chosen among what the page shows and what it calls itself by a learnt table of weights.

Every text that may be the headline bears marks (`title_marks`); the sum of their weights is its score, and the highest
score wins. The weights are those of a conditional logit model, trained by `benchmarks/titles/train.py`;
`title_weights.json` holds them, and says from what and how well they were learnt.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from lxml.html import HtmlElement

from readmode.metadata.candidates import Candidate, Candidates
from readmode.metadata.declared import Names
from readmode.metadata.headline import Heading, find_text
from readmode.metadata.likeness import same_title
from readmode.metadata.site_names import bare_title
from readmode.metadata.title_marks import About, marks
from readmode.model import Sourced


@cache
def weights() -> Mapping[str, float]:
    """Load the weight of each mark, once."""
    stored = json.loads((files("readmode.metadata") / "title_weights.json").read_text(encoding="utf-8"))
    return {str(name): float(weight) for name, weight in stored["weights"].items()}


def choose_title(root: HtmlElement, candidates: Candidates, page: About) -> tuple[Sourced | None, Heading | None]:
    """Choose the headline, and find the element that shows it.

    Args:
        root: the html element.
        candidates: the texts that may be the headline.
        page: what is known of the page.

    Returns:
        The headline with its source, None where the page has no candidate; and its element, or else the heading that
        most speaks for, or None.
    """
    ranked = _ranked(candidates, page)
    if not ranked:
        return None, None
    best = ranked[0]
    if best.heading is not None:
        return Sourced(best.text, best.source), best.heading
    shown = find_text(root, best.text)
    if shown is not None:
        return Sourced(shown.text, f"markup:{shown.element.tag!s}"), shown
    return Sourced(best.text, best.source), next((other.heading for other in ranked if other.heading), None)


def _ranked(candidates: Candidates, page: About) -> list[Candidate]:
    """Give the candidates, the one that most speaks for first; of equals, the one that the page gives first."""
    table = weights()
    scores = [sum(table[name] * value for name, value in borne.items()) for borne in marks(candidates, page)]
    ranked = sorted(zip(scores, candidates.values(), strict=False), key=lambda pair: -pair[0])
    return [candidate for _, candidate in ranked]


def known_titles(title: Sourced | None, names: Names, headings: Sequence[str]) -> tuple[str, ...]:
    """Give every text of the page that is known to be its headline, the chosen one first."""
    if title is None:
        return ()
    texts = [title.value]
    for item in names.declared:
        bare = bare_title(item.text, names.sites)
        texts += [bare] if same_title(bare, title.value) or same_title(item.text, title.value) else []
    texts += [heading for heading in headings if same_title(heading, title.value)]
    return tuple(dict.fromkeys(texts))
