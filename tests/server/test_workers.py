"""Workers: whatever a page does to its process, it does to no other page, and the next one is read."""

import asyncio
import multiprocessing
import os
import signal
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager

import pytest

from readmode_server.errors import Busy, DeadlinePassed, WorkerLost
from readmode_server.workers import PRELOADED, PULSE_SECONDS, WorkerBounds, Workers
from tests.server import jobs

MEBIBYTE = 1024 * 1024


@asynccontextmanager
async def running(count: int = 1, queue: int = 3, seconds: float = 5.0, pages: int = 500) -> AsyncIterator[Workers]:
    workers = Workers(WorkerBounds(count=count, queue=queue, seconds=seconds, memory_bytes=512 * MEBIBYTE, pages=pages))
    await workers.start()
    try:
        yield workers
    finally:
        await workers.stop()


def in_loop(test: Callable[[], Coroutine[object, object, None]]) -> Callable[[], None]:
    """Run an async test in a loop of its own."""

    def run() -> None:
        asyncio.run(test())

    run.__name__, run.__doc__ = test.__name__, test.__doc__
    return run


@in_loop
async def test_a_job_runs_in_another_process_and_gives_its_result() -> None:
    """What a worker returns comes back; what it does, it does elsewhere."""
    async with running() as workers:
        assert await workers.run(jobs.echo, {"text": "é\ud83d"}) == {"text": "é\ud83d"}
        assert await workers.run(jobs.process_id) != os.getpid()


@in_loop
async def test_what_a_job_raises_comes_back() -> None:
    """An error of the job is the caller's to handle, and costs no process."""
    async with running() as workers:
        before = await workers.run(jobs.process_id)
        with pytest.raises(ValueError, match="no good"):
            await workers.run(jobs.fail, "no good")
        assert await workers.run(jobs.process_id) == before


@in_loop
async def test_a_job_is_stopped_at_the_deadline() -> None:
    """A job that never ends is killed soon after its time, even inside a long call into C; the next one runs."""
    async with running(seconds=0.5) as workers:
        for job, arguments in ((jobs.hang, (60.0,)), (jobs.spin, ())):
            started = time.monotonic()
            with pytest.raises(DeadlinePassed):
                await workers.run(job, *arguments)
            assert time.monotonic() - started < 2.5
            assert await workers.run(jobs.echo, 1) == 1


@in_loop
async def test_a_process_that_dies_at_work_loses_only_its_own_job() -> None:
    """One job is lost, its neighbours go on, the next one runs."""
    async with running(count=2) as workers:
        neighbour = asyncio.create_task(workers.run(jobs.hang, 1.0))
        await asyncio.sleep(0.2)
        with pytest.raises(WorkerLost):
            await workers.run(jobs.die)
        await neighbour
        assert await workers.run(jobs.echo, 1) == 1


@in_loop
async def test_a_process_that_is_killed_while_idle_loses_nothing() -> None:
    """The page that comes next is read, whether it comes before or after the pool has noticed."""
    async with running() as workers:
        for wait in (0.0, PULSE_SECONDS, 0.5):
            os.kill(await workers.run(jobs.process_id), signal.SIGKILL)
            await asyncio.sleep(wait)
            assert await workers.run(jobs.echo, wait) == wait


@in_loop
async def test_a_job_that_takes_too_much_memory_fails_alone() -> None:
    """The limit of memory is the process's own: the service and the next job do not feel it."""
    async with running() as workers:
        with pytest.raises(MemoryError):
            await workers.run(jobs.allocate, 600 * MEBIBYTE)
        assert await workers.run(jobs.allocate, MEBIBYTE) == MEBIBYTE


@in_loop
async def test_a_full_queue_turns_away_at_once_and_says_when_to_come_back() -> None:
    """One at work and one waiting is all that a queue of one takes."""
    async with running(queue=1) as workers:
        admitted = [asyncio.create_task(workers.run(jobs.hang, 0.5)) for _ in range(2)]
        await asyncio.sleep(0.1)
        started = time.monotonic()
        with pytest.raises(Busy) as refused:
            await workers.run(jobs.echo, 1)
        assert time.monotonic() - started < 0.2
        assert int(refused.value.headers()["Retry-After"]) >= 1
        await asyncio.gather(*admitted)
        assert await workers.run(jobs.echo, 1) == 1


@in_loop
async def test_a_caller_that_gives_up_frees_its_place() -> None:
    """A cancelled request leaves neither a running job nor a taken place behind."""
    async with running(queue=0, seconds=30.0) as workers:
        given_up = asyncio.create_task(workers.run(jobs.hang, 20.0))
        await asyncio.sleep(0.3)
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        async with asyncio.timeout(5):
            assert await workers.run(jobs.echo, 1) == 1


@in_loop
async def test_a_process_is_replaced_after_its_pages() -> None:
    """No leak grows for ever."""
    async with running(pages=3) as workers:
        processes = [await workers.run(jobs.process_id) for _ in range(7)]
        assert len(set(processes)) == 3


@in_loop
async def test_a_job_is_bounded_even_without_the_service() -> None:
    """A worker whose service was killed runs out of processor time; it leaves no core dump, which would hold a page."""
    async with running(seconds=2.0) as workers:
        used, limit = await workers.run(jobs.processor_limit)
        assert 0 < limit - used <= 2.0 + 3.0
        assert await workers.run(jobs.core_limit) == 0


@in_loop
async def test_stopping_leaves_no_process_behind() -> None:
    """Idle or hung, every process is gone, the page at work is told, and none is taken afterwards."""
    others = set(multiprocessing.active_children())
    async with running(count=2) as workers:
        await workers.run(jobs.echo, 1)
        hung = asyncio.create_task(workers.run(jobs.hang, 60.0))
        await asyncio.sleep(0.2)
        processes = set(multiprocessing.active_children()) - others
        assert len(processes) == 2
    assert not any(process.is_alive() for process in processes)
    async with asyncio.timeout(2 * PULSE_SECONDS + 1.0):
        with pytest.raises(WorkerLost):
            await hung
        with pytest.raises(WorkerLost):
            await workers.run(jobs.echo, 1)
    assert not set(multiprocessing.active_children()) - others


def test_a_process_takes_no_notice_of_an_interrupt_from_its_first_moment() -> None:
    """Ctrl-C goes to every process of a terminal; a worker that has only just begun ends no louder than the others."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    told, telling = context.Pipe(duplex=False)
    process = context.Process(target=jobs.tell_interrupts, args=(telling,))
    process.start()
    assert told.recv()
    process.join()
