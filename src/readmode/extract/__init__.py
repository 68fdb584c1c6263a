"""The article's subtree: readability-lxml proposes, our own rules decide whether there is an article at all."""

from readmode.dom import text_of
from readmode.errors import NoArticle
from readmode.extract.engine import propose
from readmode.extract.prepare import prepare
from readmode.model import Article, Metadata, Page

MINIMUM_WORDS = 20
"""Words: a shorter text is a label, a message or a login form; the shortest real articles have about 40."""

MAXIMUM_LINK_SHARE = 0.6
"""Share of the text inside links, 0 to 1, above which a page is a list of links and not an article."""


def extract(page: Page, metadata: Metadata) -> Article:
    """Choose the article's subtree, as a copy that later stages may change.

    Args:
        page: the page; it stays as it is.
        metadata: what the page says about its article.

    Raises:
        NoArticle: the page holds too little text that is not links.
    """
    article = propose(prepare(page.root))
    text = text_of(article)
    words = len(text.split())
    linked = sum(len(text_of(link)) for link in article.iter("a"))
    if words < MINIMUM_WORDS and len(text) < MINIMUM_WORDS * 2:
        raise NoArticle("it holds almost no text", words)
    if linked > MAXIMUM_LINK_SHARE * len(text):
        raise NoArticle("almost all of its text is links", words)
    return Article(article)
