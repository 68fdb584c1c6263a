"""The reading time is what there is to read at the pace of most readers, each language in its own unit and rate."""

import pytest

from tests.reading_time.articles import PHOTOGRAPH, prose, timed


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (1, 1), (200, 1), (201, 2), (400, 2), (401, 3), (600, 3), (601, 4)]
)
def test_english_takes_a_minute_for_200_words_rounded_up(words: int, minutes: int) -> None:
    """The label's minutes are whole, never fewer than it takes, and at least one."""
    reading_time = timed(prose(words))
    assert (reading_time.words, reading_time.minutes, reading_time.label) == (words, minutes, f"{minutes} min read")


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (160, 1), (161, 2), (360, 2), (361, 3), (560, 3), (561, 4)])
def test_the_first_image_takes_twelve_seconds(words: int, minutes: int) -> None:
    """An image costs as long as forty English words."""
    assert timed(PHOTOGRAPH + prose(words)).minutes == minutes


@pytest.mark.parametrize("image", ["", PHOTOGRAPH])
def test_a_news_story_of_443_words_is_a_3_minute_read(image: str) -> None:
    """With a lead image and without one, as its publisher would print it."""
    reading_time = timed(image + prose(443))
    assert (reading_time.words, reading_time.label) == (443, "3 min read")


@pytest.mark.parametrize(
    ("language", "vocabulary", "rate", "label"),
    [
        ("ar", ["كتاب"], 152, "مدة القراءة: 2 د"),
        ("fa", ["کتاب"], 152, "زمان مطالعه: ۲ دقیقه"),
        ("ko", ["책을"], 190, "읽는 시간: 2분"),
        ("ru", ["книга"], 185, "Время чтения: 2 мин"),
        ("de", ["Buch"], 218, "Lesezeit: 2 Min."),
        ("pt-BR", ["livro"], 185, "Tempo de leitura: 2 min"),
        ("th", ["บ้าน"], 168, "เวลาอ่าน: 2 นาที"),
        ("fr", ["l’oiseau"], 180, "Temps de lecture: 2\u00a0min"),
        ("hi", ["किताब"], 168, "पढ़ने का समय: 2 मि॰"),
        ("ka", ["წიგნი"], 168, "2 წთ"),
        ("xx", ["something"], 168, "2 min"),
        (None, ["something"], 168, "2 min"),
        (None, ["книга"], 185, "2 min"),
    ],
)
def test_every_language_has_its_own_rate(language: str | None, vocabulary: list[str], rate: int, label: str) -> None:
    """One word more than a minute's worth makes two minutes, said in the article's language; unknown ones get 200."""
    minute = timed(prose(rate - 1, vocabulary), language)
    longer = timed(prose(rate + 1, vocabulary), language)
    assert (minute.unit, minute.rate, minute.words, minute.minutes) == ("word", rate, rate - 1, 1)
    assert (longer.minutes, longer.label) == (2, label)


@pytest.mark.parametrize(
    ("language", "sign", "rate", "label"),
    [
        ("zh", "文", 370, "阅读时间: 2分钟"),
        ("zh-TW", "文", 370, "閱讀時間: 2 分鐘"),
        ("zh", "𠮷", 370, "阅读时间: 2分钟"),
        ("ja", "文", 420, "読了目安: 2 分"),
        ("ja", "か", 420, "読了目安: 2 分"),
    ],
)
def test_chinese_and_japanese_are_counted_in_characters(language: str, sign: str, rate: int, label: str) -> None:
    """Ideographs (beyond the first plane too) and kana count; punctuation does not."""
    minute = timed(f"<p>{(sign + '、') * (rate - 1)}。</p>", language)
    longer = timed(f"<p>{sign * (rate + 1)}</p>", language)
    assert (minute.unit, minute.rate, minute.characters, minute.words) == ("character", rate, rate - 1, 0)
    assert (minute.minutes, longer.minutes, longer.label) == (1, 2, label)


def test_thai_is_segmented_into_words() -> None:
    """A sentence without a space has as many words as a reader of Thai finds, and a long text costs no more."""
    sentence = "แม่อ่านหนังสือที่บ้านทุกวัน"  # mother, read, (book), at, home, every, day
    words = timed(f"<p>{sentence}</p>", "th").words
    assert 6 <= words <= 8
    assert timed(f"<p>{sentence * 100}</p>", "th").words == pytest.approx(100 * words, rel=0.05)


def test_latin_words_in_japanese_count_as_english_words() -> None:
    """Runs are split by script: 420 characters and 100 English words are a minute and a half."""
    mixed = timed(f"<p>{'文' * 420} {'word ' * 100}</p>", "ja")
    assert (mixed.characters, mixed.words, mixed.seconds, mixed.language) == (420, 100, 90, "ja")


def test_an_element_says_its_own_language() -> None:
    """A German quotation inside an English article is read at the German rate."""
    english, german = timed(prose(218)), timed(f'<blockquote lang="de">{prose(218)}</blockquote>')
    assert (english.minutes, german.minutes) == (2, 1)


def test_a_wrong_language_does_not_slow_or_speed_the_text() -> None:
    """The script decides where it cannot be in the declared language: Japanese under lang="en" stays Japanese."""
    reading_time = timed(f"<p>{'これは日本語である' * 100}</p>", "en")
    assert (reading_time.language, reading_time.unit, reading_time.minutes) == ("ja", "character", 3)


def test_ideographs_of_unknown_language_are_japanese_among_kana() -> None:
    """Kana tell Japanese from Chinese where nothing is declared."""
    assert timed(f"<p>{'漢字' * 50}</p>", None).language == "zh"
    assert timed(f"<p>{'漢字かな' * 50}</p>", None).language == "ja"


def test_the_label_follows_the_language_with_most_of_the_text() -> None:
    """A page in English that quotes a long French letter is a French reading."""
    letter = f'<div lang="fr-CA">{prose(300)}</div>'
    assert timed(prose(100) + letter).language == "fr-CA"
    assert timed(prose(500) + letter, "en-GB").language == "en-GB"


@pytest.mark.parametrize(
    ("image", "seconds"),
    [
        ('<img src="a">', 12),
        ('<img src="a" alt="">', 0),
        ('<img src="a" alt="🙂">', 0),
        ('<img src="a" alt="A map" role="presentation">', 0),
        ('<img src="a" alt="A map" aria-hidden="true">', 0),
        ('<img src="a" alt="Share" width="24" height="24">', 0),
        ('<img src="a" alt="A rule" width="640" height="2px">', 0),
        ('<img src="a" alt="A map" width="100%" height="auto">', 12),
        ('<img src="a" alt="A map" width="640">', 12),
    ],
)
def test_only_images_to_look_at_take_time(image: str, seconds: int) -> None:
    """Decorative images, symbols, icons and rules take none, whatever their words."""
    reading_time = timed(image)
    assert (reading_time.seconds, reading_time.images, reading_time.words) == (seconds, int(seconds > 0), 0)


@pytest.mark.parametrize(("images", "seconds"), [(1, 12), (2, 23), (9, 72), (10, 75), (11, 78), (30, 135)])
def test_each_image_takes_a_second_less_down_to_three(images: int, seconds: int) -> None:
    """Twelve, eleven … four, three, three."""
    assert timed(PHOTOGRAPH * images).seconds == seconds


def test_code_is_read_at_half_the_rate() -> None:
    """A hundred words of code take as long as two hundred of prose; code inside a line is prose."""
    block, inline = prose(100).replace("p>", "pre>"), prose(100).replace("p>", "code>")
    lines = "<code>" + "x = y<br>" * 50 + "</code>"
    assert [timed(code).seconds for code in (block, inline, lines)] == [60, 30, 60]
    assert timed(block).words == 100


def test_code_does_not_decide_the_language() -> None:
    """A short Japanese text round a long program is a Japanese reading."""
    assert timed(f"<p>{'文' * 30}</p><pre>{'print ' * 500}</pre>", "ja").language == "ja"


def test_a_formula_takes_five_seconds_or_a_word() -> None:
    """On a line of its own it is looked at; inside a line it is read like a word."""
    formula = "<math{}><mi>alpha</mi><mo>=</mo><mn>2</mn></math>"
    assert timed(formula.format(' display="block"')).seconds == 5
    assert timed(formula.format("")).words == 1
    assert timed(f"<p>文 {formula.format('')}</p>", "ja").words == 1


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<h2>Two words</h2><ul><li>three</li><li>four</li></ul>", 4),
        ("<table><caption>One</caption><tr><th>two</th><td>three</td></tr></table>", 3),
        ("<figure><img src=a alt='not this'><figcaption>but these three</figcaption></figure>", 3),
        ("<details><summary>One</summary>two</details>", 2),
        ("one<br>two<br/>three", 3),
        ("<b>O</b>nce <i>up</i>on", 2),
        ("<p>one</p><p>two</p>three<p>four</p>", 4),
        ("one<i lang=fr>deux</i>three", 3),
        ("<i lang=en>O</i>nce", 1),
        ("<ruby>word<rp>(</rp><rt>gloss</rt><rp>)</rp></ruby> after", 2),
        ("a note<a role=doc-backlink href=#x>back to text</a> ends", 3),
        ("<video><p>Your browser plays no video</p></video>seen", 1),
        ("before<!-- not read -->after <!-- nor this --> end", 2),
        ("word<sup>1</sup> next", 2),
    ],
)
def test_what_is_read_counts_and_nothing_else(markup: str, words: int) -> None:
    """Headings, lists, cells and captions count; alternative texts, glosses, fallbacks and back-links do not."""
    assert timed(markup).words == words


def test_a_reader_sets_their_own_pace() -> None:
    """The pace is given in English words a minute, and scales to other languages; the range stays."""
    own, usual = timed(prose(400), words_per_minute=100), timed(prose(400))
    assert (own.minutes, own.seconds, own.rate, own.label) == (4, 240, 100, "4 min read")
    assert (own.minutes_fast, own.minutes_slow) == (usual.minutes_fast, usual.minutes_slow)
    assert timed(prose(400), "de", words_per_minute=119).rate == 130


def test_the_range_spans_fast_and_slow_readers() -> None:
    """300 to 175 words a minute in English; an image takes everyone as long."""
    reading_time = timed(PHOTOGRAPH + prose(800))
    assert (reading_time.minutes_fast, reading_time.minutes, reading_time.minutes_slow) == (3, 5, 5)
    assert timed(prose(525)).minutes_slow == 3
    assert timed(prose(600)).minutes_fast == 2


def test_the_answer_names_its_source() -> None:
    """The rate is of the language that it is given for, and says who measured it."""
    assert "Brysbaert 2019" in timed(prose(5)).rate_source
    assert "1.2" in timed(prose(5, ["слово"]), "ru").rate_source
    assert "no study" in timed(prose(5, ["คำ"]), "th").rate_source


def test_a_readers_own_pace_is_called_theirs() -> None:
    """No study measured this reader; it only says what the pace is in another language."""
    source = timed(prose(5, ["слово"]), "ru", words_per_minute=120).rate_source
    assert source.startswith("the reader's own pace of 120 ")
    assert "Trauzettel-Klosinski" in source


@pytest.mark.parametrize("language", ["", "../en", "e" * 5000, "en_US", "12"])
def test_what_is_no_language_tag_is_no_language(language: str) -> None:
    """A value that cannot be a tag is treated as unknown."""
    assert timed(prose(10), language).language == "und"
