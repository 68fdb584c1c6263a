"""Imported in the process that the workers are forked from, and nowhere else: each begins with this work done."""

import os
import signal

# numpy's linear algebra starts a thread for each processor, and reserves address space for each: on a large machine
# more than a worker may have. One page is one processor's work. Set before anything imports numpy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from readmode import Options
from readmode_server.cleaning import SubmittedPage, clean
from readmode_server.sample import sample_source

# A terminal's Ctrl-C goes to every process. Workers end when the service ends them; one that has just been forked has
# not yet been told so, and would die with a traceback.
signal.signal(signal.SIGINT, signal.SIG_IGN)

# The first page loads tables and data files that all later ones share: half a second that no reader waits for.
clean(SubmittedPage(html=sample_source(), url=None, options=Options()))
