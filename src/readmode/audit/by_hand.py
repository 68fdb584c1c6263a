"""What no program can tell: the questions that a person must still ask of a page."""

from readmode.model import ManualCheck

STATEMENT = (
    "Automatic checks find faults; they cannot prove that a page conforms to WCAG. These look at the markup alone: "
    "what style sheets and scripts do is not seen."
)

BY_HAND = (
    ManualCheck("1.1.1", "Does every alternative text tell what its image tells here?"),
    ManualCheck("1.2.2", "Do the captions say what is said, and when?"),
    ManualCheck("1.3.1", "Is everything that looks like a heading, a list or a table one?"),
    ManualCheck("1.3.2", "Read without style sheets, do the parts come in an order that makes sense?"),
    ManualCheck("1.4.1", "Is anything told by colour alone, links in a text included?"),
    ManualCheck("1.4.3", "Do words stand out from what is behind them, in every state and theme?"),
    ManualCheck("1.4.10", "At 320 CSS pixels, or 400 % zoom, does the page read without scrolling sideways?"),
    ManualCheck("1.4.12", "With wider spacing, is nothing cut off or covered?"),
    ManualCheck("2.1.1", "Does everything work with the keyboard alone, and can it be left again?"),
    ManualCheck("2.4.3", "Does Tab go through the page in an order that makes sense?"),
    ManualCheck("2.4.4", "Does every link say where it leads, with the words around it?"),
    ManualCheck("2.4.6", "Do headings and labels say what belongs to them?"),
    ManualCheck("2.4.7", "Can the focus be seen wherever it is, and is it never covered?"),
    ManualCheck("3.1.2", "Are words of another language marked as such?"),
    ManualCheck("3.3.1", "When something goes wrong in a form, is it said in words?"),
    ManualCheck("4.1.3", "Does a screen reader hear of what changes without the focus going there?"),
)
"""Each with the criterion that it belongs to."""
