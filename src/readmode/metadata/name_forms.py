"""What stands in bylines beside names, or looks like a name and is none."""

import re
from functools import lru_cache

NAME_LENGTH = 70
"""Characters: the longest honest byline of one person or office is under sixty."""

NAME_WORDS = 8
"""Words of one name; more is a sentence."""

PERSON_WORDS = range(2, 6)
"""Words of a person's full name."""

PARTICLE = 3
"""Letters of the small words inside names, such as "von" and "de"."""

LETTER_SHARE = 4
"""One letter in so many characters at least: the names of accounts have digits and marks too."""

ADDRESS = re.compile(r"(?:https?:)?//\S+|www\.\S+|\S+@\S+\.\S+|(?<!\w)@\w+")
MARKS = " ,;:|-–—·•"
"""Marks that stand around a name."""

BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]")
CUT = re.compile(r"\s*[|｜•·●⋅∙⋅›»~]\s*|\s+[-–—/]+\s+|,?\s+on(?:\s+\w+day)?\s*$")
"""Where the name ends and a title, a place or a date begins."""

PLACE = re.compile(r"\s+(?:for|in|at|via|from)\s+(?=[A-Z])")
"""The same in a line that was written for readers: "Jane Doe in Cairo"."""

LABEL = re.compile(
    r"(?:last |medically )?(?:updated|modified|edited|reviewed|published|posted|fact.checked|sponsored)\b.{0,30}"
    r"|in|on|at|by|of|the|to|share|follow|subscribe|home|blog|menu|search|sign (?:up|in)|log ?in|register"
    r"|email address|read more|see more|comments?|reply|replies|topics?|views?|likes?|about the author|expert|contents"
    r"|.{0,12}\bmin(?:ute)?s?\b.{0,8}|.{0,20}\bago|(?:on )?\w{3,6}day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}",
    re.IGNORECASE,
)
"""What stands beside a name and is none."""

LISTED = re.compile(r"\s*[;；、，]\s*|(?<=\w)\s?／\s?(?=\w)")
"""What parts names and nothing else."""

JOINED = re.compile(r"\s*(?:,|،)?\s+(?:and|und|et|y|e|och|og|en|ja|i|a|και|и|та|ve|dan|và|with|&|\+)\s+|\s+و\s?(?=\w)")
"""Words for "and": they part names only where each side has the form of a whole name."""

COMMA = re.compile(r"\s*[,،]\s*")

NOT_A_PERSON = frozenset(
    "admin administrator webmaster editor anonymous unknown user guest root null undefined none default author "
    "siteadmin wpadmin superuser".split()
)
"""Names of accounts, not of people or offices."""

TITLE = re.compile(
    r"\b(?:editor|reporter|writer|director|manager|founder|coordinator|analyst|expert|officer|correspondent|specialist|"
    r"consultant|president|professor|engineer|ceo|cto|cfo|head of|contributor|columnist|reviewer|journalist|producer|"
    r"owner|developer|strategist|attorney|physician|dietitian|nutritionist|photographer|researcher|team lead|partner|"
    r"educator|teacher|lecturer|instructor|trainer|therapist|counsel+or|adviser|advisor|\w+ologist|\w+culturi?a?list|"
    r"ärztin|lehrerin|lehrer|professorin|leiterin|leiter|médecin|enseignante?|professeure?|directeur|directrice|"
    r"médic[oa]|profesora?|director[ae]|docente|medico|dottor\w*|direttore|direttrice|professora?|diretora?|"
    r"redakteur\w*|journalistin|rédac\w+|journaliste|periodista|redactor\w*|giornalista|redattore|jornalista|redator\w*|"
    r"журналист\w*|редактор\w*)\b|صحفي|محرر|مراسل|خبرنگار|编辑|編集|記者|기자",
    re.IGNORECASE,
)
"""A profession: behind a name it is the person's, and no further name."""

ORGANISATION = re.compile(
    r"\b(?:inc|llc|ltd|gmbh|corp(?:oration)?|company|co|university|college|institute|team|staff|group|foundation|"
    r"hospital|bank|agency|services|solutions|society|association|department|office|editors?|magazine|news|"
    r"media|studio|labs?)\b|\.(?:com|org|net|io)\b",
    re.IGNORECASE,
)
"""Words of the names of offices."""

UNFINISHED = frozenset("from by the of with in on at for and or a to".split())
"""Words that no name ends with."""

POST_NOMINAL = re.compile(r"(?:[A-Z]{1,3}[a-z]{0,3}\.?\s?){2,4}|[A-Z]{2,6}(?:-[A-Z]{1,4})?®?|(?:Jr|Sr|Esq)\.?|I{2,3}")
"""Letters behind a name, such as "MD", "Ph.D." and "Jr."."""


def is_name(text: str) -> bool:
    """Whether the text can be the name of a person or an office."""
    words = text.split()
    if not words or len(text) > NAME_LENGTH or len(words) > NAME_WORDS:
        return False
    if text.casefold() in NOT_A_PERSON or words[-1].lower() in UNFINISHED or is_label(text):
        return False
    if ":" in text or text.endswith(("!", "?", "…")):  # as in "Joined: 5 May"
        return False
    letters = sum(1 for char in text if char.isalpha())
    return letters * LETTER_SHARE >= len(text.replace(" ", ""))


def is_label(text: str) -> bool:
    """Whether the text is one of those that stand beside names, such as "Updated" and "5 min read"."""
    return LABEL.fullmatch(text.strip(MARKS)) is not None


@lru_cache(maxsize=256)
def is_title(text: str) -> bool:
    """Whether the text is a profession rather than a name; several steps ask it of the same few texts."""
    return TITLE.search(text) is not None


def is_person(text: str) -> bool:
    """Whether the text has the form of a person's name and of no office's."""
    return looks_like_person(text) and ORGANISATION.search(text) is None


def looks_like_person(text: str) -> bool:
    """Whether the text has the form of a person's name: two to five words, each with a capital where there are any."""
    words = text.split()
    if len(words) not in PERSON_WORDS or any(char.isdigit() for char in text):
        return False
    return has_capitals(words)


def has_capitals(words: list[str]) -> bool:
    """Whether each word but the small ones of names, such as "von", begins with a capital where there are any."""
    small = [word for word in words if word[0].islower()]
    return len(small) < len(words) and all(len(word) <= PARTICLE for word in small)
