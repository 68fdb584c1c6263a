"""The interface in English."""

from types import MappingProxyType

from readmode.model import RemovalReason
from readmode.render.english_repairs import REPAIRS
from readmode.render.phrases import AloudPhrases, Phrases, PresetPhrases, SettingPhrases

SETTINGS = {
    "font_scale": SettingPhrases("Font size"),
    "font": SettingPhrases(
        "Font",
        {
            "sans": "Sans serif",
            "serif": "Serif",
            "atkinson": "Atkinson Hyperlegible",
            "lexend": "Lexend",
            "andika": "Andika",
            "opendyslexic": "OpenDyslexic",
            "naskh": "Noto Naskh",
            "vazirmatn": "Vazirmatn",
        },
    ),
    "line_height": SettingPhrases(
        "Line height",
        {"150": "1.5", "160": "1.6", "180": "1.8", "200": "2", "225": "2.25", "250": "2.5"},
    ),
    "paragraph_gap": SettingPhrases(
        "Paragraph gap",
        {"100": "1 line", "125": "1.25 lines", "150": "1.5 lines", "200": "2 lines", "250": "2.5 lines"},
    ),
    "letter_spacing": SettingPhrases(
        "Letter spacing",
        {"0": "Normal", **{str(step): f"+{step}%" for step in (2, 5, 8, 12, 16, 20)}},
    ),
    "word_spacing": SettingPhrases(
        "Word spacing",
        {"0": "Normal", **{str(step): f"+{step}%" for step in (8, 16, 25, 35, 50)}},
    ),
    "measure": SettingPhrases(
        "Letters a line",
        {str(step): f"Up to {step}" for step in (40, 50, 60, 70, 80)},
    ),
    "theme": SettingPhrases(
        "Theme",
        {
            "system": "As my system",
            "light": "Light",
            "cream": "Cream",
            "sepia": "Sepia",
            "dark": "Dark",
            "contrast-dark": "High contrast, dark",
            "contrast-light": "High contrast, light",
            "yellow-on-black": "Yellow on black",
            "own": "My own colours",
        },
    ),
    "own_background": SettingPhrases("Background"),
    "own_text": SettingPhrases("Text"),
    "images": SettingPhrases(
        "Pictures",
        {
            "shown": "Shown",
            "described": "Shown, with descriptions",
            "descriptions": "Descriptions only",
            "none": "Left out",
        },
    ),
    "links": SettingPhrases("Links", {"underlined": "Underlined", "plain": "Plain, like the text"}),
    "emphasis": SettingPhrases("Emphasis", {"italic": "Italic", "bold": "Bold"}),
    "line_focus": SettingPhrases(
        "Line focus",
        {"off": "Off", "underline": "Underline", "1": "1 line", "3": "3 lines", "5": "5 lines"},
        "Moves with the up and down arrow keys and the pointer.",
    ),
    "words_per_minute": SettingPhrases("My reading speed", hint="Words a minute, 40 to 1000. Empty: as most readers."),
}

PRESETS = {
    "low-vision": PresetPhrases("Low vision", "200% font size, shorter and taller lines, bold for italics"),
    "dyslexia": PresetPhrases(
        "Dyslexia-friendly spacing", "more room between letters, words, lines and paragraphs, bold for italics"
    ),
    "focus": PresetPhrases("Focus", "short lines, plain links, no pictures, three lines in focus"),
}

REASONS: dict[RemovalReason, str] = {
    "advert": "Adverts",
    "comments": "Comments",
    "consent": "Questions about cookies",
    "credits": "Who wrote it and when, which stands above",
    "duplicate": "What the article says twice",
    "form": "Forms",
    "frame": "The page's head, foot and sides",
    "hidden": "What the page hides, too",
    "low-score": "What reads unlike an article",
    "navigation": "Menus and lists of links",
    "related": "Links to other articles",
    "title": "The title, which stands above",
}

ALOUD = AloudPhrases(
    start="Read aloud",
    previous_paragraph="Previous paragraph",
    previous_sentence="Previous sentence",
    next_sentence="Next sentence",
    next_paragraph="Next paragraph",
    sentence="Sentence",
    paragraph="Paragraph",
    more="Speed and voice",
    speed="Speed",
    voice="Voice",
    skip_code="Skip code",
    stop="Stop",
    here="From here",
    said=MappingProxyType(
        {
            "start": "Read aloud",
            "pause": "Pause",
            "go-on": "Read on",
            "waiting": "Looking for a voice",
            "reading": "Reading aloud",
            "paused": "Paused",
            "stopped": "Reading aloud stopped",
            "ended": "The end of the article",
            "on": "on",
            "off": "off",
            "place": "Sentence {} of {}",
            "remote": "{} (over the network)",
            "choose": "Choose a voice",
            "no-voice": "This browser has no voice to read with. Your system's settings for speech can add one.",
            "no-voice-for": "This browser has no voice for {}. Your system's settings for speech can add one.",
            "only-remote": "All voices for this language work over the network: the maker of your browser is sent what "
            "is read. Choose one if you agree, and press Read aloud again.",
            "failed": "The voice does not answer. Choose another, or try again.",
        }
    ),
)

ENGLISH = Phrases(
    language="en",
    direction="ltr",
    read_mode="Read Mode",
    font_size_value="{}% Font Size",
    font_size_said="Font size {} percent",
    skip_to_article="Skip to the article",
    skip_table="Skip table {}",
    home="Read another page",
    settings="Reading settings",
    panel="Settings",
    smaller="Smaller text",
    larger="Larger text",
    apply="Apply",
    reset="Reset all",
    needs="Start from a need",
    colours="Colours",
    text="Text",
    show="On the page",
    setting=MappingProxyType(SETTINGS),
    presets=MappingProxyType(PRESETS),
    contrast_value="Contrast of your colours: {} to 1.",
    contrast_good="Easy to tell apart for nearly everyone.",
    contrast_low="Less than 7 to 1 is hard to read for many.",
    use_nearest="Take the nearest that reaches 7 to 1",
    joined_letters="This script joins its letters.",
    settings_link="Link with these settings",
    settings_link_copied="Link copied",
    applied="Settings applied",
    by="By {}",
    published="Published {}",
    updated="Updated {}",
    contents="Contents",
    picture_described="Picture: ",
    picture_undescribed="Picture without a description",
    minutes_left="{} min left",
    back_to_mark="Back to mark {} in the text",
    place_of_places="place {} of {}",
    aloud=ALOUD,
    notices="Please note",
    about="About this reading",
    minutes_about="Most readers take about {} min.",
    minutes_between="Most readers take {} to {} min.",
    words_counted="Counted: {} words, at {} a minute.",
    characters_counted="Counted: {} characters, at {} a minute.",
    kept="{}% of the words on the page are in this reading.",
    left_out="Left out",
    left_out_words="{}: {} words",
    left_out_word="{}: 1 word",
    left_out_name="What was left out",
    left_out_extent="All other text of the page, in its order; it is not part of the article. Words: {}, parts: {}.",
    show_left_out="Show everything that was left out",
    article_alone="Show the article alone",
    reasons=MappingProxyType(REASONS),
    doubtful="Left out because it reads unlike an article; is something of it missing above?",
    repaired="Repaired for you",
    nothing_repaired="Nothing had to be repaired.",
    repairs=MappingProxyType(REPAIRS),
    remaining="Only the author can mend",
    nothing_remaining="No defect is left that we know how to find.",
    times="{} times",
    pictures=MappingProxyType(
        {
            "described": "Pictures with a description: {}",
            "undescribed": "Pictures without a description: {}",
            "decorative": "Pictures that their author calls decoration: {}",
        }
    ),
    original="Read the original on {}",
    print="Print",
    save="Save this article",
    save_as="Save as {}",
    prepared_by="Prepared for reading by {}",
)

PHRASES = MappingProxyType({"en": ENGLISH})
"""The languages of the interface, by primary language subtag."""
