"""The few words of our own that a repair may put into an article, in the article's language.

They name what the source left without a name, and never pretend to be the author's description.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language.

    Attributes:
        image: stands where an image has no description.
        embedded: stands for a frame whose kind is not known.
        table: the name, with a number, of a table without caption.
        back: the name of a link from a note to where it is referred to.
    """

    image: str
    video: str
    audio: str
    map: str
    embedded: str
    table: str
    back: str


PHRASES = {
    "ar": Phrases("صورة بلا وصف", "فيديو", "صوت", "خريطة", "محتوى مضمّن", "جدول", "العودة إلى النص"),
    "bn": Phrases("বর্ণনাহীন ছবি", "ভিডিও", "অডিও", "মানচিত্র", "এম্বেড করা বিষয়বস্তু", "সারণি", "লেখায় ফিরে যান"),
    "cs": Phrases("Obrázek bez popisu", "Video", "Zvuk", "Mapa", "Vložený obsah", "Tabulka", "Zpět do textu"),
    "da": Phrases(
        "Billede uden beskrivelse", "Video", "Lyd", "Kort", "Indlejret indhold", "Tabel", "Tilbage til teksten"
    ),
    "de": Phrases(
        "Bild ohne Beschreibung", "Video", "Audio", "Karte", "Eingebetteter Inhalt", "Tabelle", "Zurück zum Text"
    ),
    "el": Phrases(
        "Εικόνα χωρίς περιγραφή", "Βίντεο", "Ήχος", "Χάρτης", "Ενσωματωμένο περιεχόμενο", "Πίνακας", "Πίσω στο κείμενο"
    ),
    "en": Phrases(
        "Image without description", "Video", "Audio", "Map", "Embedded content", "Table", "Back to the text"
    ),
    "es": Phrases(
        "Imagen sin descripción", "Vídeo", "Audio", "Mapa", "Contenido incrustado", "Tabla", "Volver al texto"
    ),
    "fa": Phrases("تصویر بدون توضیح", "ویدیو", "صدا", "نقشه", "محتوای جاسازی‌شده", "جدول", "بازگشت به متن"),
    "fi": Phrases(
        "Kuva ilman kuvausta", "Video", "Ääni", "Kartta", "Upotettu sisältö", "Taulukko", "Takaisin tekstiin"
    ),
    "fr": Phrases("Image sans description", "Vidéo", "Audio", "Carte", "Contenu intégré", "Tableau", "Retour au texte"),
    "he": Phrases("תמונה ללא תיאור", "וידאו", "שמע", "מפה", "תוכן מוטמע", "טבלה", "חזרה לטקסט"),
    "hi": Phrases("बिना विवरण का चित्र", "वीडियो", "ऑडियो", "मानचित्र", "एम्बेड की गई सामग्री", "तालिका", "पाठ पर वापस"),
    "hu": Phrases(
        "Leírás nélküli kép", "Videó", "Hang", "Térkép", "Beágyazott tartalom", "Táblázat", "Vissza a szöveghez"
    ),
    "id": Phrases("Gambar tanpa deskripsi", "Video", "Audio", "Peta", "Konten tersemat", "Tabel", "Kembali ke teks"),
    "it": Phrases(
        "Immagine senza descrizione", "Video", "Audio", "Mappa", "Contenuto incorporato", "Tabella", "Torna al testo"
    ),
    "ja": Phrases("説明のない画像", "動画", "音声", "地図", "埋め込みコンテンツ", "表", "本文に戻る"),
    "ko": Phrases("설명 없는 이미지", "동영상", "오디오", "지도", "삽입된 콘텐츠", "표", "본문으로 돌아가기"),
    "nb": Phrases(
        "Bilde uten beskrivelse", "Video", "Lyd", "Kart", "Innebygd innhold", "Tabell", "Tilbake til teksten"
    ),
    "nl": Phrases(
        "Afbeelding zonder beschrijving", "Video", "Audio", "Kaart", "Ingesloten inhoud", "Tabel", "Terug naar de tekst"
    ),
    "pl": Phrases("Obraz bez opisu", "Wideo", "Dźwięk", "Mapa", "Treść osadzona", "Tabela", "Powrót do tekstu"),
    "pt": Phrases(
        "Imagem sem descrição", "Vídeo", "Áudio", "Mapa", "Conteúdo incorporado", "Tabela", "Voltar ao texto"
    ),
    "ro": Phrases(
        "Imagine fără descriere", "Video", "Audio", "Hartă", "Conținut încorporat", "Tabel", "Înapoi la text"
    ),
    "ru": Phrases(
        "Изображение без описания", "Видео", "Аудио", "Карта", "Встроенное содержимое", "Таблица", "Вернуться к тексту"
    ),
    "sv": Phrases(
        "Bild utan beskrivning", "Video", "Ljud", "Karta", "Inbäddat innehåll", "Tabell", "Tillbaka till texten"
    ),
    "th": Phrases("ภาพไม่มีคำอธิบาย", "วิดีโอ", "เสียง", "แผนที่", "เนื้อหาที่ฝัง", "ตาราง", "กลับไปที่เนื้อหา"),
    "tr": Phrases("Açıklaması olmayan görsel", "Video", "Ses", "Harita", "Gömülü içerik", "Tablo", "Metne dön"),
    "uk": Phrases("Зображення без опису", "Відео", "Аудіо", "Карта", "Вбудований вміст", "Таблиця", "Назад до тексту"),
    "ur": Phrases("بغیر تفصیل تصویر", "ویڈیو", "آڈیو", "نقشہ", "شامل کردہ مواد", "جدول", "متن پر واپس"),
    "vi": Phrases(
        "Hình ảnh không có mô tả", "Video", "Âm thanh", "Bản đồ", "Nội dung nhúng", "Bảng", "Quay lại văn bản"
    ),
    "zh": Phrases("无描述的图片", "视频", "音频", "地图", "嵌入内容", "表", "返回正文"),
    "zh-hant": Phrases("無描述的圖片", "影片", "音訊", "地圖", "嵌入內容", "表", "返回內文"),
}

TRADITIONAL = frozenset(("hant", "tw", "hk", "mo"))
"""Subtags of Chinese that is written in traditional characters."""


def phrases(language: str) -> Phrases:
    """Give the words in the language of this BCP 47 tag; in English where we have none."""
    primary, *others = language.lower().split("-")
    if primary == "zh" and not TRADITIONAL.isdisjoint(others):
        primary = "zh-hant"
    if primary in ("no", "nn"):
        primary = "nb"
    return PHRASES.get(primary, PHRASES["en"])
