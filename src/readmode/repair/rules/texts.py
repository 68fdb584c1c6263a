"""Rules of paragraphs, blocks and words."""

from readmode.repair.rules.form import Defect, Rule

BREAKS_AS_PARAGRAPHS = Rule(
    "breaks-as-paragraphs",
    "1.3.1",
    "moderate",
    "Paragraphs made by line breaks",
    "Where two or more breaks stand for the end of a paragraph, paragraphs are made; single breaks stay.",
    "<div>The water came at noon.<br><br>It left at night.</div>",
)
LOOSE_TEXT = Rule(
    "loose-text",
    "1.3.1",
    "minor",
    "Text outside of paragraphs",
    "A `div` that holds only a line of text becomes a paragraph, and so does text that stands loose between blocks.",
    "<div>The water came at noon.</div><div>The quay stood in it.<ul><li>Mud.</li></ul></div>",
)
BREAKS_AS_SPACE = Rule(
    "breaks-as-space",
    "1.3.1",
    "minor",
    "Breaks and no-break spaces for room",
    "Breaks that only make room, and runs of no-break spaces, go: the reader's own settings make the room.",
    "<p>High water<br></p><p>The\u00a0\u00a0\u00a0quay</p>",
)
BLOCK_IN_LINE = Rule(
    "block-in-line",
    "1.3.1",
    "minor",
    "Blocks inside words",
    "An element for words that holds blocks becomes a block, which is how browsers show it.",
    "<span><p>The water came at noon.</p></span>",
)
BLOCK_IN_PARAGRAPH = Rule(
    "block-in-paragraph",
    "1.3.1",
    "minor",
    "Blocks inside a paragraph",
    "The paragraph ends where the block begins, and another begins after it, as in browsers.",
    "<p>It left behind:<section>mud</section>and silence.</p>",
)
BLOCK_IN_HEADING = Rule(
    "block-in-heading",
    "1.3.1",
    "moderate",
    "Blocks inside a heading",
    "The blocks become words of the heading, which is one line.",
    "<h2><div>High water</div><div>at noon</div></h2><p>It came.</p>",
)
BLOCK_IN_CODE = Rule(
    "block-in-code",
    "1.3.1",
    "moderate",
    "Blocks inside preformatted text",
    "The blocks become lines of the text.",
    "<pre><div>a = 1</div><div>b = 2</div></pre>",
)
EMPTY_HEADING = Rule(
    "empty-heading",
    "2.4.6",
    "minor",
    "Empty headings",
    "A heading without text or picture goes; links to it land on its neighbour. One that only decorates is none.",
    "<h2>The quay</h2><h3>\u00a0</h3><p>It stood in water.</p>",
)
EMPTY_ELEMENT = Rule(
    "empty-element",
    "1.3.1",
    "minor",
    "Empty elements",
    "Paragraphs, items, quotes and the like that hold nothing go; links to them land on a neighbour.",
    "<p>The water came at noon.</p><p>\u00a0</p>",
)
DROP_CAP = Rule(
    "drop-cap",
    "1.3.2",
    "moderate",
    "A large first letter apart from its word",
    "The letter joins its word, which is read as one.",
    '<p><span class="drop-cap">T</span>he water came at noon.</p>',
)
SPACED_LETTERS = Rule(
    "spaced-letters",
    "1.3.2",
    "moderate",
    "Letters set apart by spaces",
    "The letters are joined where the article writes the same word joined elsewhere; else they are reported.",
    "<p>H A R B O U R</p><p>The harbour stood in water.</p>",
)
EMPHASIS_BY_STYLE = Rule(
    "emphasis-by-style",
    "1.3.1",
    "minor",
    "Emphasis by style alone",
    "Bold, italic, struck, raised and lowered words keep that as an element when their style goes.",
    '<p>It came <span style="font-style: italic">at noon</span>.</p>',
)
OBSOLETE_ELEMENT = Rule(
    "obsolete-element",
    "1.3.1",
    "minor",
    "Elements that HTML gave up",
    "They become their successors; moving and blinking text stands still (2.2.2).",
    "<p>The <strike>ebb</strike> flood came, says the <acronym title='Harbour Office'>HO</acronym>.</p>",
)
TEXT_STYLE = Rule(
    "text-style",
    "1.4.8",
    "minor",
    "Justified text, and capitals by style",
    "Alignment and capitals that the page asks for go: lines keep even spaces, and words their shapes.",
    '<p style="text-align: justify; text-transform: uppercase">The water came at noon.</p>',
)
PULL_QUOTE_TWICE = Rule(
    "pull-quote-twice",
    "1.3.2",
    "moderate",
    "Words of the article printed twice",
    "A pull quote goes when its words stand in a paragraph of the article as they are.",
    "<p>The master said that the water had never been so high in all his years.</p>"
    '<aside class="pullquote">The water had never been so high</aside>',
)
SIDE_NOTE = Rule(
    "side-note",
    "1.3.1",
    "moderate",
    "Notes in the middle of a sentence",
    "A note that a style would have moved to the margin is marked as a note where it stands.",
    '<p>The water came<span class="sidenote">Not for the first time.</span> at noon.</p>',
)
NOTE_REFERENCE = Rule(
    "note-reference",
    "1.3.1",
    "minor",
    "References to notes",
    "A number that leads to a note is marked as such, so that it is not read as part of the sentence.",
    '<p>The water came.<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">Not for the first time. '
    '<a href="#r1">↩</a></li></ol>',
)
NOTE_RETURN = Rule(
    "note-return",
    "2.4.4",
    "moderate",
    "The way back from a note",
    "A link from a note to its reference is marked as such; one that is only a sign gets a name.",
    '<p>The water came.<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">Not for the first time. '
    '<a href="#r1">↩</a></li></ol>',
)
SPACED_LETTERS_LEFT = Defect(
    "spaced-letters-left",
    "1.3.2",
    "moderate",
    "Letters set apart by spaces",
    "The letters of a word are set apart by spaces, so a screen reader spells them and nobody can search for the word.",
    "Write the word as one; let a style sheet space its letters.",
    "<p>H A R B O U R</p><p>The quay stood in water.</p>",
)
RELATIVE_DATE = Defect(
    "relative-date",
    "best-practice",
    "minor",
    "A date that was true once",
    "The text gives a time as seen from a day that is past, so it is wrong for whoever reads it later.",
    "Write the date itself.",
    '<p>Changed <time datetime="2024-01-17">2 hours ago</time>.</p>',
)

RULES = (
    BREAKS_AS_PARAGRAPHS,
    LOOSE_TEXT,
    BREAKS_AS_SPACE,
    BLOCK_IN_LINE,
    BLOCK_IN_PARAGRAPH,
    BLOCK_IN_HEADING,
    BLOCK_IN_CODE,
    EMPTY_HEADING,
    EMPTY_ELEMENT,
    DROP_CAP,
    SPACED_LETTERS,
    EMPHASIS_BY_STYLE,
    OBSOLETE_ELEMENT,
    TEXT_STYLE,
    PULL_QUOTE_TWICE,
    SIDE_NOTE,
    NOTE_REFERENCE,
    NOTE_RETURN,
)
DEFECTS = (SPACED_LETTERS_LEFT, RELATIVE_DATE)
