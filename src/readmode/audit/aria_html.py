"""Which roles and names ARIA in HTML lets each element have.

Source: ARIA in HTML (W3C Recommendation), §4 "Document conformance requirements".
"""

ANY = frozenset({"*"})
"""Any role may be written on the element."""

_LIST = "directory group listbox menu menubar none presentation radiogroup tablist toolbar tree"
_HEADING = "none presentation tab doc-subtitle"
_LINK = (
    "button checkbox menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem doc-backlink "
    "doc-biblioref doc-glossref doc-noteref"
)
_BUTTON = (
    "checkbox combobox gridcell link menuitem menuitemcheckbox menuitemradio option radio separator slider switch tab "
    "treeitem"
)
_SECTION = (
    "alert alertdialog application banner complementary contentinfo dialog document feed group log main marquee "
    "navigation none note presentation search status tabpanel doc-abstract doc-acknowledgments doc-afterword "
    "doc-appendix doc-bibliography doc-chapter doc-colophon doc-conclusion doc-credit doc-credits doc-dedication "
    "doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-foreword doc-glossary doc-index "
    "doc-introduction doc-notice doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-toc"
)
_EMBEDDED = "application document img image none presentation"

ALLOWED = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _HEADING),
    **dict.fromkeys(("ol", "ul", "menu"), _LIST),
    **dict.fromkeys(("audio", "video"), "application"),
    **dict.fromkeys(("br", "wbr"), "none presentation"),
    "footer": "contentinfo group none presentation doc-footnote",
    "header": "banner group none presentation doc-footnote",
    **dict.fromkeys(("iframe", "embed"), _EMBEDDED),
    "a[href]": _LINK,
    "area": "button link",
    "article": "feed presentation none document application main region",
    "aside": (
        "feed note presentation none region search doc-dedication doc-example doc-footnote doc-glossary doc-pullquote "
        "doc-tip"
    ),
    "button": _BUTTON,
    "dialog": "alertdialog",
    "dl": "group list presentation none",
    "dt": "listitem",
    "fieldset": "none presentation radiogroup",
    "figcaption": "group none presentation",
    "form": "form search none presentation",
    "hr": "none presentation doc-pagebreak",
    "img": (
        "button checkbox link math menuitem menuitemcheckbox menuitemradio meter option progressbar radio scrollbar "
        "separator slider switch tab treeitem doc-cover"
    ),
    "img[nameless]": "none presentation",
    "input[button]": "checkbox combobox link menuitem menuitemcheckbox menuitemradio option radio switch tab",
    "input[image]": "link menuitem menuitemcheckbox menuitemradio radio switch",
    "input[checkbox]": "menuitemcheckbox option switch",
    "input[checkbox][pressed]": "button menuitemcheckbox option switch",
    "input[radio]": "menuitemradio",
    "input[text]": "combobox searchbox spinbutton",
    "li": (
        "menuitem menuitemcheckbox menuitemradio option none presentation radio separator tab treeitem doc-biblioentry "
        "doc-endnote"
    ),
    "nav": "doc-index doc-pagelist doc-toc menu menubar none presentation tablist",
    "object": "application document img image",
    "search": "form group none presentation region search",
    "section": _SECTION,
    "select": "menu",
}
"""Element → the roles it may have instead of its own."""

NO_ROLE = frozenset(
    "base body caption col colgroup datalist dd details head html label legend link main map math meta meter noscript "
    "optgroup option param picture progress script slot source style summary template textarea title track".split()
)
"""Elements that may have no role but their own."""

NAMELESS = frozenset(
    "abbr b bdi bdo body caption cite code data dd del div em figcaption i ins kbd label legend mark p pre q rp rt s "
    "samp small span strong sub sup time u var".split()
)
"""Elements that must not be given a name while they have no role."""

UNNAMEABLE = frozenset("font center big tt strike nobr acronym".split())
"""Elements of earlier versions of HTML, which are nothing to a screen reader."""
