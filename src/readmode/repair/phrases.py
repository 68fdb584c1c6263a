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
    """

    image: str
    video: str
    audio: str
    map: str
    embedded: str
    table: str


PHRASES = {
    "ar": Phrases("صورة بلا وصف", "فيديو", "صوت", "خريطة", "محتوى مضمّن", "جدول"),
    "bn": Phrases("বর্ণনাহীন ছবি", "ভিডিও", "অডিও", "মানচিত্র", "এম্বেড করা বিষয়বস্তু", "সারণি"),
    "cs": Phrases("Obrázek bez popisu", "Video", "Zvuk", "Mapa", "Vložený obsah", "Tabulka"),
    "da": Phrases("Billede uden beskrivelse", "Video", "Lyd", "Kort", "Indlejret indhold", "Tabel"),
    "de": Phrases("Bild ohne Beschreibung", "Video", "Audio", "Karte", "Eingebetteter Inhalt", "Tabelle"),
    "el": Phrases("Εικόνα χωρίς περιγραφή", "Βίντεο", "Ήχος", "Χάρτης", "Ενσωματωμένο περιεχόμενο", "Πίνακας"),
    "en": Phrases("Image without description", "Video", "Audio", "Map", "Embedded content", "Table"),
    "es": Phrases("Imagen sin descripción", "Vídeo", "Audio", "Mapa", "Contenido incrustado", "Tabla"),
    "fa": Phrases("تصویر بدون توضیح", "ویدیو", "صدا", "نقشه", "محتوای جاسازی‌شده", "جدول"),
    "fi": Phrases("Kuva ilman kuvausta", "Video", "Ääni", "Kartta", "Upotettu sisältö", "Taulukko"),
    "fr": Phrases("Image sans description", "Vidéo", "Audio", "Carte", "Contenu intégré", "Tableau"),
    "he": Phrases("תמונה ללא תיאור", "וידאו", "שמע", "מפה", "תוכן מוטמע", "טבלה"),
    "hi": Phrases("बिना विवरण का चित्र", "वीडियो", "ऑडियो", "मानचित्र", "एम्बेड की गई सामग्री", "तालिका"),
    "hu": Phrases("Leírás nélküli kép", "Videó", "Hang", "Térkép", "Beágyazott tartalom", "Táblázat"),
    "id": Phrases("Gambar tanpa deskripsi", "Video", "Audio", "Peta", "Konten tersemat", "Tabel"),
    "it": Phrases("Immagine senza descrizione", "Video", "Audio", "Mappa", "Contenuto incorporato", "Tabella"),
    "ja": Phrases("説明のない画像", "動画", "音声", "地図", "埋め込みコンテンツ", "表"),
    "ko": Phrases("설명 없는 이미지", "동영상", "오디오", "지도", "삽입된 콘텐츠", "표"),
    "nb": Phrases("Bilde uten beskrivelse", "Video", "Lyd", "Kart", "Innebygd innhold", "Tabell"),
    "nl": Phrases("Afbeelding zonder beschrijving", "Video", "Audio", "Kaart", "Ingesloten inhoud", "Tabel"),
    "pl": Phrases("Obraz bez opisu", "Wideo", "Dźwięk", "Mapa", "Treść osadzona", "Tabela"),
    "pt": Phrases("Imagem sem descrição", "Vídeo", "Áudio", "Mapa", "Conteúdo incorporado", "Tabela"),
    "ro": Phrases("Imagine fără descriere", "Video", "Audio", "Hartă", "Conținut încorporat", "Tabel"),
    "ru": Phrases("Изображение без описания", "Видео", "Аудио", "Карта", "Встроенное содержимое", "Таблица"),
    "sv": Phrases("Bild utan beskrivning", "Video", "Ljud", "Karta", "Inbäddat innehåll", "Tabell"),
    "th": Phrases("ภาพไม่มีคำอธิบาย", "วิดีโอ", "เสียง", "แผนที่", "เนื้อหาที่ฝัง", "ตาราง"),
    "tr": Phrases("Açıklaması olmayan görsel", "Video", "Ses", "Harita", "Gömülü içerik", "Tablo"),
    "uk": Phrases("Зображення без опису", "Відео", "Аудіо", "Карта", "Вбудований вміст", "Таблиця"),
    "ur": Phrases("بغیر تفصیل تصویر", "ویڈیو", "آڈیو", "نقشہ", "شامل کردہ مواد", "جدول"),
    "vi": Phrases("Hình ảnh không có mô tả", "Video", "Âm thanh", "Bản đồ", "Nội dung nhúng", "Bảng"),
    "zh": Phrases("无描述的图片", "视频", "音频", "地图", "嵌入内容", "表"),
    "zh-hant": Phrases("無描述的圖片", "影片", "音訊", "地圖", "嵌入內容", "表"),
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
