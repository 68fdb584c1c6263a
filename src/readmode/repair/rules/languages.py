"""Rules of language, direction and code."""

from readmode.repair.rules.form import Defect, Rule

PART_LANGUAGE = Rule(
    "part-language",
    "3.1.2",
    "moderate",
    "Languages that are none, or not the text's",
    "A part's language is written as BCP 47 wants; one that is no language, or that the text cannot be in, goes.",
    '<p lang="en_GB">The water came at noon.</p>',
)
PASSAGE_LANGUAGE = Rule(
    "passage-language",
    "3.1.2",
    "moderate",
    "Passages in another language",
    "A block whose letters or small words are clearly of another language than the article says so, and which way it "
    "runs. Names and short phrases are left alone.",
    "<blockquote><p>Вода пришла в полдень и стояла на нижних улицах до самого вечера.</p></blockquote>",
)
PART_DIRECTION = Rule(
    "part-direction",
    "1.3.2",
    "minor",
    "Directions that are none",
    "A direction that is not one of the three goes.",
    '<p dir="sideways">The water came at noon.</p>',
)
MISSING_DIRECTION = Rule(
    "missing-direction",
    "1.3.2",
    "moderate",
    "Parts without their direction",
    "A part in a language that runs the other way than what is around it says so.",
    '<p lang="ar">جاء الماء ظهرا</p>',
)
BIDI_CONTROLS = Rule(
    "bidi-controls",
    "1.3.2",
    "minor",
    "Invisible signs that turn text around",
    "Signs that embed one direction in another become signs that also keep it apart; those without a partner go.",
    "<p>The word \u202bالماء\u202c means water.</p>",
)
CODE_DIRECTION = Rule(
    "code-direction",
    "1.3.2",
    "moderate",
    "Code in right-to-left text",
    "Code runs from left to right, and is not for translation.",
    "<p>اكتب <code>tide --year=5</code></p>",
    "ar",
)
CODE_LANGUAGE = Rule(
    "code-language",
    "1.3.1",
    "minor",
    "The language of code",
    "The language that the page names for a piece of code is kept in the way that HTML proposes, on a `code` element.",
    '<pre class="brush: python">tide = 5</pre>',
)
LINE_NUMBERS = Rule(
    "line-numbers",
    "1.3.2",
    "moderate",
    "Line numbers in code",
    "Numbers of lines go: they are read out, and copied, as if they were code.",
    '<pre><span class="lineno">1</span>tide = 5\n<span class="lineno">2</span>boats = 2</pre>',
)
PAGE_LANGUAGE = Defect(
    "html-has-lang",
    "3.1.1",
    "serious",
    "A page that does not say its language",
    "The page does not say its language, or says another than its text's, so a screen reader may use the wrong voice.",
    "Set the lang attribute of the html element to the language of the text.",
    "<p>The water came at noon.</p>",
    "",
)
PAGE_DIRECTION = Defect(
    "page-direction",
    "1.3.2",
    "moderate",
    "A page that does not say its direction",
    "The text runs from right to left and the page does not say so, which puts signs and numbers in the wrong place.",
    'Set dir="rtl" on the html element.',
    "<p>جاء الماء ظهرا</p>",
    "ar",
)

RULES = (
    PART_LANGUAGE,
    PASSAGE_LANGUAGE,
    PART_DIRECTION,
    MISSING_DIRECTION,
    BIDI_CONTROLS,
    CODE_DIRECTION,
    CODE_LANGUAGE,
    LINE_NUMBERS,
)
DEFECTS = (PAGE_LANGUAGE, PAGE_DIRECTION)
