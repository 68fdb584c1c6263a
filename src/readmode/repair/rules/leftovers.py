"""Rules of what a page leaves in its article: controls, states, hidden text, ids."""

from readmode.repair.rules.form import Defect, Rule

STRAY_FOCUS = Rule(
    "stray-focus",
    "2.4.3",
    "minor",
    "Focus and keys without use",
    "`tabindex`, `accesskey` and `contenteditable` go: nothing in a reading needs them.",
    '<p tabindex="3">The water came at noon.</p>',
)
STRAY_ARIA = Rule(
    "stray-aria",
    "4.1.2",
    "minor",
    "Roles and states of a page that is gone",
    "Roles and `aria-` attributes go that promise a control, a region or a state which is not here.",
    '<p role="tabpanel" aria-live="polite">The water came at noon.</p>',
)
HIDDEN_CONTENT = Rule(
    "hidden-content",
    "1.3.1",
    "moderate",
    "Hidden parts of the article",
    "What the page hides, for a script to show or from screen readers, is shown when it is part of the article.",
    "<p>The water came.</p><div hidden><p>It came at noon, said the harbour office.</p></div>",
)
HIDDEN_SIGN = Rule(
    "hidden-sign",
    "1.3.1",
    "minor",
    "Signs for the eye alone",
    "Icons and signs without letters that the page hides from screen readers go, and so do names of icons that a font "
    "would have drawn.",
    '<p><span aria-hidden="true">»</span> The water <i class="material-icons">arrow_forward</i> came at noon.</p>',
)
HIDDEN_COPY = Rule(
    "hidden-copy",
    "1.3.1",
    "moderate",
    "One text for the eye and one for the ear",
    "Where a text that only screen readers were to read stands beside the same words for the eye, one of them goes.",
    '<p>At <span aria-hidden="true">12 noon</span> <span class="sr-only">12 noon</span> it came.</p>',
)
DUPLICATE_ID = Rule(
    "duplicate-id",
    "4.1.2",
    "moderate",
    "An id twice",
    "The first element keeps the id, as links land there; the others lose it.",
    '<p id="quay">The quay.</p><p id="quay">The other quay.</p>',
)
LOST_REFERENCE = Rule(
    "lost-reference",
    "1.3.1",
    "moderate",
    "References to nothing",
    "References to elements that are not in the article go.",
    '<p><a href="https://example.org/tides" aria-describedby="gone">Tides</a></p>',
)
LOST_CONTROL = Rule(
    "lost-control",
    "4.1.2",
    "minor",
    "Controls of the source page",
    "Buttons, fields and the like go; a button that names a part of the article or stands in a sentence stays as text.",
    "<p>The water came at noon.</p><button>Share</button>",
)
SCRIPT_FALLBACK = Rule(
    "script-fallback",
    "1.3.1",
    "minor",
    "Words about scripts",
    "What a page says to browsers without scripts goes; pictures in there are used.",
    "<p>The water came.</p><noscript>Turn scripts on.</noscript>",
)
CLOSED_DETAILS = Rule(
    "closed-details",
    "2.1.1",
    "minor",
    "Closed details",
    "Details are opened, so that reading, printing and listening miss nothing.",
    "<details><summary>When?</summary>At noon.</details>",
)
DETAILS_WITHOUT_SUMMARY = Rule(
    "details-without-summary",
    "4.1.2",
    "moderate",
    "Details without a name",
    "Details without a summary become plain content: nothing names their button.",
    "<details>At noon.</details>",
)
LINK_IN_SUMMARY = Rule(
    "link-in-summary",
    "4.1.2",
    "serious",
    "Details whose button holds a link",
    "Details with a link in their summary become plain content, open as they were: a button cannot hold a link.",
    '<details><summary><a href="https://example.org/tides">When?</a></summary>At noon.</details>',
)

RULES = (
    STRAY_FOCUS,
    STRAY_ARIA,
    HIDDEN_CONTENT,
    HIDDEN_SIGN,
    HIDDEN_COPY,
    DUPLICATE_ID,
    LOST_REFERENCE,
    LOST_CONTROL,
    SCRIPT_FALLBACK,
    CLOSED_DETAILS,
    DETAILS_WITHOUT_SUMMARY,
    LINK_IN_SUMMARY,
)
DEFECTS: tuple[Defect, ...] = ()
