"""What work costs, with nothing in it of what ran before."""

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Give the processor time of one run, in seconds.

    Meanwhile the collector looks through what the work itself makes, and nothing else: one pass through all that a
    module's tests keep takes as long as much of what is timed here.
    """
    gc.freeze()
    started = time.process_time()
    work()
    return time.process_time() - started
