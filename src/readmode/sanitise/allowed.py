"""What may leave: elements, attributes, and the words that some attributes are held to.

An allow-list for reading. No svg, style, form, frame or script, and none of the raw-text elements through which
filters have been passed: what they hold is dropped, not escaped.
"""

SECTIONS = frozenset("div section aside address h2 h3 h4 h5 h6".split())
TEXT_BLOCKS = frozenset("p blockquote pre hr ul ol li dl dt dd figure figcaption details summary".split())
TABLES = frozenset("table caption colgroup col thead tbody tfoot tr td th".split())
WORDS = frozenset(
    "a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var "
    "wbr".split()
)
MEDIA = frozenset("img audio video source track".split())
MATHEMATICS = frozenset(
    "math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle "
    "msub msubsup msup mtable mtd mtext mtr munder munderover".split()
)
"""MathML Core without `annotation-xml`, `semantics` and `maction`, which switch between languages or hide content."""

TAGS = SECTIONS | TEXT_BLOCKS | TABLES | WORDS | MEDIA | MATHEMATICS

DROPPED = frozenset(
    "script style template noscript noembed noframes xmp plaintext title textarea select option datalist button iframe "
    "frame frameset object embed applet svg canvas annotation annotation-xml head".split()
)
"""Elements that go with all they hold; any other unlisted element goes and leaves its content."""

NAMED = {"aria-label", "aria-labelledby", "aria-describedby"}
SIZE = {"width", "height"}
CELL = {"colspan", "rowspan", "headers"}
ATTRIBUTES: dict[str, set[str]] = {
    "*": {"id", "lang"},
    "a": {"href", "hreflang", "title"} | NAMED,
    "abbr": {"title"},
    "audio": {"src", "controls"} | NAMED,
    "aside": NAMED,
    "blockquote": {"cite"},
    "code": {"class"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "dfn": {"title"},
    "div": {"class"} | NAMED,
    "figure": NAMED,
    "img": {"src", "srcset", "sizes", "alt"} | SIZE | NAMED,
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "math": {"alttext"},
    "mo": {"fence", "largeop", "lspace", "maxsize", "minsize", "movablelimits", "rspace", "separator", "stretchy"},
    "mfrac": {"linethickness"},
    "mover": {"accent"},
    "mpadded": {"width", "height", "depth", "lspace", "voffset"},
    "mspace": {"width", "height", "depth"},
    "mtd": {"columnspan", "rowspan"},
    "munder": {"accentunder"},
    "munderover": {"accent", "accentunder"},
    "ol": {"start", "reversed"},
    "pre": {"class"},
    "q": {"cite"},
    "section": NAMED,
    "source": {"src", "type"},
    "span": NAMED,
    "table": NAMED,
    "td": CELL,
    "th": CELL | {"abbr"},
    "time": {"datetime"},
    "track": {"src", "srclang", "label", "default"},
    "video": {"src", "controls", "poster"} | SIZE | NAMED,
}

NOTES = {"doc-footnote", "doc-example", "doc-pullquote", "doc-tip"}
PARTS_OF_BOOKS = {
    f"doc-{name}"
    for name in "abstract acknowledgments afterword appendix bibliography chapter colophon conclusion credit credits "
    "dedication endnotes epigraph epilogue errata foreword glossary introduction notice part preface prologue "
    "qna".split()
}
DIRECTIONS = {"ltr", "rtl"}
VALUES: dict[str, dict[str, set[str]]] = {
    **{tag: {"dir": {*DIRECTIONS, "auto"}, "translate": {"no", "yes"}} for tag in TAGS - MATHEMATICS},
    **{tag: {"dir": DIRECTIONS} for tag in MATHEMATICS},
}
"""Attributes that may hold only these values, by tag."""
VALUES["a"]["role"] = {"doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"}
VALUES["aside"]["role"] = {"note"} | NOTES
VALUES["audio"]["preload"] = VALUES["video"]["preload"] = {"none"}
VALUES["div"]["role"] = {"region", "math", "note"} | NOTES | PARTS_OF_BOOKS
VALUES["img"]["data-description"] = {"missing"}
VALUES["img"]["loading"] = {"lazy"}
VALUES["math"]["display"] = {"block", "inline"}
VALUES["mi"]["mathvariant"] = {"normal"}
VALUES["ol"]["type"] = {"1", "a", "A", "i", "I"}
VALUES["section"]["role"] = {"note"} | NOTES | PARTS_OF_BOOKS
VALUES["span"]["role"] = {"math", "note"}
VALUES["th"]["scope"] = {"row", "col", "rowgroup", "colgroup"}
VALUES["track"]["kind"] = {"captions", "chapters", "descriptions", "subtitles"}

NAMED_BY_ROLE = ("div", "span", "section", "aside")
"""Elements that may have a name only with a role: without one, nothing would say it."""
