"""What each stage of the pipeline costs, timed where the pipeline calls it."""

import ast
import inspect
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from statistics import fmean
from unittest import mock

import readmode
from benchmarks.corpora import CorpusPage
from benchmarks.progress import track
from readmode import pipeline

WITH_AUDIT = readmode.Options(audit_places=3)

Stage = Callable[..., object]


@dataclass(frozen=True, slots=True)
class StageCost:
    """One stage: its mean CPU milliseconds a page, and its share of all stages."""

    stage: str
    milliseconds: float
    share: float


def stage_names() -> list[str]:
    """Give the stages in the order in which `pipeline.read` calls them, read from its source.

    A stage is a function of another module; what the pipeline defines itself only joins their results.
    """
    tree = ast.parse(textwrap.dedent(inspect.getsource(pipeline.read)))
    calls = [node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    called = [(name, getattr(pipeline, name, None)) for name in dict.fromkeys(calls)]
    return [name for name, stage in called if inspect.isfunction(stage) and stage.__module__ != pipeline.__name__]


def time_stages(pages: Sequence[CorpusPage]) -> list[StageCost]:
    """Read the pages with a clock around each stage; pages that cannot be read count as far as they came.

    The audit is asked for, so that every stage has its row; a reading that asks for none does without those.
    """
    names = stage_names()
    seconds = {name: [0.0] * len(pages) for name in names}
    for place, page in enumerate(track(pages, "stages", len(pages))):
        with _clocks(names, {name: seconds[name] for name in names}, place):
            _read(page.html())
    means = {name: fmean(values) * 1000 for name, values in seconds.items()} if pages else {}
    total = sum(means.values()) or 1.0
    return [StageCost(name, mean, mean / total) for name, mean in means.items()]


def _read(html: bytes) -> None:
    try:
        readmode.read(html, options=WITH_AUDIT)
    except readmode.ReadmodeError:
        return


@contextmanager
def _clocks(names: Sequence[str], seconds: dict[str, list[float]], place: int) -> Iterator[None]:
    with ExitStack() as stack:
        for name in names:
            stage: Stage = getattr(pipeline, name)
            stack.enter_context(mock.patch.object(pipeline, name, _timed(stage, seconds[name], place)))
        yield


def _timed(stage: Stage, seconds: list[float], place: int) -> Stage:
    def run(*arguments: object, **options: object) -> object:
        begin = time.process_time()
        try:
            return stage(*arguments, **options)
        finally:
            seconds[place] += time.process_time() - begin

    return run
