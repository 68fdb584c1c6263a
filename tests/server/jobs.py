"""Work for the worker processes that real cleaning should never be: they find it by its name, so it stands here."""

import os
import resource
import signal
import time
from multiprocessing.connection import Connection
from typing import Never

from readmode_server.errors import CleaningFailed


def echo(value: object) -> object:
    """Give the value back."""
    return value


def process_id() -> int:
    """Say which process runs this."""
    return os.getpid()


def tell_interrupts(told: Connection) -> None:
    """Say whether this process takes no notice of Ctrl-C."""
    told.send(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)


def hang(seconds: float) -> None:
    """Sleep, as a page does that waits for something."""
    time.sleep(seconds)


def spin() -> Never:
    """Keep the processor busy for ever, in one long call into C where no signal handler of Python runs."""
    while True:
        sum(range(10**10))


def die() -> None:
    """End the process as the kernel's memory killer does."""
    os.kill(os.getpid(), signal.SIGKILL)


def allocate(size: int) -> int:
    """Take so many bytes of memory."""
    return len(bytearray(size))


def fail(message: str) -> Never:
    """Raise an error that quotes its input."""
    raise ValueError(message)


def processor_limit() -> tuple[float, int]:
    """Give the processor time that this process has used, and the limit it has, in seconds."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, resource.getrlimit(resource.RLIMIT_CPU)[0]


def core_limit() -> int:
    """Give the bytes of a core dump that this process may write."""
    return resource.getrlimit(resource.RLIMIT_CORE)[0]


def hang_on(page: object) -> None:
    """Take a page, and never end."""
    del page
    time.sleep(60)


def die_of(page: object) -> None:
    """Take a page, and die of it."""
    del page
    die()


def fail_with_its_words(page: object) -> Never:
    """Take a page, and raise an error that quotes it, as a fault in cleaning would."""
    raise CleaningFailed(type(page).__name__, ("cleaning.py:1 read",))
