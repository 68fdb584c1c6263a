"""The parts of reading aloud that need no voice: how text is cut for speech, and which voice is best."""

from typing import Any

import pytest
from playwright.sync_api import Page

CALL = """async ([module, name, ...values]) => {
  const folder = document.querySelector("script[type=module]").src.replace(/[^/]*$/, "");
  return (await import(folder + module))[name](...values);
}"""


@pytest.fixture
def call(page: Page, workshop_reading: str) -> Any:  # noqa: ANN401 - what any function of any module gives
    """Call a function of one of the page's modules, in the browser that runs it."""
    page.goto(workshop_reading)
    return lambda *values: page.evaluate(CALL, list(values))


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "  One is here. Two is there!  ", ["One is here.", "Two is there!"]),
        ("en", "Dr. J. Amsel and Mrs. Oln came. They left.", ["Dr. J. Amsel and Mrs. Oln came.", "They left."]),
        ("en", "1. Ring the bell. 2. Wait.", ["1. Ring the bell.", "2. Wait."]),
        ("en", "It costs 3.50 in all. Pay at www.example.org today.", None),
        ("ja", "鐘が鳴った。誰も来なかった。", ["鐘が鳴った。", "誰も来なかった。"]),
        ("ar", "متى جئت؟ جئت أمس.", ["متى جئت؟", "جئت أمس."]),
        ("hi", "घंटी बजी। कोई नहीं आया।", ["घंटी बजी।", "कोई नहीं आया।"]),
        ("not a language", "One. Two.", ["One.", "Two."]),
        ("en", "Said. * * * … Done.", None),
        ("en", "— … *", []),
        ("en", "", []),
    ],
)
def test_text_is_cut_into_sentences(call: Any, language: str, text: str, sentences: list[str] | None) -> None:  # noqa: ANN401
    """By the language's own marks; titles and numbers of items end none; what cannot be said is left out."""
    cuts = call("sentences.js", "sentencesOf", text, language)
    found = [cut["text"] for cut in cuts]
    if sentences is not None:
        assert found == sentences
    assert len(found) <= 2
    assert [text[cut["at"] : cut["at"] + len(cut["text"])] for cut in cuts] == found


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200,
        "a clause of some length, " * 40,
        "x" * 1000,
        "川が凍った冬から鐘はそこに掛かっていて、" * 30,
        "𠀀" * 300,
    ],
    ids=["words", "clauses", "one word", "Japanese", "beyond the first plane"],
)
@pytest.mark.parametrize("limit", [50, 200])
def test_long_sentences_are_cut_into_breaths(call: Any, text: str, limit: int) -> None:  # noqa: ANN401
    """None longer than the limit, ideographs counted by their length in speech; nothing lost, no pair torn."""
    clauses = [clause["text"] for clause in call("sentences.js", "clausesOf", text, limit)]
    assert "".join(clauses) == text
    assert len(clauses) > 1
    for clause in clauses:
        assert call("sentences.js", "lettersOf", clause) <= limit
        clause.encode()  # half a surrogate pair would not be text
    if "," in text:
        assert all(clause.strip().endswith(",") for clause in clauses)


def test_short_sentences_stay_whole(call: Any) -> None:  # noqa: ANN401
    """A comma alone is no reason for a pause."""
    assert call("sentences.js", "clausesOf", "Short, and whole.", 200) == [{"text": "Short, and whole.", "at": 0}]


@pytest.mark.parametrize(
    ("language", "best"),
    [
        ("en-GB", ["British", "American", "Cloud"]),
        ("en", ["American", "British", "Cloud"]),
        ("zh-TW", ["Taiwan", "Mainland"]),
        ("zh-Hans", ["Mainland", "Taiwan"]),
        ("nb", ["Norwegian"]),
        ("he", ["Old Hebrew"]),
        ("de", []),
    ],
)
def test_the_best_voice_comes_first(call: Any, language: str, best: list[str]) -> None:  # noqa: ANN401
    """On this machine before over the network, then the script, then the region; other languages not at all."""
    tags = {
        "Cloud": "en-GB",
        "American": "en_US",  # as Android writes it
        "British": "en-GB",
        "Mainland": "zh-CN",
        "Taiwan": "zh-TW",
        "Norwegian": "no",
        "Old Hebrew": "iw-IL",
        "Broken": "?",
    }
    voices = [
        {"name": name, "lang": tag, "localService": name != "Cloud", "default": False} for name, tag in tags.items()
    ]
    assert [voice["name"] for voice in call("voices.js", "voicesFor", voices, language)] == best


def test_an_unknown_language_may_have_any_voice(call: Any) -> None:  # noqa: ANN401
    """The browser's own first."""
    voices = [
        {"name": "One", "lang": "en", "localService": True, "default": False},
        {"name": "Own", "lang": "de", "localService": True, "default": True},
    ]
    assert call("voices.js", "voicesFor", voices, "")[0]["name"] == "Own"
