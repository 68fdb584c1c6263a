"""The learnt weights are the ones that the features fit, and are evaluated as they were trained."""

import json
from importlib.resources import files

import numpy as np
import pytest
from lxml.html import fragment_fromstring

from readmode.extract.blocks import outline_of
from readmode.extract.engine import propose
from readmode.extract.features import features_of
from readmode.extract.forest import BATCH, Forest, ForestName, forest
from readmode.extract.letters import LetterCounts
from readmode.extract.proposal import proposal_features

NAMES: tuple[ForestName, ...] = ("plain", "informed")


def test_a_tree_asks_its_questions_level_by_level() -> None:
    """The leaf is the number whose bits are the answers, the first question being the lowest bit."""
    tree = Forest(
        columns=2,
        questions=np.array([[0, 1]], np.int32),
        thresholds=np.array([[0.5, 10.0]], np.float32),
        leaves=np.array([[-2.0, 0.0, 1.0, 3.0]], np.float32),
        bias=0.0,
        boundary=0.5,
    )
    rows = np.array([[0, 0], [1, 0], [0, 11], [1, 11]], np.float32)
    assert np.allclose(tree.probabilities(rows), 1 / (1 + np.exp([2.0, 0.0, -1.0, -3.0])))


@pytest.mark.parametrize("name", NAMES)
def test_the_weights_fit_the_features(name: ForestName) -> None:
    """A changed feature without new weights is red here."""
    outline = outline_of(fragment_fromstring("<p>One two three.</p><p>Four five six.</p>", create_parent="body"))
    letters = LetterCounts(outline.texts)
    matrix = features_of(outline, letters, frozenset())
    if name == "informed":
        matrix = np.hstack([matrix, proposal_features(outline, letters, propose(outline))])
    weights = forest(name)
    assert matrix.shape == (2, weights.columns)
    assert weights.questions.max() < weights.columns
    assert 0 < weights.boundary < 1


@pytest.mark.parametrize("name", NAMES)
def test_batches_change_nothing(name: ForestName) -> None:
    """A page of more blocks than a batch is weighed as its parts are."""
    weights = forest(name)
    rows = np.random.default_rng(1).normal(size=(BATCH + 3, weights.columns)).astype(np.float32)
    together = weights.probabilities(rows)
    assert np.allclose(together[-3:], weights.probabilities(rows[-3:]))


def test_the_weights_say_where_they_come_from() -> None:
    """The provenance beside the weights names the corpus, its licence and the day."""
    provenance = json.loads((files("readmode.extract") / "forests.json").read_text(encoding="utf-8"))
    assert provenance["pages"] > 0
    assert "CC-BY" in provenance["corpus"]
    assert provenance["plain"]["columns"] == forest("plain").columns
