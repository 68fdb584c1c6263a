"""What became of the structure of articles: headings, lists, header cells, captions, code, links, pictures."""

from benchmarks.structure.kept import KINDS, Kept, Part, parts_inside, structure_kept
from benchmarks.structure.table import print_structure

__all__ = ["KINDS", "Kept", "Part", "parts_inside", "print_structure", "structure_kept"]
