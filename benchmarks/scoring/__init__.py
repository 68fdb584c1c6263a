"""What a page's extraction is worth: words, 4-word shingles, snippets and metadata, each in its own file."""

from benchmarks.scoring.fields import FIELDS, FieldVerdict, judge
from benchmarks.scoring.page import PageScore, failed, score
from benchmarks.scoring.shingles import ShingleOverlap, shingle_overlap
from benchmarks.scoring.snippets import SnippetCount, count_snippets
from benchmarks.scoring.words import WordOverlap, count_words, word_overlap

__all__ = [
    "FIELDS",
    "FieldVerdict",
    "PageScore",
    "ShingleOverlap",
    "SnippetCount",
    "WordOverlap",
    "count_snippets",
    "count_words",
    "failed",
    "judge",
    "score",
    "shingle_overlap",
    "word_overlap",
]
