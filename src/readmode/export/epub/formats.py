"""What a picture's bytes are: the raster formats of EPUB, told by the bytes themselves and read to where they end.

A server's word for what it sends is not asked. A file that breaks off is no picture: reading systems show a hole.
Sources: PNG (W3C), GIF89a, JPEG (ITU-T T.81), WebP (RFC 9649).
"""

from collections.abc import Callable
from dataclasses import dataclass
from struct import error, unpack_from

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_FIRST_CHUNK = (13, b"IHDR")

GIF_HEADER, GIF_DESCRIPTOR = 13, 10
GIF_IMAGE, GIF_EXTENSION, GIF_END = 0x2C, 0x21, 0x3B

JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
JPEG_SCAN = 0xDA

WEBP_ANIMATION = 0x02
"""The flag of a WebP file that has more pictures than one."""


class Broken(ValueError):
    """The bytes begin like a picture and do not go on like one."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of picture.

    Attributes:
        media_type: its name in a package document.
        suffix: its name in a file name.
        moves: says whether this one moves; raises Broken or struct.error when it is not whole.
    """

    media_type: str
    suffix: str
    moves: Callable[[bytes], bool]


def _png_moves(body: bytes) -> bool:
    if unpack_from(">I4s", body, 8) != PNG_FIRST_CHUNK or 0 in unpack_from(">II", body, 16):
        raise Broken
    place, moves = len(PNG_SIGNATURE), False
    while True:
        length, kind = unpack_from(">I4s", body, place)
        place += 12 + length
        moves = moves or kind == b"acTL"
        if place > len(body):
            raise Broken
        if kind == b"IEND":
            return moves


def _gif_moves(body: bytes) -> bool:
    width, height, flags = unpack_from("<HHB", body, 6)
    if not width or not height:
        raise Broken
    place, pictures = GIF_HEADER + _gif_colours(flags), 0
    while (kind := unpack_from("B", body, place)[0]) != GIF_END:
        if kind == GIF_IMAGE:
            pictures += 1
            flags = unpack_from("B", body, place + GIF_DESCRIPTOR - 1)[0]
            place += GIF_DESCRIPTOR + _gif_colours(flags) + 1
        elif kind == GIF_EXTENSION:
            place += 2
        else:
            raise Broken
        while length := unpack_from("B", body, place)[0]:
            place += 1 + length
        place += 1
    if not pictures:
        raise Broken
    return pictures > 1


def _gif_colours(flags: int) -> int:
    """Give the bytes of a table of colours, if the flags say that there is one."""
    return 3 * 2 ** ((flags & 0x07) + 1) if flags & 0x80 else 0


def _jpeg_moves(body: bytes) -> bool:
    place, has_size = 2, False
    while True:
        mark, kind, length = unpack_from(">BBH", body, place)
        if mark != 0xFF or length < 2:  # noqa: PLR2004 - every segment begins so, and counts its own length
            raise Broken
        if kind in JPEG_FRAMES:
            if 0 in unpack_from(">HH", body, place + 5):
                raise Broken
            has_size = True
        place += 2 + length
        if kind == JPEG_SCAN:
            if not has_size or b"\xff\xd9" not in body[place:]:
                raise Broken
            return False


def _webp_moves(body: bytes) -> bool:
    size, kind = unpack_from("<I4x4s", body, 4)
    if size + 8 > len(body) or kind not in (b"VP8 ", b"VP8L", b"VP8X"):
        raise Broken
    return kind == b"VP8X" and bool(unpack_from("B", body, 20)[0] & WEBP_ANIMATION)


PNG = Format("image/png", "png", _png_moves)
GIF = Format("image/gif", "gif", _gif_moves)
JPEG = Format("image/jpeg", "jpg", _jpeg_moves)
WEBP = Format("image/webp", "webp", _webp_moves)


def _format_of(body: bytes) -> Format:
    if body.startswith(PNG_SIGNATURE):
        return PNG
    if body[:6] in (b"GIF87a", b"GIF89a"):
        return GIF
    if body.startswith(b"\xff\xd8\xff"):
        return JPEG
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return WEBP
    raise Broken


def recognise(body: bytes) -> tuple[Format, bool]:
    """Give the picture's format, and whether it moves.

    Raises:
        Broken: it is none that every reading system shows, or not whole.
    """
    found = _format_of(body)
    try:
        return found, found.moves(body)
    except error as too_short:
        raise Broken from too_short
