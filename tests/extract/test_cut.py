"""What is cut out of a page keeps each kept word, wherever dropped ones stand."""

import numpy as np
import pytest
from lxml.html import fragment_fromstring

from readmode.dom import Paths
from readmode.extract.blocks import outline_of
from readmode.extract.cut import cut


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p><span><i>drop<br></i>keep<br></span>gone</p>", ["drop", "keep", "gone"]),
        ("<p>keep<br><span>drop<br></span>gone<br>keep</p>", ["keep", "drop", "gone", "keep"]),
        ("<p>keep<br>drop<br>keep</p>", ["keep", "drop", "keep"]),
        ("<p><b>drop</b><br>keep</p>", ["drop", "keep"]),
    ],
)
def test_kept_text_stays_and_dropped_text_goes(markup: str, texts: list[str]) -> None:
    """An element without words goes, and leaves the text behind it, also where what stands around it is asked too."""
    outline = outline_of(fragment_fromstring(markup, create_parent="body"))
    assert outline.texts == texts
    kept = np.array([text == "keep" for text in texts])
    article, _ = cut(outline, kept, Paths(outline.elements[0]))
    assert "".join(article.itertext()).split("keep") == [""] * (texts.count("keep") + 1)
