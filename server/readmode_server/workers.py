"""Processes that can be killed, for work that may hang, crash or eat all memory.

Each process has a pebble pool of its own, so that whatever breaks breaks one page. In a pool of several, a process
that dies while idle ends the pool for all of them, and one that dies while it holds the pipe's lock stops the others
for a minute (pebble 5.2.3, both reproduced).
"""

import asyncio
import logging
import multiprocessing
import resource
import signal
import threading
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

import structlog
from pebble import ProcessExpired, ProcessPool

from readmode_server.errors import Busy, DeadlinePassed, WorkerLost

T = TypeVar("T")

PRELOADED = ["readmode_server.preload"]
"""Imported once, in the process that all workers are forked from: a new worker is ready in 40 ms, not in 900."""

PULSE_SECONDS = 0.25
"""How often a waiting page looks whether its pool is still alive; a pool that breaks can lose a page silently."""

GRACE_SECONDS = 2.0
"""How long after the deadline a pool may still report; it looks every 0.1 s, and then kills the process."""

STOP_SECONDS = 3.0
"""How long stopping waits for a pool; its threads and processes are daemons and die with the service anyway."""

log = structlog.get_logger("readmode.workers")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerBounds:
    """How many processes there are, and what each may use.

    Attributes:
        count: processes.
        queue: pages that may wait, for each process.
        seconds: wall-clock time for one page.
        memory_bytes: address space of one process.
        pages: pages after which a process is replaced, so that no leak grows for ever.
    """

    count: int
    queue: int
    seconds: float
    memory_bytes: int
    pages: int


class Workers:
    """A fixed number of killable processes behind a bounded queue."""

    def __init__(self, bounds: WorkerBounds) -> None:
        self._bounds = bounds
        self._capacity = bounds.count * (1 + bounds.queue)
        self._admitted = 0
        self._slots = [_Slot(bounds) for _ in range(bounds.count)]
        self._idle: asyncio.LifoQueue[_Slot] = asyncio.LifoQueue()  # the last one used is the warmest
        for slot in self._slots:
            self._idle.put_nowait(slot)

    async def start(self) -> None:
        """Start every process, so that the first page waits for none."""
        await asyncio.to_thread(self._start_all)

    def _start_all(self) -> None:
        for slot in self._slots:
            slot.start()

    async def stop(self) -> None:
        """Stop every process, whatever it is doing; once is enough, and no page is taken afterwards."""
        discarded = [slot.stop() for slot in self._slots]
        await asyncio.to_thread(_join_all, discarded)

    async def run(self, job: Callable[..., T], *arguments: object) -> T:
        """Run the job in a process of its own and give what it returns, or raise what it raises.

        Args:
            job: a function at the top of a module; it and its arguments are pickled.
            *arguments: what it is called with.

        Raises:
            Busy: the queue is full.
            DeadlinePassed: the job ran out of time; its process has been killed.
            WorkerLost: its process died.
        """
        if self._admitted >= self._capacity:
            raise Busy(ceil(self._bounds.seconds))
        self._admitted += 1
        try:
            slot = await self._idle.get()
            try:
                return await slot.run(job, arguments)
            finally:
                self._idle.put_nowait(slot)
        finally:
            self._admitted -= 1


class _Slot:
    """One process, and the pool that watches over it."""

    def __init__(self, bounds: WorkerBounds) -> None:
        self._bounds = bounds
        self._pool = self._new_pool()
        self._stopped = False

    def _new_pool(self) -> ProcessPool:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(PRELOADED)
        return ProcessPool(
            max_workers=1,
            max_tasks=self._bounds.pages,
            initializer=_prepare_process,
            initargs=(self._bounds.memory_bytes,),
            context=context,
        )

    def start(self) -> None:
        """Start the process; asking a new pool whether it is active is what starts it."""
        if not self._pool.active:
            self.renew()

    def renew(self) -> None:
        """Leave the pool and its process to their end, and take new ones; a stopped slot takes none.

        A pool is stopped once: a second thread would close its pipes again, by numbers that may be another file's.
        """
        if self._stopped:
            return
        log.warning("worker renewed")
        self._discard()
        self._pool = self._new_pool()

    def stop(self) -> threading.Thread:
        """Stop for good; the page at work here is lost, and none is taken after it."""
        self._stopped = True
        return self._discard()

    def _discard(self) -> threading.Thread:
        """Stop the pool in a thread, for stopping waits for the process, and can wait for long on a broken one."""
        thread = threading.Thread(target=_stop_pool, args=(self._pool,), name="stop-pool", daemon=True)
        thread.start()
        return thread

    async def run(self, job: Callable[..., T], arguments: tuple[object, ...]) -> T:
        try:
            return await self._attempt(job, arguments)
        except BrokenProcessPool:  # its process died while idle: this page never began
            self.renew()
        try:
            return await self._attempt(job, arguments)
        except BrokenProcessPool as error:
            self.renew()
            raise WorkerLost(ceil(self._bounds.seconds)) from error

    async def _attempt(self, job: Callable[..., T], arguments: tuple[object, ...]) -> T:
        seconds = self._bounds.seconds
        future: asyncio.Future[T]
        try:
            scheduled = self._pool.schedule(_run_job, args=(job, arguments, seconds), timeout=seconds)
        except RuntimeError as error:  # how a pool says that it is broken
            raise BrokenProcessPool from error
        future = asyncio.wrap_future(scheduled)
        try:
            await self._watch(future)
            return future.result()
        except TimeoutError:
            raise DeadlinePassed(seconds) from None
        except ProcessExpired as error:
            self.renew()  # the process may have died with the pipe's lock in its hands
            raise WorkerLost(ceil(seconds)) from error
        finally:
            future.cancel()  # nothing when it is done; otherwise pebble kills the process

    async def _watch(self, future: asyncio.Future[T]) -> None:
        """Wait until the future is done, or the pool is seen to be broken or deaf."""
        loop = asyncio.get_running_loop()
        last = loop.time() + self._bounds.seconds + GRACE_SECONDS
        while not (await asyncio.wait({future}, timeout=PULSE_SECONDS))[0]:
            if not self._pool.active:
                raise BrokenProcessPool
            if loop.time() > last:
                self.renew()
                raise WorkerLost(ceil(self._bounds.seconds))


def _join_all(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.join(STOP_SECONDS)


def _stop_pool(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call] # pebble leaves this one method untyped
    pool.join()


def _prepare_process(memory_bytes: int) -> None:
    """Make the new process killable, bounded and silent; runs in it, once."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # pebble's handler never runs inside a long call into C
    logging.disable()  # the libraries' messages may hold words of the page
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump holds the page
    try:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    except (ValueError, OSError):
        return  # macOS bounds no address space; the deadline and the replacement still stand


def _run_job(job: Callable[..., T], arguments: tuple[object, ...], seconds: float) -> T:
    """Run the job under a limit of processor time as well, so that it ends even when the service was killed."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    limit = ceil(usage.ru_utime + usage.ru_stime + seconds + GRACE_SECONDS)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
    return job(*arguments)
