"""What stands before an author's name, by language; read with the page's language and with English.

Short words that mean something else in another language (Italian "di", Swedish "av") serve only on pages in their own.
"""

from functools import lru_cache

BEFORE = {
    "en": "by|written by|words by|text by|story by|posted by|published by|report by|reported by|author|authors|"
    "article by|guest post by|contributed by|created by|started by|asked by|submitted by|post author|"
    "authored by|writer|editor|articles by|posts by|all posts by|stories by|more by|words and pictures by|"
    "words and photos by|words and photographs by|text and photos by|story and photos by",
    "de": "von|verfasst von|geschrieben von|ein artikel von|text von|autor|autorin|autoren|veröffentlicht von|text|"
    "artikel von|alle artikel von|beiträge von|alle beiträge von|text und fotos von|text und bilder von|text und foto",
    "fr": "par|écrit par|rédigé par|publié par|auteur|autrice|auteurs|propos recueillis par|texte|"
    "articles de|tous les articles de|articles par|texte et photos de|texte et photos",
    "es": "por|escrito por|publicado por|redactado por|autor|autora|autores|texto|"
    "artículos de|entradas de|artículos por|texto y fotos de|texto y fotos",
    "ca": "per|escrit per|autor|autora",
    "pt": "por|escrito por|publicado por|autor|autora|autores|texto|artigos de|publicações de|artigos por",
    "gl": "por|escrito por|autor",
    "it": "di|scritto da|a cura di|pubblicato da|autore|autrice|testo di|articoli di|tutti gli articoli di",
    "ro": "de|scris de|autor|publicat de",
    "nl": "door|geschreven door|auteur|auteurs|tekst|artikelen van|berichten van",
    "af": "deur|geskryf deur",
    "sv": "av|skriven av|text|publicerad av|författare",
    "da": "af|skrevet af|tekst|forfatter",
    "nb": "av|skrevet av|tekst|forfatter",
    "no": "av|skrevet av|tekst|forfatter",
    "fi": "kirjoittanut|kirjoittaja|teksti",
    "pl": "przez|autor|autorka|napisał|napisała|tekst|opublikowane przez",
    "cs": "autor|autorka|napsal|napsala|text",
    "sk": "autor|autorka|napísal|napísala",
    "sl": "avtor|avtorica|piše",
    "hr": "autor|autorica|piše|napisao|napisala",
    "hu": "szerző|írta|szerzők",
    "tr": "yazan|yazar|hazırlayan",
    "id": "oleh|penulis|ditulis oleh",
    "ms": "oleh|penulis",
    "vi": "bởi|tác giả|viết bởi|bài viết của",
    "el": "από|του|της|συντάκτης|γράφει ο|γράφει η|γράφουν οι|κείμενο",
    "ru": "автор|авторы|текст|статьи автора|все статьи автора|написал|написала|опубликовано|опубликовал",
    "uk": "автор|автори|текст|написав|написала",
    "bg": "автор|от|текст",
    "sr": "аутор|пише|autor|piše",
    "ar": "بقلم|بواسطة|كتب|كتبت|كتبه|كتبته|الكاتب|الكاتبة|تأليف|المؤلف|من قبل",
    "fa": "نویسنده|نوشته|به قلم|توسط|نگارنده|نویسندگان",
    "ur": "تحریر|مصنف|از|از قلم",
    "ckb": "نووسەر|نووسینی",
    "he": "מאת|כתב|כתבה|נכתב על ידי|מחבר|מחברת",
    "yi": "פון",
    "hi": "लेखक|लेखिका|द्वारा|लेखन",
    "mr": "लेखक|लेखिका",
    "bn": "লেখক|লিখেছেন|লেখা",
    "ta": "எழுதியவர்|ஆசிரியர்",
    "th": "โดย|เขียนโดย|ผู้เขียน|เรื่อง",
    "zh": "作者|文|撰文|记者|記者|撰稿|本报记者|编译|發布者|发布者",
    "ja": "文|著者|執筆|筆者|執筆者|投稿者|作者|著|ライター|取材・文|文・写真|記者",
    "ko": "글|글쓴이|작성자|저자|기자",
}

AFTER = {"ko": "기자|특파원|작성|씀", "hi": "द्वारा", "zh": "报道|報道|撰", "ja": "記者|著"}
"""What stands behind the name instead."""


@lru_cache(maxsize=32)
def before_names(language: str) -> tuple[str, ...]:
    """Give the words that stand before a name, in small letters, the longest first.

    Args:
        language: a language subtag; "" when unknown.
    """
    given = f"{BEFORE['en']}|{BEFORE.get(language, '')}"
    return tuple(sorted({word for word in given.split("|") if word}, key=len, reverse=True))


@lru_cache(maxsize=32)
def after_names(language: str) -> tuple[str, ...]:
    """Give the words that stand behind a name, in small letters, the longest first."""
    return tuple(sorted({word for word in AFTER.get(language, "").split("|") if word}, key=len, reverse=True))
