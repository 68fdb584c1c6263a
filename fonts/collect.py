"""Put the typefaces' files, their licences and a list of them beside the style sheet: `make fonts` runs this.

Nothing is fetched here: npm has put the packages into node_modules, pinned and checked by the lock file.
"""

import json
import re
import shutil
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
TARGET = HERE.parent / "src" / "readmode" / "static" / "fonts"

SUBSETS = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "arabic")
"""The scripts that a reading is written in; symbols and formulae have the system's faces."""

VERSION_DIGITS = 8
"""Hexadecimal digits of a file's hash in its address, so that a browser may keep it for ever."""

FACE = re.compile(r"/\* (?P<name>[\w-]+) \*/\s*@font-face\s*{(?P<body>[^}]*)}")
DECLARATION = re.compile(r"([a-z-]+):\s*([^;]+);")
FILE = re.compile(r"url\(\./files/([\w-]+\.woff2)\)")


@dataclass(frozen=True, slots=True)
class Package:
    """One typeface: its name in the settings, its npm package, and the package's style sheets to take faces from."""

    font: str
    name: str
    sheets: tuple[str, ...]


STATIC = ("400.css", "400-italic.css", "700.css", "700-italic.css")
FONTS = (
    Package("atkinson", "@fontsource-variable/atkinson-hyperlegible-next", ("wght.css", "wght-italic.css")),
    Package("lexend", "@fontsource-variable/lexend", ("wght.css",)),
    Package("andika", "@fontsource/andika", STATIC),
    Package("opendyslexic", "@fontsource/opendyslexic", STATIC),
    Package("naskh", "@fontsource-variable/noto-naskh-arabic", ("wght.css",)),
    Package("vazirmatn", "@fontsource-variable/vazirmatn", ("wght.css",)),
)


@dataclass(frozen=True, slots=True)
class Face:
    """One file, and for which letters, weights and slant a browser takes it."""

    font: str
    file: str
    weight: str
    style: str
    range: str
    version: str


def faces(package: Package) -> list[Face]:
    """Read the faces that the package's own style sheets name."""
    found = []
    for sheet in package.sheets:
        for match in FACE.finditer((PACKAGES / package.name / sheet).read_text(encoding="utf-8")):
            said = dict(DECLARATION.findall(match["body"]))
            file = FILE.search(said["src"])
            if file is None or not any(f"-{subset}-{said_weight(sheet)}" in file[1] for subset in SUBSETS):
                continue
            content = (PACKAGES / package.name / "files" / file[1]).read_bytes()
            version = sha256(content).hexdigest()[:VERSION_DIGITS]
            letters = said.get("unicode-range", "U+0-10FFFF")
            found.append(Face(package.font, file[1], said["font-weight"], said["font-style"], letters, version))
    return found


def said_weight(sheet: str) -> str:
    """Give how file names write the weight of a sheet's faces."""
    return sheet.partition(".")[0].partition("-")[0]


def main() -> None:
    """Copy everything anew, and the list last, for a font counts as there when the list names it."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    found = []
    for package in FONTS:
        shutil.copyfile(PACKAGES / package.name / "LICENSE", TARGET / f"{package.font}.LICENSE.txt")
        for face in faces(package):
            shutil.copyfile(PACKAGES / package.name / "files" / face.file, TARGET / face.file)
            found.append(asdict(face))
    (TARGET / "fonts.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(f"fonts: {len(found)} files of {len(FONTS)} typefaces in {TARGET.relative_to(HERE.parent)}")  # noqa: T201


if __name__ == "__main__":
    main()
