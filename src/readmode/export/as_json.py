"""The reading as JSON, and the schema that says what may stand in it."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from readmode.arguments import require
from readmode.model import AuditReport, Reading


def to_json(value: Reading | AuditReport) -> str:
    """Give a reading, or the report of an audit, as a JSON object with the attributes' own names as keys.

    One key a line, sorted; the same value gives the same text. `reading.schema.json` and `audit.schema.json`, beside
    this file, describe them.

    Raises:
        TypeError: it is neither.
    """
    require("value", value, Reading, AuditReport)
    plain = _plain(value)
    lines = (f"  {_write(name)}: {_write(plain[name])}" for name in sorted(plain))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)


def _plain(value: Any) -> Any:  # noqa: ANN401 — the values of JSON have no narrower type
    """Give a value made of dataclasses as one made of what JSON knows."""
    if is_dataclass(value):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return dict(value)
    return value
