"""What a page costs, in one run beside its peers: `python -m benchmarks.speed --help`."""
