"""Which alternative texts say nothing: a file's name, a camera's number, the word "image"."""

import re
from urllib.parse import unquote, urlsplit

from readmode.dom import collapse

EMPTY_WORDS = frozenset(
    "image images picture photo photograph pic img graphic icon thumbnail placeholder alt null undefined none "
    "bild foto fotografie grafik abbildung imagen fotografía gráfico immagine fotografia imagem photographie "
    "illustration afbeelding billede bilde kuva obrázek obraz zdjęcie kép imagine resim görsel fotoğraf "
    "изображение картинка фото зображення світлина εικόνα תמונה صورة عکس تصویر चित्र छवि 画像 写真 图片 圖片 照片 "
    "사진 이미지 ภาพ gambar ảnh hình".split()
)
"""Words for "image" in the languages of our phrases."""

_FILE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg|bmp|tiff?|heic)$")
_CAMERA_NAME = re.compile(
    r"(?:img|dsc|dscn|dscf|pic|pict|picture|photo|image|screenshot|untitled|unnamed)?[-_ ]?(?:[0-9][-_ 0-9]*)?"
)
_MACHINE_NAME = re.compile(r"(?=.*[0-9])[0-9a-f]{6,}(?:-[0-9a-f]{4,})*|https?://\S*")


def says_nothing(words: str, address: str) -> bool:
    """Say whether the words tell nobody what the image at this address shows."""
    plain = collapse(words).casefold().strip()  # no-break spaces say nothing either
    return (
        not plain
        or plain in EMPTY_WORDS
        or _FILE_NAME.search(plain) is not None
        or _CAMERA_NAME.fullmatch(plain) is not None
        or _MACHINE_NAME.fullmatch(plain) is not None
        or (not plain.isalpha() and _is_file_name(plain, address))
    )


def _is_file_name(plain: str, address: str) -> bool:
    """Say whether the words are the name of the file, without its ending; an address is only read where it may be."""
    if "%" not in address and f"{plain}." not in address.casefold():
        return False
    file_name = unquote(urlsplit(address).path.rpartition("/")[2]).casefold()
    return plain == file_name.rpartition(".")[0]
