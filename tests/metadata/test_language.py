"""The language is a BCP 47 tag that the text bears out, the direction is the text's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode.languages.function_words import HITS, SETS, WORD, count_small_words, may_speak_against
from readmode.metadata import describe
from readmode.metadata.language_tags import language_tag
from tests.metadata.build import PROSE, json_ld, page_of

TEXTS = {
    "en": PROSE,
    "de": "Die Fischer im Hafen sagen, dass der Sturm nicht mehr lange auf sich warten lässt und die Boote bleiben.",
    "fr": "Les pêcheurs du port disent que la tempête ne va pas tarder et que les bateaux ne sont pas encore rentrés.",
    "es": "Los pescadores del puerto dicen que la tormenta no va a tardar y que los barcos no han vuelto con la marea.",
    "pt": "Os pescadores do porto dizem que a tempestade não vai demorar e que os barcos ainda não voltaram.",
    "it": "I pescatori del porto dicono che la tempesta non è lontana e che le barche non sono ancora con gli altri.",
    "nl": "De vissers in de haven zeggen dat het niet lang meer duurt en dat de boten nog niet terug zijn van zee.",
    "sv": "Fiskarna i hamnen säger att det inte är långt kvar och att båtarna som är ute har det svårt med vinden.",
    "tr": "Limandaki balıkçılar fırtınanın çok yakın olduğunu ve teknelerin daha dönmediğini bir kez daha söyledi.",
    "vi": "Ngư dân ở bến cảng nói rằng cơn bão sắp đến và những chiếc thuyền vẫn chưa trở về với người của mình.",
    "pl": "Rybacy w porcie mówią, że burza nie jest daleko i że łodzie jeszcze nie wróciły do domu, a jak to bywa.",
    "id": "Para nelayan di pelabuhan mengatakan bahwa badai tidak akan lama dan kapal itu belum kembali dari laut.",
    "ru": "Рыбаки в порту говорят, что шторм уже близко и что лодки ещё не вернулись с моря.",
    "uk": "Рибалки в порту кажуть, що шторм уже близько і що човни ще не повернулися з моря.",
    "bg": "Рибарите на пристанището казват, че бурята е близо и че лодките още не са се върнали, въпреки вятъра.",
    "el": "Οι ψαράδες στο λιμάνι λένε ότι η καταιγίδα πλησιάζει και ότι οι βάρκες δεν έχουν γυρίσει ακόμη.",
    "ar": "يقول الصيادون في الميناء إن العاصفة قريبة وإن القوارب لم تعد بعد من البحر إلى المدينة.",
    "fa": "ماهیگیران بندر می‌گویند که توفان نزدیک است و قایق‌ها هنوز از دریا برنگشته‌اند و چراغ روشن است.",
    "ur": "بندرگاہ کے ماہی گیر کہتے ہیں کہ طوفان قریب ہے اور کشتیاں ابھی تک سمندر سے واپس نہیں آئیں۔",
    "he": "הדייגים בנמל אומרים שהסערה קרובה ושהסירות עדיין לא חזרו מן הים אל העיר.",
    "hi": "बंदरगाह के मछुआरे कहते हैं कि तूफान पास है और नावें अभी तक समुद्र से वापस नहीं आई हैं।",
    "bn": "বন্দরের জেলেরা বলেন ঝড় কাছেই এবং নৌকাগুলো এখনও সমুদ্র থেকে ফেরেনি।",
    "th": "ชาวประมงที่ท่าเรือบอกว่าพายุใกล้เข้ามาแล้วและเรือยังไม่กลับจากทะเล",
    "zh-Hans": "港口的渔民说，暴风雨已经很近，船只还没有从海上回来，这个时候没有人会出门。",
    "zh-Hant": "港口的漁民說，暴風雨已經很近，船隻還沒有從海上回來，這個時候沒有人會出門。",
    "ja": "港の漁師たちは、嵐がもう近くまで来ていて、船はまだ海から戻っていないと話している。",
    "ko": "항구의 어부들은 폭풍이 가까이 왔고 배들은 아직 바다에서 돌아오지 않았다고 말한다.",
}
RIGHT_TO_LEFT = {"ar", "fa", "ur", "he"}


def body(language: str) -> str:
    return f"<p>{TEXTS[language]}</p>" * 4


@pytest.mark.parametrize("language", TEXTS)
def test_a_silent_page_is_told_by_its_text(language: str) -> None:
    """By its script, its letters, its small words; the direction too."""
    metadata = describe(page_of(body=body(language), html="<html>"))
    assert metadata.language is not None
    assert (metadata.language.value, metadata.language.source) == (language, "text")
    assert metadata.direction.value == ("rtl" if language in RIGHT_TO_LEFT else "ltr")


@pytest.mark.parametrize("language", [language for language in TEXTS if language != "en"])
def test_a_template_left_in_english_is_overruled_by_the_text(language: str) -> None:
    """Letters that English does not have, or the small words of another language all over."""
    metadata = describe(page_of(body=body(language) * 2, html='<html lang="en" dir="ltr">'))
    assert metadata.language is not None
    assert metadata.language.value == language
    assert metadata.direction.value == ("rtl" if language in RIGHT_TO_LEFT else "ltr")


@pytest.mark.parametrize("language", TEXTS)
def test_a_declared_language_that_fits_is_kept_with_its_region(language: str) -> None:
    """Its letters may be in the text, and its small words are."""
    base = language.split("-", maxsplit=1)[0]
    metadata = describe(page_of(body=body(language), html=f'<html lang="{base}-XB">'))
    assert metadata.language is not None
    assert (metadata.language.value, metadata.language.source) == (f"{base}-XB", "html:lang")


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en_US", "en-US"),
        ("EN-us", "en-US"),
        ("zh_hant_TW", "zh-Hant-TW"),
        ("zh-CHT", "zh-Hant"),
        ("iw", "he"),
        ("in_ID", "id-ID"),
        ("jp", "ja"),
        ("cn", "zh"),
        ("English", "en"),
        ("deu", "de"),
        ("ar_AR", "ar"),
        ("es_LA", "es-419"),
        ("pt-BR.UTF-8", "pt-BR"),
        ("de, en", "de"),
        ("ckb", "ckb"),
        ("", ""),
        ("x-default", ""),
        ("und", ""),
        ("{{lang}}", ""),
        ("klingonese", ""),
        ("<script>", ""),
    ],
)
def test_a_tag_is_brought_into_its_standard_form(written: str, tag: str) -> None:
    """Withdrawn codes, countries taken for languages, names of languages; what means none is dropped."""
    assert language_tag(written) == tag


@given(st.text(max_size=60))
def test_any_text_is_a_tag_or_none(text: str) -> None:
    """A tag has two or three letters first, and letters, digits and hyphens only."""
    tag = language_tag(text)
    assert tag == "" or (tag.replace("-", "").isalnum() and tag.isascii() and 2 <= len(tag.split("-")[0]) <= 3)


def test_the_html_element_is_trusted_before_meta_and_data() -> None:
    """And those before each other in the order that stands in the module."""
    head = '<meta property="og:locale" content="fr_FR">' + json_ld({"@type": "Article", "inLanguage": "fr"})
    for html, head_html, source in (
        ('<html lang="fr-CA">', head, "html:lang"),
        ("<html>", head, "json-ld"),
        ("<html>", '<meta property="og:locale" content="fr_FR">', "meta:og:locale"),
    ):
        metadata = describe(page_of(head_html, body("fr"), html))
        assert metadata.language is not None
        assert metadata.language.source == source


def test_a_declared_direction_that_the_text_runs_against_is_overruled() -> None:
    """One that it does not is kept, on html, on body or on the article."""
    for html in ("<html dir=rtl>", "<html lang=ar>", "<html dir=auto>"):
        assert describe(page_of(body=body("en"), html=html)).direction.value == "ltr"
    metadata = describe(page_of(body=f'<article dir="rtl">{body("he")}</article>', html="<html>"))
    assert (metadata.direction.value, metadata.direction.source) == ("rtl", "article:dir")


def test_latin_names_and_code_do_not_make_a_text_english() -> None:
    """A third of an Arabic article on software may be in Latin letters."""
    text = f"<p>{TEXTS['ar']} JavaScript TypeScript WebAssembly Kubernetes PostgreSQL</p>" * 4
    metadata = describe(page_of(body=text, html="<html>"))
    assert metadata.language is not None
    assert (metadata.language.value, metadata.direction.value) == ("ar", "rtl")


def test_a_page_without_text_keeps_what_it_declares() -> None:
    """There is nothing to check it against."""
    metadata = describe(page_of(body="<p>…</p>", html='<html lang="ar">'))
    assert metadata.language is not None
    assert (metadata.language.value, metadata.direction.value) == ("ar", "rtl")
    assert describe(page_of(body="<p>…</p>", html="<html>")).language is None


@given(st.text("the of is ä ñ ¿ ’ – 1 _ \u0301 \u093f Ω"))
def test_words_are_the_same_whichever_way_they_are_found(text: str) -> None:
    """Texts with and without letters beyond ASCII, and with signs that stand alone, are split in three ways."""
    counted = count_small_words(text)
    words = WORD.findall(text.lower())
    assert counted.words == len(words)
    small, letters = sum(word in SETS["es"] for word in words), sum(text.lower().count(letter) for letter in "ñ¿")
    assert counted.scores["es"] == small + letters


def spoken(language: str, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([*sorted(SETS[language]), "tide", "niño", "Straße"]), max_size=most)


SPOKEN = st.tuples(spoken("es", 40), spoken("en", 10) | spoken("nl", 40)).map(lambda parts: [*parts[0], *parts[1]])


@given(SPOKEN, st.sampled_from(["en", "es", "nl", "ru"]))
def test_the_quick_look_misses_no_text_that_speaks_against_the_language(words: list[str], language: str) -> None:
    """What it turns away, counting turns away as well."""
    text = " ".join(words)
    assert may_speak_against(text, language) or not count_small_words(text).speak_against(language)


def test_the_quick_look_turns_away_what_is_in_the_language() -> None:
    """A paragraph with a few words that another language has too is not counted; one of that language is."""
    assert not may_speak_against(TEXTS["en"], "en")
    assert may_speak_against("los barcos que no han vuelto con la marea " * HITS, "en")
