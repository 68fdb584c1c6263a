"""A copy of the page's body that may be taken apart, without what shows nothing.

Hidden text stays: whether it is the article (an accordion, a streamed segment) or not (a menu, a dialog) is
judged with everything else that is known of it. The copy costs about half of a parse; it keeps the page whole
for the stages that look at it later.
"""

from copy import deepcopy

from lxml.html import HtmlElement

WITHOUT_TEXT = ("script", "style", "template", "link", "meta", "head", "datalist")
"""Elements whose text is nobody's text."""


def prepare(root: HtmlElement) -> HtmlElement:
    """Copy the page's body (all of it where there is none) without the elements that show nothing."""
    body = root.find("body")
    copy = deepcopy(root if body is None else body)
    for element in list(copy.iter(*WITHOUT_TEXT)):
        if element.getparent() is not None:
            element.drop_tree()
    return copy
