"""Rules of links."""

from readmode.repair.rules.form import Defect, Rule

DEAD_LINK = Rule(
    "dead-link",
    "2.4.4",
    "moderate",
    "Links that lead nowhere",
    "A link to a place that is not in the article, or to a script, becomes its words.",
    '<p>See <a href="#gone">the map</a>.</p>',
)
SAME_PAGE_LINK = Rule(
    "same-page-link",
    "2.4.4",
    "moderate",
    "Links to the page itself",
    "A link by full address to a place that is in the article leads there without leaving the reading.",
    '<p>See <a href="https://example.org/news/story#map">the map</a>.</p><p id="map">Here.</p>',
)
LINK_IN_LINK = Rule(
    "link-in-link",
    "4.1.2",
    "serious",
    "Links inside links",
    "The outer link, which was never closed, becomes plain content.",
    '<div><a href="/tides"><span>Tides and <a href="/boats">boats</a></span></a></div>',
)
EMPTY_LINK = Rule(
    "empty-link",
    "4.1.2",
    "serious",
    "Empty links",
    "A link that holds nothing goes: a keyboard stops at it, and nobody knows why.",
    '<p>The quay.<a href="/top"> </a></p>',
)
LABEL_IN_NAME = Rule(
    "label-in-name",
    "2.5.3",
    "serious",
    "Links with another name than the one that shows",
    "A hidden name that lacks the link's visible words becomes its description, so that who speaks the words that show "
    "reaches the link, and who listens hears them.",
    '<p><a href="https://example.org/tides" aria-label="Link to the harbour office">Tides</a></p>',
)
NEW_WINDOW = Rule(
    "new-window",
    "3.2.5",
    "minor",
    "Links that open a window",
    "Where a link opens is the reader's choice.",
    '<p><a href="https://example.org/tides" target="_blank">Tides</a></p>',
)
LINK_TO_IMAGE = Rule(
    "link-to-image",
    "4.1.2",
    "minor",
    "Nameless links of an image to itself",
    "A link without a name around an image, to an image file, goes; the image stays.",
    '<p><a href="/large.jpg"><img src="/small.jpg" alt=""></a></p>',
)
LINK_TWINS = Rule(
    "link-twins",
    "2.4.4",
    "moderate",
    "Picture and words with the same link",
    "A nameless link around a picture, directly beside a link in words to the same address, joins it.",
    '<p><a href="/tides"><img src="/quay.jpg" alt=""></a> <a href="/tides">Tides of the year</a></p>',
)
LINK_NAMED_BY_TWIN = Rule(
    "link-named-by-twin",
    "2.4.4",
    "serious",
    "Nameless links that another link could name",
    "A link around a picture that nothing names takes the words of another link of the article to the same place.",
    '<div><p><a href="/tides"><img src="/quay.jpg" alt=""></a></p><p><a href="/tides">Tides of the year</a></p></div>',
)
LINK_DIRECTION = Rule(
    "link-direction",
    "1.3.2",
    "minor",
    "Addresses in right-to-left text",
    "An address as a link's text runs from left to right, so that its parts stay in order.",
    '<p>انظر <a href="https://example.org/tides/2">https://example.org/tides/2</a></p>',
    "ar",
)
ADDRESS_BREAKS = Rule(
    "address-breaks",
    "1.4.10",
    "minor",
    "Long addresses in one piece",
    "A long address as a link's text gets places to break, behind its signs, so that it fits on a narrow screen.",
    '<p>See <a href="https://example.org/tides/of/2025">https://example.org/tides/of/2025</a></p>',
)
LINK_NAME = Defect(
    "link-name",
    "2.4.4",
    "serious",
    "A link without a name",
    "The link has no name, so a screen reader can only read out its address.",
    "Give the link words, or describe the image that it holds.",
    '<p><a href="/tides"><img src="/quay.jpg" alt=""></a></p>',
)
LINK_TEXT = Defect(
    "link-text",
    "2.4.9",
    "minor",
    "A link that does not say where it leads",
    "The link's words alone do not say where it leads, and people who go from link to link hear nothing else.",
    "Let the link's own words say where it leads.",
    '<p>The heights of water are <a href="/tides">here</a>.</p>',
)
IDENTICAL_LINKS = Defect(
    "identical-links-same-purpose",
    "2.4.9",
    "minor",
    "Links with the same words to different places",
    "Another link with the same words leads somewhere else, so nobody can tell them apart in a list of links.",
    "Let each link's words say what is particular to where it leads.",
    '<p><a href="/tides">Our tables</a> and <a href="/boats">our tables</a></p>',
)
BARE_ADDRESS = Defect(
    "bare-address",
    "2.4.9",
    "minor",
    "An address for a link's text",
    "The link's text is its address, which a screen reader spells out sign by sign.",
    "Write as the link's text what is found there.",
    '<p><a href="https://example.org/t?id=5">https://example.org/t?id=5</a></p>',
)

RULES = (
    DEAD_LINK,
    SAME_PAGE_LINK,
    LINK_IN_LINK,
    EMPTY_LINK,
    LABEL_IN_NAME,
    NEW_WINDOW,
    LINK_TO_IMAGE,
    LINK_TWINS,
    LINK_NAMED_BY_TWIN,
    LINK_DIRECTION,
    ADDRESS_BREAKS,
)
DEFECTS = (LINK_NAME, LINK_TEXT, IDENTICAL_LINKS, BARE_ADDRESS)
