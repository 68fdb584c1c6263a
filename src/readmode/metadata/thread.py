"""Where a thread's posts stand: forums put the first one into the container that is named for the replies to it."""

from lxml.html import HtmlElement

from readmode.metadata.around import forward
from readmode.metadata.class_words import ELSEWHERE, class_words
from readmode.metadata.found import plain
from readmode.metadata.headline import Heading

REPLIES = frozenset({"reply", "replies"})
"""Class words of such a container."""

POST_LENGTH = 80
"""Characters of a text that is somebody's post; a menu's words and the numbers of replies and views are shorter."""


def thread_of(headline: Heading) -> frozenset[HtmlElement]:
    """Give the container of replies in which the first text behind the headline stands; none where it stands before.

    What is named for replies within it is left as it is: one of them, and not the post that they reply to.
    """
    first = next((holder for holder, text in forward(headline.element, headline.text) if _is_post(text)), None)
    if first is None:
        return frozenset()
    above = [*headline.element.iterancestors()]
    named = [node for node in (first, *first.iterancestors()) if class_words(node) & ELSEWHERE and node not in above]
    return frozenset(named[-1:]) if named and class_words(named[-1]) & ELSEWHERE <= REPLIES else frozenset()


def _is_post(text: str) -> bool:
    return len(text) >= POST_LENGTH and len(plain(text)) >= POST_LENGTH
