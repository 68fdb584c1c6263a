"""How much of each page's article a system finds, and how much else: `python -m benchmarks.quality --help`."""
