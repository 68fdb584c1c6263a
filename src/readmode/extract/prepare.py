"""The page's body, without what shows nothing.

Hidden text stays: whether it is the article (an accordion, a streamed segment) or not (a menu, a dialog) is
judged with everything else that is known of it.
"""

from lxml.html import HtmlElement

from readmode.dom import Paths, remove_all

WITHOUT_TEXT = ("script", "style", "template", "link", "meta", "head", "datalist")
"""Elements whose text is nobody's text."""


def prepare(root: HtmlElement, paths: Paths) -> HtmlElement:
    """Take the page's body (all of it where there is none), and the elements that show nothing out of it.

    Args:
        root: the page; its tree is changed.
        paths: the page's; scripts that hold a formula are numbered in them among all that stand beside them.
    """
    body = root.find("body")
    if body is not None:
        root.remove(body)
    top = root if body is None else body
    without_text = list(top.iter(*WITHOUT_TEXT))
    formulae = {element for element in without_text if element.tag == "script" and _holds_formula(element)}
    for script in formulae:
        paths.step(script)
    remove_all(element for element in without_text if element not in formulae)
    return top


def _holds_formula(script: HtmlElement) -> bool:
    """Say whether a typesetter's script element holds a formula, which is content; repair reads it."""
    return (script.get("type") or "").lstrip().lower().startswith("math/")
