"""JSON is read as pages write it, and what cannot be read costs nothing but its own values."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode.metadata.json_text import SCRIPT_LENGTH, read_json
from tests.cost import seconds

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize(
    "written",
    [
        '{"a": "b",}',
        '{"a": "b", }\n',
        '[{"a": "b"}, ]',
        '<!-- {"a": "b"} -->',
        '//<![CDATA[\n{"a": "b"}\n//]]>',
        '/* <![CDATA[ */ {"a": "b"} /* ]]> */',
        '\ufeff{"a": "b"};',
        "{&quot;a&quot;: &quot;b&quot;}",
        '{"a": "b"} {"a": "b"}',
    ],
)
def test_what_is_cheap_to_repair_is_repaired(written: str) -> None:
    """Trailing commas, wrappers of old templates, escaped quotes, several values in one script."""
    first = read_json(written)[0]
    assert (first[0] if isinstance(first, list) else first) == {"a": "b"}


def test_a_string_is_never_taken_for_syntax() -> None:
    """A comma before a bracket inside a string stays, while one outside goes."""
    assert read_json('{"a": "b, ] // <!-- ", }') == [{"a": "b, ] //   "}]
    assert read_json('{"a": "line\nbreak", "b": "it\\\'s"}') == [{"a": "line\nbreak", "b": "it's"}]


@pytest.mark.parametrize("written", ["", "   ", "{", "nonsense", '"', "[" * 100_000, '{"a":' * 50_000, "9" * 5_000])
def test_what_cannot_be_read_gives_nothing(written: str) -> None:
    """Whatever the reason is: no syntax, too deep, a number of too many digits."""
    assert read_json(written) == []


def test_a_script_of_a_megabyte_is_not_read() -> None:
    """No page's description of itself is as long."""
    assert read_json("[" + " " * SCRIPT_LENGTH + "]") == []


@pytest.mark.parametrize("written", ["," * 900_000, '"' * 900_000, '\\"' * 450_000, ", " * 450_000, "1 " * 450_000])
def test_hostile_text_is_read_in_linear_time(written: str) -> None:
    """A second is ten times what the slowest of them takes."""
    assert seconds(lambda: read_json('{"a": ' + written[: SCRIPT_LENGTH - 10])) < 1


@given(VALUES)
def test_what_is_json_is_read_as_it_is(value: object) -> None:
    """The repairs touch nothing that needs none."""
    assert read_json(json.dumps(value)) == [value]
