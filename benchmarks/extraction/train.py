"""Learn the boundary of the article: `python -m benchmarks.extraction.train --corpus DIR`.

Trains on the even-numbered pages only, and writes the weights and their provenance into the package. The
odd-numbered pages are never looked at here; `benchmarks.quality` reports both halves. Small pages made of the same ones
stand beside them, for a corpus of large publishing systems has nearly none.

Two forests: the plain one sees the page, the informed one also what the engine proposes; the package asks
the engine only where the plain forest is in doubt. Each is trained on labels mixed with what a forest that
had not seen the page says of it (cross-fitting): a truth that leaves half an article out is a matter of
taste, and must not be learnt by heart.
"""

import argparse
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import numpy as np
from catboost import CatBoostClassifier
from numpy.typing import NDArray

from benchmarks.extraction.examples import Example, read_examples
from readmode.extract.features import Matrix

PACKAGE = Path(__file__).parents[2] / "src" / "readmode" / "extract"

FOLDS = 5
TREES, DEPTH, RATE = 320, 6, 0.1
"""Trees, levels and learning rate: more trees cost their time on every page."""

SMALLER_SHARE = 0.1
"""What a small page made of another counts, beside 1 for a page that is there: at 0.2 the others began to lose."""

LABEL_SHARE = 0.5
"""Share of the truth in the label; the rest is what a forest says that has not seen the page."""

SMALL_PAGE = 200
"""Words added to a page's size when its blocks are weighed: keeps pages of ten words from ruling."""

Predictions = dict[str, NDArray[np.float32]]


def fit(examples: Sequence[Example], matrices: dict[str, Matrix], labels: Predictions) -> CatBoostClassifier:
    """Train one forest: every whole page counts the same, every block by its share of the page's words."""
    weights = [
        np.where(page.captions, 1e-3, (page.aligned.lengths + 1) / (max(50, page.truth.total()) + SMALL_PAGE))
        * (1 if page.is_whole else SMALLER_SHARE)
        for page in examples
    ]
    forest = CatBoostClassifier(
        loss_function="CrossEntropy",
        iterations=TREES,
        depth=DEPTH,
        learning_rate=RATE,
        l2_leaf_reg=8,
        rsm=0.3,
        bootstrap_type="Bernoulli",
        subsample=0.7,
        border_count=64,
        random_seed=7,
        thread_count=2,
        verbose=False,
        allow_writing_files=False,
    )
    weight = np.concatenate(weights)
    forest.fit(
        np.vstack([matrices[page.name] for page in examples]),
        np.concatenate([labels[page.name] for page in examples]),
        sample_weight=weight / weight.mean(),
    )
    return forest


def predict(forest: CatBoostClassifier, matrix: Matrix) -> NDArray[np.float32]:
    """Give each block's probability."""
    return np.asarray(forest.predict_proba(matrix)[:, 1], np.float32)


def cross_fit(examples: Sequence[Example], matrices: dict[str, Matrix], labels: Predictions) -> Predictions:
    """Give for each page what a forest says that was trained without it."""
    said: Predictions = {}
    folds = {page: number % FOLDS for number, page in enumerate(dict.fromkeys(example.page for example in examples))}
    for fold in range(FOLDS):
        forest = fit([example for example in examples if folds[example.page] != fold], matrices, labels)
        for example in examples:
            if folds[example.page] == fold:
                said[example.name] = predict(forest, matrices[example.name])
    return said


def learn(examples: Sequence[Example], matrices: dict[str, Matrix]) -> tuple[CatBoostClassifier, Predictions]:
    """Train a forest on mixed labels; give it and what is said of each page without having seen it."""
    truth: Predictions = {page.name: page.aligned.labels for page in examples}
    said = cross_fit(examples, matrices, truth)
    mixed = {name: LABEL_SHARE * truth[name] + (1 - LABEL_SHARE) * said[name] for name in truth}
    return fit(examples, matrices, mixed), said


def best_boundary(examples: Sequence[Example], said: Predictions) -> tuple[float, float]:
    """Find the probability that parts article from rest best: mean F1 of the articles and of all pages."""

    def mean(boundary: float) -> float:
        scores = np.array([page.score((said[page.name] >= boundary) & ~page.captions) for page in examples])
        articles = np.array([page.kind == "article" for page in examples])
        return float(scores.mean() + scores[articles].mean()) / 2

    return max((mean(boundary), boundary) for boundary in np.arange(0.3, 0.5, 0.02).round(2))[::-1]


def arrays(forest: CatBoostClassifier, scratch: Path) -> dict[str, NDArray[np.generic]]:
    """Turn a trained forest into the arrays that `readmode.extract.forest` evaluates."""
    forest.save_model(str(scratch), format="json")
    stored = json.loads(scratch.read_text(encoding="utf-8"))
    scratch.unlink()
    scale, (bias,) = stored["scale_and_bias"]
    trees = [tree for tree in stored["oblivious_trees"] if tree["splits"]]
    questions = np.zeros((len(trees), DEPTH), np.int16)
    thresholds = np.full((len(trees), DEPTH), np.inf, np.float32)
    leaves = np.zeros((len(trees), 2**DEPTH), np.float32)
    for number, tree in enumerate(trees):
        for level, split in enumerate(tree["splits"]):
            questions[number, level] = split["float_feature_index"]
            thresholds[number, level] = split["border"]
        leaves[number, : len(tree["leaf_values"])] = np.array(tree["leaf_values"]) * scale
    return {"questions": questions, "thresholds": thresholds, "leaves": leaves, "bias": np.array(bias)}


def main() -> None:
    """Train both forests and write them into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="a folder in WCXB's layout")
    corpus: Path = parser.parse_args().corpus
    sources = sorted((corpus / "html").glob("*.html.gz"))
    examples = list(read_examples(path for path in sources if int(path.name.removesuffix(".html.gz")) % 2 == 0))
    whole = [example for example in examples if example.is_whole]
    provenance: dict[str, object] = {
        "trained": datetime.now(UTC).date().isoformat(),
        "corpus": "WCXB development set, even-numbered pages (CC-BY-4.0, Murrough Foley)",
        "pages": len(whole),
        "blocks": sum(len(page.aligned.lengths) for page in whole),
        "smaller_pages": len(examples) - len(whole),
        "trees": TREES,
        "depth": DEPTH,
        "catboost": version("catboost"),
    }
    for name, matrices in (
        ("plain", {page.name: page.features for page in examples}),
        ("informed", {page.name: page.informed for page in examples}),
    ):
        forest, said = learn(examples, matrices)
        boundary, score = best_boundary(whole, said)
        stored = arrays(forest, PACKAGE / "scratch.json")
        columns = next(iter(matrices.values())).shape[1]
        stored |= {"columns": np.array(columns), "boundary": np.array(boundary)}
        np.savez_compressed(PACKAGE / f"{name}.npz", allow_pickle=False, **stored)
        provenance[name] = {"columns": columns, "boundary": boundary, "cross_fitted_score": round(score, 4)}
        print(name, provenance[name], flush=True)
    (PACKAGE / "forests.json").write_text(json.dumps(provenance, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
