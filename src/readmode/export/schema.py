"""The JSON Schemas of a reading and of an audit's report, made from the dataclasses themselves.

`python -m readmode.export.schema reading` (or `audit`) prints one; the committed file beside this must be that text.
"""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from inspect import getdoc
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from readmode.model import AUDIT_SCHEMA_VERSION, SCHEMA_VERSION, AuditReport, Reading

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PLAIN_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}
"""Python's plain types in JSON's words; bool first, for Python counts it among the integers."""

_ATTRIBUTE = re.compile(r"^    (\w+): (.+(?:\n        .+)*)", re.MULTILINE)


def reading_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of what `to_json` writes of a reading."""
    return _schema(Reading, "Reading", SCHEMA_VERSION)


def audit_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of what `to_json` writes of an audit's report."""
    return _schema(AuditReport, "Audit", AUDIT_SCHEMA_VERSION)


SCHEMAS = {"reading": reading_schema, "audit": audit_schema}


def _schema(described: type, title: str, version: str) -> dict[str, Any]:
    definitions: dict[str, Any] = {}
    whole = _object(described, definitions)
    head = {"$schema": DIALECT, "title": title, "$comment": f"schema_version {version}"}
    return head | whole | {"$defs": dict(sorted(definitions.items()))}


def _object(described: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(described)
    documentation = getdoc(described) or ""
    meanings = {
        name: " ".join(text.replace("None", "null").split()) for name, text in _ATTRIBUTE.findall(documentation)
    }
    properties = {}
    for item in fields(described):
        properties[item.name] = _value(hints[item.name], definitions)
        if item.name in meanings:
            properties[item.name] |= {"description": meanings[item.name]}
    return {
        "description": documentation.partition("\n")[0],
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _value(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 — a hint is any object
    """Describe the values of one type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        kinds = [_value(argument, definitions) for argument in arguments]
        return {"type": [kind["type"] for kind in kinds]} if all("type" in kind for kind in kinds) else {"anyOf": kinds}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _value(arguments[0], definitions)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _value(arguments[1], definitions)}
    return _named(hint, definitions)


def _named(hint: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """Describe the values of a class: a definition of its own for our dataclasses."""
    if not is_dataclass(hint):
        return {"type": next(kind for plain, kind in PLAIN_TYPES.items() if issubclass(hint, plain))}
    if hint.__name__ not in definitions:
        definitions[hint.__name__] = _object(hint, definitions)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def write_schema(name: str) -> str:
    """Give the text of the schema's file: of `reading.schema.json` for "reading"."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(write_schema(sys.argv[1]))
