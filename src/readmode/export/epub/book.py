"""The whole book: one chapter, its navigation, its package document, its pictures, in one zip file.

Source: EPUB 3.3 (W3C Recommendation), with its OCF container.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from types import MappingProxyType
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from readmode.arguments import require
from readmode.dom import sanitised_tree
from readmode.export.epub.chapter import chapter
from readmode.export.epub.links import settle_links, settle_places
from readmode.export.epub.media import link_media
from readmode.export.epub.names import ARTICLE, NAVIGATION, PACKAGE, STYLE
from readmode.export.epub.navigation import navigation, outline_of
from readmode.export.epub.package import Edition, package
from readmode.export.epub.pictures import embedded_pictures, picture_files, place_pictures
from readmode.export.epub.strictness import keep_strict
from readmode.export.epub.truth import observe
from readmode.model import Reading

MEDIA_TYPE = "application/epub+zip"

FOLDER = "EPUB"

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name; every entry has it, so that the same reading gives the same bytes."""

READABLE = 0o100644 << 16
"""A plain file that everyone may read, as unpacking tools on Unix take it."""

UNIX = 3
"""The system that made the zip file, whichever it was: else the bytes would tell."""

CONTAINER = f"""\
<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="{FOLDER}/{PACKAGE}" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


def to_epub(reading: Reading, pictures: Mapping[str, bytes] = NO_PICTURES) -> bytes:
    """Give the reading as an EPUB 3 file; the same reading and pictures give the same bytes.

    Nothing is fetched. A picture that is not given, or is no PNG, JPEG, GIF or WebP, is replaced by its description,
    and the book's own account of its accessibility says so.

    Args:
        reading: what `read` gave.
        pictures: the files of pictures by their addresses in `reading.images`, as `readmode.fetch.fetch_pictures`
            gives them.

    Raises:
        TooComplex: the article has more levels than can be written; `read` never gives such a one.
        TypeError: an argument has another type.
    """
    require("reading", reading, Reading)
    require("pictures", pictures, Mapping)
    root = sanitised_tree(reading.html)
    placed = place_pictures(root, picture_files({**embedded_pictures(root), **pictures}))
    keep_strict(root)
    link_media(root)
    settle_places(root)
    settle_links(root)
    outline = outline_of(root, reading.outline)
    content = {
        NAVIGATION: navigation(reading, outline),
        ARTICLE: chapter(reading, root),
        STYLE: style(),
        **{picture.name: picture.body for picture in placed.files},
    }
    observed = observe(root, outline, placed)
    edition = Edition(
        identifier=identifier_of(content),
        accessibility=observed.accessibility(),
        has_formulae=observed.formulae > 0,
        pictures=placed.files,
    )
    return _packed({PACKAGE: package(reading, edition), **content})


def identifier_of(content: Mapping[str, bytes]) -> str:
    """Give the book's name: of its content, for reading systems show the copy that they have of a name they know."""
    digest = sha256()
    for name, body in content.items():
        digest.update(f"{name} {len(body)} ".encode())
        digest.update(body)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'urn:sha256:{digest.hexdigest()}')}"


@cache
def style() -> bytes:
    """Give the style sheet of every book."""
    return files("readmode.export.epub").joinpath(STYLE).read_bytes()


def _packed(content: Mapping[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        _add(archive, "mimetype", MEDIA_TYPE.encode(), ZIP_STORED)  # first and as it is: by it the file is known
        _add(archive, "META-INF/container.xml", CONTAINER.encode(), ZIP_DEFLATED)
        for name, body in content.items():
            is_text = name.endswith((".opf", ".xhtml", ".css"))
            _add(archive, f"{FOLDER}/{name}", body, ZIP_DEFLATED if is_text else ZIP_STORED)
    return packed.getvalue()


def _add(archive: ZipFile, name: str, body: bytes, compression: int) -> None:
    entry = ZipInfo(name, ZIP_EPOCH)
    entry.create_system = UNIX
    entry.external_attr = READABLE
    entry.compress_type = compression
    archive.writestr(entry, body)
