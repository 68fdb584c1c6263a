"""How fast people read, as data: one row a language, each with its source."""

from dataclasses import dataclass

from readmode.model import ReadingUnit
from readmode.reading_time.languages import primary, scripts_of

MEAN_PACE = 238
"""English words a minute: the mean of adults reading non-fiction silently (Brysbaert 2019). Every other pace is a
share of it, and the same share of another language's mean."""

LABEL_PACE = 200
"""English words a minute behind the label, 0.84 of the mean: about four adults in five read at least so fast, and
publishers print it. A label at the mean is too short for half of its readers."""

FAST_PACE = 300
SLOW_PACE = 175
"""English words a minute between which most adults read non-fiction (Brysbaert 2019)."""

SILENT = "Brysbaert 2019, silent reading (doi 10.1016/j.jml.2019.104047)"
ALOUD = "Trauzettel-Klosinski & Dietz 2012, reading aloud (doi 10.1167/iovs.11-8284), times 1.2 for silent reading"
ARABIC_SCRIPT = f"no study found, taken from Arabic: {SILENT}"
CHINESE = "Wang 2024, silent reading of non-fiction by young adults"
JAPANESE = "publishers' custom; Kobayashi & Kawashima 2018 measured 653 in young adults, silent"
ASSUMED = "no study found, 200 words assumed"
OWN_PACE = "the reader's own pace of {} English words a minute; what that is in a language: {}"


@dataclass(frozen=True, slots=True)
class Rate:
    """The mean silent rate of a language: so many units a minute, and who measured it."""

    mean: int
    unit: ReadingUnit
    source: str

    def at(self, pace: float) -> float:
        """Give the units a minute of a reader who reads English at `pace` words a minute."""
        return self.mean * pace / MEAN_PACE


UNKNOWN = Rate(200, "word", ASSUMED)

# The figures of the languages beside English, and the two Chinese and Japanese studies, were read where others quote
# them, not in the papers. "Aloud times 1.2": in the languages that have both figures, silent reading is 1.04 to 1.52
# times as fast, 1.23 in the mean.
RATES = {
    "en": Rate(MEAN_PACE, "word", SILENT),
    "ar": Rate(181, "word", SILENT),
    "de": Rate(260, "word", SILENT),
    "es": Rate(278, "word", SILENT),
    "fi": Rate(195, "word", SILENT),
    "fr": Rate(214, "word", SILENT),
    "he": Rate(224, "word", SILENT),
    "it": Rate(285, "word", SILENT),
    "ko": Rate(226, "word", SILENT),
    "nl": Rate(228, "word", SILENT),
    "sv": Rate(218, "word", SILENT),
    "pl": Rate(200, "word", ALOUD),
    "pt": Rate(220, "word", ALOUD),
    "ru": Rate(220, "word", ALOUD),
    "sl": Rate(215, "word", ALOUD),
    "tr": Rate(200, "word", ALOUD),
    "fa": Rate(181, "word", ARABIC_SCRIPT),
    "ur": Rate(181, "word", ARABIC_SCRIPT),
    "ps": Rate(181, "word", ARABIC_SCRIPT),
    "ckb": Rate(181, "word", ARABIC_SCRIPT),
    "zh": Rate(440, "character", CHINESE),
    "ja": Rate(500, "character", JAPANESE),
}
"""Primary language subtag → rate. Chinese counts ideographs, Japanese ideographs and kana; punctuation never counts."""

SCRIPT_RATES = {"und-Arab": RATES["ar"], "und-Cyrl": RATES["ru"]}
"""Text whose script is known and whose language is not: the rate of the script's most written language."""


def rate_of(language: str) -> Rate:
    """Give a language's rate; a language that nobody measured gets `UNKNOWN`, or Chinese's when it writes ideographs.

    Args:
        language: a BCP 47 tag.
    """
    rate = SCRIPT_RATES.get(language) or RATES.get(primary(language), UNKNOWN)
    if scripts_of(language).isdisjoint({"Hani", "Kana"}):
        return rate if rate.unit == "word" else UNKNOWN
    return rate if rate.unit == "character" else RATES["zh"]
