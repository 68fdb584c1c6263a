"""The comparison with axe-core counts pages as its table says."""

import json
from pathlib import Path

from benchmarks.agreement.compare import Agreement, compare
from benchmarks.agreement.verdicts import Verdict, read_verdicts


def verdict(page: str, *, wrong: str = "", left: str = "") -> Verdict:
    """Give what axe says of a page: a rule that is broken, and one that is left to a person."""
    rules = ("image-alt", "video-caption")
    return Verdict(page, {wrong: ["<img>"]} if wrong else {}, {left: ["<img>"]} if left else {}, rules)


def of(agreements: list[Agreement], rule: str) -> Agreement:
    return next(each for each in agreements if each.rule == rule)


def test_precision_and_recall_count_pages() -> None:
    """Of three pages of ours axe has two; of four of axe's we have two."""
    verdicts = {name: verdict(name, wrong="image-alt") for name in "abcd"} | {"e": verdict("e")}
    found = {"image-alt": {name: ["<img>"] for name in "abe"}}
    agreement = of(compare(verdicts, found), "image-alt")
    assert (agreement.axe, agreement.ours, agreement.both) == (4, 3, 2)
    assert (agreement.precision, agreement.recall) == (2 / 3, 0.5)
    assert (agreement.ours_alone, agreement.axe_alone) == (("e",), ("c", "d"))


def test_what_axe_leaves_open_is_no_disagreement() -> None:
    """It is counted apart."""
    verdicts = {"a": verdict("a", left="image-alt"), "b": verdict("b", wrong="image-alt")}
    agreement = of(compare(verdicts, {"image-alt": {"a": ["<img>"], "b": ["<img>"]}}), "image-alt")
    assert (agreement.ours, agreement.left, agreement.precision) == (1, 1, 1.0)


def test_rules_that_axe_always_leaves_open_are_compared_all_the_same() -> None:
    """There, what is left to a person is what axe has found."""
    verdicts = {"a": verdict("a", left="video-caption")}
    assert of(compare(verdicts, {"video-caption": {"a": ["<video>"]}}), "video-caption").recall == 1.0


def test_rules_that_found_nothing_have_no_shares() -> None:
    """Nothing divided by nothing is not perfection."""
    agreement = of(compare({"a": verdict("a")}, {}), "image-alt")
    assert (agreement.precision, agreement.recall) == (None, None)


def test_kept_verdicts_are_read_again(tmp_path: Path) -> None:
    """So that a run can be taken up where it ended."""
    line = {"page": "a", "violations": {"image-alt": ["<img>"]}, "incomplete": {}, "rules": ["image-alt"]}
    (tmp_path / "kept.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert read_verdicts(tmp_path / "kept.jsonl") == {"a": Verdict("a", {"image-alt": ["<img>"]}, {}, ("image-alt",))}
    assert read_verdicts(tmp_path / "nothing.jsonl") == {}
