"""Language tags as pages write them, as BCP 47 (https://www.rfc-editor.org/info/bcp47): "en_US" is "en-US"."""

import re

TWO_LETTERS = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
"""ISO 639-1."""

THREE_LETTERS = frozenset(
    "ars ary arz ast awa azb bar bho brx ceb chr ckb cop crh csb dsb dty fil fur gsw haw hak hif hsb ilo kab kmr kok "
    "krc lad lij lmo lzh mai mni mwl mzn nah nan nap nds new nso pam pap pcd pcm pdc pms pnb prs rue sah sat scn sco "
    "shi skr smn szl tcy tet tpi tum tyv udm vec vls vro war wuu xmf yue zgh zza".split()
)
"""ISO 639-2 and 639-3 languages without a shorter code that publish on the web."""

ALIASES = {
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr", "jp": "ja", "cn": "zh", "gr": "el",
    "cz": "cs", "dk": "da", "kr": "ko", "ua": "uk", "vn": "vi", "gb": "en", "us": "en", "uk-ua": "uk-UA",
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt",
    "rus": "ru", "ara": "ar", "zho": "zh", "chi": "zh", "cmn": "zh", "jpn": "ja", "kor": "ko", "nld": "nl",
    "dut": "nl", "swe": "sv", "dan": "da", "nor": "no", "nob": "nb", "fin": "fi", "pol": "pl", "ces": "cs",
    "cze": "cs", "tur": "tr", "heb": "he", "fas": "fa", "per": "fa", "pes": "fa", "urd": "ur", "hin": "hi",
    "ben": "bn", "tha": "th", "vie": "vi", "ind": "id", "ukr": "uk", "ell": "el", "gre": "el", "hun": "hu",
    "ron": "ro", "rum": "ro", "bul": "bg", "hrv": "hr", "srp": "sr", "slk": "sk", "slo": "sk", "slv": "sl",
    "cat": "ca", "eus": "eu", "glg": "gl", "msa": "ms", "tgl": "tl", "swa": "sw", "tam": "ta", "tel": "te",
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "francais": "fr",
    "spanish": "es", "español": "es", "espanol": "es", "italian": "it", "italiano": "it", "portuguese": "pt",
    "português": "pt", "portugues": "pt", "russian": "ru", "русский": "ru", "arabic": "ar", "العربية": "ar",
    "chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja", "korean": "ko", "한국어": "ko", "dutch": "nl",
    "nederlands": "nl", "hebrew": "he", "עברית": "he", "persian": "fa", "farsi": "fa", "فارسی": "fa",
    "turkish": "tr", "türkçe": "tr", "polish": "pl", "polski": "pl", "hindi": "hi", "urdu": "ur", "thai": "th",
    "greek": "el", "vietnamese": "vi", "indonesian": "id", "swedish": "sv", "danish": "da", "norwegian": "no",
    "finnish": "fi", "czech": "cs", "ukrainian": "uk", "bengali": "bn", "hungarian": "hu", "romanian": "ro",
}  # fmt: skip
"""Withdrawn codes, countries taken for languages, three letters where there are two, and names."""

WHOLE = {
    "zh-chs": "zh-Hans",
    "zh-cht": "zh-Hant",
    "ar-AR": "ar",
    "es-LA": "es-419",
    "es-XL": "es-419",
    "en-UK": "en-GB",
}
"""Tags that mean another one; the regions are those of a large network's og:locale."""

TAG = re.compile(r"([^\W\d_]{2,11})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?=$|[-_.@,;\s])")


def language_tag(text: str) -> str:
    """Give the BCP 47 tag (language, script, region) that the text means; "" when it means none.

    Args:
        text: the value of a lang attribute, of a meta element or of JSON-LD.
    """
    short = text.strip()[:40]
    whole = WHOLE.get(short.lower().replace("_", "-"))
    if whole:
        return whole
    match = TAG.match(short)
    if not match:
        return ""
    name, script, region = match.groups()
    base = ALIASES.get(name.lower(), name.lower())
    if base not in TWO_LETTERS and base not in THREE_LETTERS:
        return ""
    tag = "-".join(part for part in (base, script and script.title(), region and region.upper()) if part)
    return WHOLE.get(tag, tag)


def base_language(tag: str) -> str:
    """Give the language subtag of a BCP 47 tag."""
    return tag.split("-", 1)[0].lower()
