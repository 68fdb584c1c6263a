"""The JSON of a reading is its attributes by their own names, and the committed schema describes it."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

import readmode.export
from readmode.export import to_json
from readmode.export.schema import SCHEMAS, reading_schema, write_schema
from readmode.model import (
    SCHEMA_VERSION,
    Audit,
    AuditFinding,
    AuditPlace,
    CriterionAudit,
    Finding,
    Heading,
    Image,
    Link,
    Notice,
    Reading,
    Repair,
    Table,
)
from tests.readings import READINGS, bare, english

KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
    "array": list,
    "object": dict,
}
"""JSON Schema's types as Python's json module gives them."""


IMAGE_ALT = AuditFinding("image-alt", "critical", ("1.1.1",), 1, (AuditPlace("body > img", 3, "<img>"),))


def full() -> Reading:
    """Give a reading of which every part holds something."""
    return replace(
        english(),
        lead_image="https://example.org/gauge.jpg",
        outline=(Heading(2, "What the ledger says", "from-page-ledger"),),
        images=(Image("https://example.org/gauge.jpg", "A staff", "described", "The gauge"),),
        links=(Link("https://example.org/gauge", "The record"),),
        tables=(Table("Heights", 4, 5, has_headers=True),),
        repairs=(Repair("heading-order", "1.3.1", "moderate", "h4", "<h4>", "<h3>"),),
        remaining=(Finding("image-description", "1.1.1", "serious", "img", "It says nothing.", "Describe it."),),
        audit=Audit((CriterionAudit("1.1.1", "Non-text Content", "A", (IMAGE_ALT,), ()),)),
        sources={"byline": "meta:author", "title": "json-ld"},
        notices=(Notice("cut", "The end may be missing."),),
    )


def nothing_known() -> Reading:
    """Give a reading in which everything that may be missing is."""
    return replace(bare(), url=None)


ALL = [*(make() for make in READINGS.values()), full(), nothing_known()]


def assert_same(plain: Any, value: Any) -> None:  # noqa: ANN401 - any value of a reading
    """Hold what JSON gives to the value it was written from, name by name."""
    if is_dataclass(value):
        assert set(plain) == {item.name for item in fields(value)}
        for item in fields(value):
            assert_same(plain[item.name], getattr(value, item.name))
    elif isinstance(value, tuple):
        assert len(plain) == len(value)
        for one, other in zip(plain, value, strict=True):
            assert_same(one, other)
    else:
        assert plain == (dict(value) if isinstance(value, Mapping) else value)
        assert isinstance(value, (Mapping, type(plain)))


def assert_described(
    plain: Any,  # noqa: ANN401 - any value of JSON
    schema: Mapping[str, Any],
    definitions: Mapping[str, Any],
) -> None:
    """Hold a value to its part of the schema, in the words of JSON Schema that our schemas use."""
    if "anyOf" in schema:
        schema = next(each for each in schema["anyOf"] if (each.get("type") == "null") == (plain is None))
    if "$ref" in schema:
        schema = definitions[schema["$ref"].removeprefix("#/$defs/")]
    assert set(schema) <= {
        *("$schema", "$defs", "$comment", "title", "description", "type", "enum"),
        *("properties", "required", "additionalProperties", "items"),
    }, "a word that this check does not know"
    if "enum" in schema:
        assert plain in schema["enum"]
        return
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    assert any(isinstance(plain, KINDS[kind]) for kind in kinds)
    if isinstance(plain, list):
        for item in plain:
            assert_described(item, schema["items"], definitions)
    elif isinstance(plain, dict) and "properties" in schema:
        assert set(plain) == set(schema["properties"]) == set(schema["required"])
        assert schema["additionalProperties"] is False
        for name, value in plain.items():
            assert_described(value, schema["properties"][name], definitions)
    elif isinstance(plain, dict):
        for value in plain.values():
            assert_described(value, schema["additionalProperties"], definitions)


@pytest.mark.parametrize("reading", ALL, ids=[*READINGS, "full", "nothing known"])
def test_keys_are_the_attributes_and_values_are_theirs(reading: Reading) -> None:
    """Nothing is renamed, left out, added or turned into another kind of value, at any depth."""
    assert_same(json.loads(to_json(reading)), reading)


@pytest.mark.parametrize("reading", ALL, ids=[*READINGS, "full", "nothing known"])
def test_the_schema_describes_every_reading(reading: Reading) -> None:
    """What is missing is null, never a missing key: whoever reads the answer needs to look for one thing only."""
    assert_described(json.loads(to_json(reading)), reading_schema(), reading_schema()["$defs"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_the_one_the_code_makes(name: str) -> None:
    """Write it anew with `python -m readmode.export.schema reading` (or audit) when the model changes."""
    file = Path(readmode.export.__file__).with_name(f"{name}.schema.json")
    assert file.read_text(encoding="utf-8") == write_schema(name)


def test_the_version_of_the_schema_is_told() -> None:
    """In the answer and in the schema, the same."""
    assert json.loads(to_json(english()))["schema_version"] == SCHEMA_VERSION
    assert reading_schema()["$comment"] == f"schema_version {SCHEMA_VERSION}"


def test_what_may_be_null_says_so() -> None:
    """And nothing else may be."""
    properties = reading_schema()["properties"]
    nullable = {
        name
        for name, schema in properties.items()
        if "null" in schema.get("type", ()) or {"type": "null"} in schema.get("anyOf", ())
    }
    assert nullable == {name for name, value in json.loads(to_json(nothing_known())).items() if value is None}


def test_the_text_is_stable_and_sorted() -> None:
    """One key a line in order of the alphabet: the same reading gives the same bytes, and two can be compared."""
    written = to_json(full())
    assert written == to_json(replace(full(), sources=dict(sorted(full().sources.items(), reverse=True))))
    names = [line.split('"')[1] for line in written.splitlines()[1:-1]]
    assert names == sorted(item.name for item in fields(Reading))
    assert written.endswith("}\n")


def test_every_script_is_written_as_it_is() -> None:
    """No escapes where a person may look; line breaks and quotation marks are escaped as JSON asks."""
    reading = replace(bare(), title='川\u2028「読む」 "x"\n\\ \U0001f30a', text="\t\x7f")
    written = to_json(reading)
    assert '"川\u2028「読む」 \\"x\\"\\n\\\\ \U0001f30a"' in written
    assert_same(json.loads(written), reading)
