"""Measurements of readmode and its peers; see docs/benchmarks.md."""
