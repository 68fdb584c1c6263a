"""Rules of headings."""

from readmode.repair.rules.form import Defect, Rule

TITLE_TWICE = Rule(
    "title-twice",
    "2.4.6",
    "moderate",
    "The headline again",
    "A heading near the start that repeats the title goes: the page prints the title as its h1.",
    "<h1>The Tide Turns</h1><p>The water came at noon.</p>",
)
HEADING_ROLE = Rule(
    "heading-role",
    "1.3.1",
    "moderate",
    "Headings by role",
    "An element that plays a heading by its role becomes one, which every browser and screen reader knows.",
    '<div role="heading" aria-level="2">High water</div><p>It came at noon.</p>',
)
HEADING_ORDER = Rule(
    "heading-order",
    "1.3.1",
    "moderate",
    "Levels of headings",
    "Headings begin at h2 below the title, and none is more than one level deeper than the one before.",
    "<h3>High water</h3><p>It came at noon.</p><h5>The quay</h5><p>It stood in water.</p>",
)
BOLD_HEADING = Rule(
    "bold-heading",
    "1.3.1",
    "moderate",
    "Headings made of bold paragraphs",
    "Short paragraphs that are bold throughout, alike, and each in front of plain prose, become headings of the "
    "section that they stand in. One alone, or questions of an interview, are only reported.",
    "<p><b>High water</b></p><p>The water came at noon, and stood in the streets until the evening bells rang.</p>"
    "<p><b>Low water</b></p><p>At night it left, and the boats lay on the mud as they had the day before.</p>",
)
HEADING_LINK = Rule(
    "heading-link",
    "2.4.4",
    "minor",
    "Links of a heading to itself",
    "A sign behind a heading that only links to the heading goes: it is read out with every heading.",
    '<h2 id="quay">The quay <a href="#quay">#</a></h2><p>It stood in water.</p>',
)
PARAGRAPH_AS_HEADING = Defect(
    "bold-paragraph-heading",
    "1.3.1",
    "moderate",
    "A paragraph that looks like a heading",
    "The bold paragraph looks like a heading but is none, so people who move from heading to heading pass it by.",
    "Make it a heading, or, if it is none, do not set all of it bold.",
    "<p>The water came at noon, and stood in the lower streets until the evening bells rang over the harbour.</p>"
    "<p><b>High water</b></p><p>It left at night, and the boats lay on the mud as they had the day before at noon.</p>",
)
NO_HEADINGS = Defect(
    "no-headings",
    "2.4.10",
    "moderate",
    "A long text without headings",
    "The text is long and has no headings, so nobody can find their way in it, or back to where they were.",
    "Divide the text into sections, and give each a heading.",
    "<p>" + "The water came and went again. " * 260 + "</p>",
)
ALL_CAPITALS = Defect(
    "all-capitals",
    "best-practice",
    "minor",
    "Words written in capitals",
    "The words are written in capitals, whose shapes are alike: they are slower to read, and some "
    "screen readers spell them.",
    "Write the words in small letters; let a style sheet make capitals of them.",
    "<h2>WHAT THE WATER LEFT BEHIND ON THE OLD QUAY</h2><p>Mud.</p>",
)

RULES = (TITLE_TWICE, HEADING_ROLE, HEADING_ORDER, BOLD_HEADING, HEADING_LINK)
DEFECTS = (PARAGRAPH_AS_HEADING, NO_HEADINGS, ALL_CAPITALS)
