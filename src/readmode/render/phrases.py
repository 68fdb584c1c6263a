"""The form of the interface's words: one value for each language, beside this file.

A translation is another `Phrases` in `PHRASES`. `{}` stands where a value goes, for its place differs between
languages. The service's own pages are prose, and stand in their templates.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from readmode.model import Direction, RemovalReason


@dataclass(frozen=True, slots=True)
class SettingPhrases:
    """The words of one setting.

    Attributes:
        label: its name.
        options: value → the words that a control offers.
        hint: what a reader should know before choosing; empty when the words say it all.
    """

    label: str
    options: Mapping[str, str] = field(default_factory=dict, hash=False)
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PresetPhrases:
    """The words of one preset: its name, and what it sets."""

    label: str
    sets: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AloudPhrases:
    """The words of reading aloud.

    Attributes:
        sentence: what a short button moves by, as is `paragraph`; its full name holds the same word (WCAG 2.5.3).
        said: what the script says, by the name that it asks for: states, and what is missing.
    """

    start: str
    previous_paragraph: str
    previous_sentence: str
    next_sentence: str
    next_paragraph: str
    sentence: str
    paragraph: str
    more: str
    speed: str
    voice: str
    skip_code: str
    stop: str
    here: str
    said: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The words of the reading page's interface in one language.

    Attributes:
        language: the BCP 47 tag of these words.
        direction: the direction they are written in.
        left_out_word: `left_out_words` for a single one.
    """

    language: str
    direction: Direction

    read_mode: str
    font_size_value: str
    font_size_said: str
    skip_to_article: str
    skip_table: str
    home: str

    settings: str
    panel: str
    smaller: str
    larger: str
    apply: str
    reset: str
    needs: str
    colours: str
    text: str
    show: str
    setting: Mapping[str, SettingPhrases] = field(hash=False)
    presets: Mapping[str, PresetPhrases] = field(hash=False)
    contrast_value: str
    contrast_good: str
    contrast_low: str
    use_nearest: str
    joined_letters: str
    settings_link: str
    settings_link_copied: str
    applied: str

    by: str
    published: str
    updated: str
    contents: str
    picture_described: str
    picture_undescribed: str
    minutes_left: str
    back_to_mark: str
    place_of_places: str
    aloud: AloudPhrases

    notices: str
    about: str
    minutes_about: str
    minutes_between: str
    words_counted: str
    characters_counted: str
    kept: str
    left_out: str
    left_out_words: str
    left_out_word: str
    left_out_name: str
    left_out_extent: str
    show_left_out: str
    article_alone: str
    reasons: Mapping[RemovalReason, str] = field(hash=False)
    doubtful: str
    repaired: str
    nothing_repaired: str
    repairs: Mapping[str, str] = field(hash=False)
    remaining: str
    nothing_remaining: str
    times: str
    pictures: Mapping[str, str] = field(hash=False)

    original: str
    print: str
    save: str
    save_as: str
    prepared_by: str
