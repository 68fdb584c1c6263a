"""What is left out is accounted for: every word once, with the reason that the page itself gives."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import readmode
from readmode.extract.account import COPY_WORDS, account
from readmode.model import Coverage
from readmode.words import count_words
from tests.cost import seconds
from tests.extract.pages import outlined

KEEP = "keep"
"""In these pages, blocks with this word are the article."""


def accounted(markup: str, *titles: str) -> Coverage:
    outline, paths = outlined(markup)
    kept = [KEEP in text for text in outline.texts]
    return account(outline, frozenset(titles), np.array(kept, bool), np.zeros(len(kept), bool), paths)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav>one</nav>", "navigation"),
        ("<div role=navigation>one</div>", "navigation"),
        ("<ul class=breadcrumbs><li>one</ul>", "navigation"),
        ("<section id=comments><p>one</section>", "comments"),
        ("<div class='related-posts'>one</div>", "related"),
        ("<div class='ad-slot'>one</div>", "advert"),
        ("<div id='cookie-consent'>one</div>", "consent"),
        ("<form>one</form>", "form"),
        ("<div class=newsletter>one</div>", "form"),
        ("<button>one</button>", "form"),
        ("<header>one</header>", "frame"),
        ("<footer>one</footer>", "frame"),
        ("<aside>one</aside>", "frame"),
        ("<div role=contentinfo>one</div>", "frame"),
        ("<nav hidden>one</nav>", "hidden"),
        ("<dialog>one</dialog>", "hidden"),
        ("<noscript>one</noscript>", "hidden"),
        ("<div style='display:none'><nav>one</nav></div>", "hidden"),
        ("<footer><nav>one</nav></footer>", "navigation"),
        ("<p>one</p>", "low-score"),
    ],
)
def test_each_removed_block_says_why(markup: str, reason: str) -> None:
    """The nearest mark decides, and what the page hides is hidden whatever it is."""
    (block,) = accounted(f"<p>{KEEP}</p>{markup}").removed
    assert (block.reason, block.words, block.text) == (reason, 1, "one")


def test_a_copy_and_the_headline_are_told_apart() -> None:
    """The page's second copy of a kept text is no loss, nor is the headline, which stands at the reading's head."""
    copy = f"{KEEP} two three four five"
    assert len(copy.split()) == COPY_WORDS
    page = f"<p>{copy}</p><h1>The Headline</h1><nav>menu</nav>"
    assert [block.reason for block in accounted(page, "the headline").removed] == ["title", "navigation"]
    outline, paths = outlined(f"<p>{copy}</p><p>{copy}</p>")
    (block,) = account(outline, frozenset(), np.array([True, False]), np.zeros(2, bool), paths).removed
    assert block.reason == "duplicate"


def test_blocks_that_left_together_are_one_run() -> None:
    """A menu is one block with its lines; two menus are two; the selector leads to what held it."""
    page = f"<ul class=menu><li>a<li>b</ul><p>{KEEP}</p><ul class=menu><li>c</ul><ul class=menu><li>d</ul>"
    removed = accounted(page).removed
    assert [(block.text, block.selector) for block in removed] == [
        ("a\nb", "body > ul:nth-of-type(1)"),
        ("c", "body > ul:nth-of-type(2) > li"),
        ("d", "body > ul:nth-of-type(3) > li"),
    ]


def test_hidden_text_is_listed_but_not_counted_as_shown() -> None:
    """The share is of what the page shows; an accordion that was kept is shown by the reading."""
    coverage = accounted(f"<p>{KEEP} two</p><div hidden>three four five</div><p>six seven</p>")
    assert (coverage.page_words, coverage.kept_words, coverage.kept_share) == (4, 2, 0.5)
    assert [(block.reason, block.words) for block in coverage.removed] == [("hidden", 3), ("low-score", 2)]
    assert accounted(f"<div hidden>{KEEP}</div>").kept_share == 1.0


PIECES = (
    "<p>", "<div>", "<nav>", "<footer class=related>", "</p>", "</div>", "</nav>", "</footer>", "<br>", "<li>",
    "<td>", f"{KEEP} it ", "quay ", "don't ", "كتاب ", "낱말 ", "漢字", "3.5 ", "<b>", "</b>", "<div hidden>",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)))
def test_every_word_of_the_page_is_kept_or_removed(pieces: list[str]) -> None:
    """Kept words and removed words are the page's, exactly; the texts are the page's, in order, once."""
    outline, _ = outlined("".join(pieces))
    coverage = accounted("".join(pieces))
    counted = coverage.kept_words + sum(block.words for block in coverage.removed)
    assert counted == count_words("\n".join(outline.texts))
    shown = [block for block in coverage.removed if block.reason != "hidden"]
    assert coverage.page_words == coverage.kept_words + sum(block.words for block in shown)
    lines = "\n".join(block.text for block in coverage.removed).split("\n") if coverage.removed else []
    assert [line for line in lines if count_words(line)] == [
        text for text in outline.texts if KEEP not in text and count_words(text)
    ]


def test_the_account_takes_time_that_grows_with_the_page() -> None:
    """Four times the blocks, alternately kept and removed among one parent, take no more than eight times as long."""

    def cost(count: int) -> float:
        return min(seconds(lambda: accounted(f"<p>{KEEP}</p><p>x</p>" * count)) for _ in range(3))

    cost(500)
    assert cost(8_000) < 8 * cost(2_000) + 0.2


def test_the_account_goes_out_with_the_reading() -> None:
    """Whoever reads the answer can see what was left out."""
    sentence = "The keeper of the lock wrote down how high the water stood, and nobody has read it since. "
    page = f"<html><body><nav><a href=/>Home</a></nav><article>{f'<p>{sentence * 3}</p>' * 4}</article></body></html>"
    coverage = readmode.read(page).coverage
    assert [(block.reason, block.text) for block in coverage.removed] == [("navigation", "Home")]
    assert coverage.page_words == coverage.kept_words + 1
