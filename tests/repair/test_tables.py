"""Tables: data stay tables, with named headers and a region that scrolls; layout is undone."""

import pytest

from tests.repair.articles import repaired, repaired_source, rules

DATA = "<table><caption>Tides</caption><tr><th>Day</th><th>Height</th></tr><tr><td>1</td><td>2 m</td></tr></table>"


def test_a_data_table_gets_a_named_region() -> None:
    """A wide table scrolls alone (WCAG 1.4.10); its caption names the region, which of itself is no stop for keys."""
    (region,) = repaired(DATA).root
    assert {name: region.get(name) for name in ("class", "role", "tabindex")} == {
        "class": "table-scroll",
        "role": "region",
        "tabindex": None,
    }
    (caption,) = region.iter("caption")
    assert region.get("aria-labelledby") == caption.get("id")


def test_regions_without_caption_are_told_apart_by_number() -> None:
    """Two regions of one name are no help; the phrase is in the article's language."""
    table = "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>"
    root = repaired(table * 2, language="ja").root
    assert [region.get("aria-label") for region in root] == ["表 1", "表 2"]


def test_a_table_in_a_table_has_no_region_of_its_own() -> None:
    """One box scrolls."""
    inner = "<table><tr><th>c</th><td>d</td></tr></table>"
    root = repaired(f"<table><tr><th>a</th></tr><tr><td>{inner}</td></tr></table>").root
    assert len(root.xpath("//*[@role='region']")) == 1


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<table><tr><td>a</td><td>b</td></tr></table>", "<div><p>a</p><p>b</p></div>"),
        ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "<div><p>a</p><p>b</p></div>"),
        (
            "<table role=presentation><tr><th>a</th></tr><tr><td><p>b</p></td></tr></table>",
            "<div><p>a</p><div><p>b</p></div></div>",
        ),
        ("<table><tr><td id=x></td><td></td></tr></table>", '<div><div id="x"></div></div>'),
        ("<table><tr><th></th><td>a</td></tr></table>", "<div><p>a</p></div>"),
        ("<table><caption></caption><tr><td>a</td></tr></table>", "<div><p>a</p></div>"),
    ],
)
def test_a_layout_table_is_undone_in_the_order_of_the_source(source: str, after: str) -> None:
    """Rows and columns that mean nothing are announced all the same."""
    assert repaired_source(source) == after


def test_what_the_author_marked_as_header_is_one() -> None:
    """A scope, or a place in the head of the table, is the author's word; nothing else is guessed."""
    result = repaired(
        "<table><thead><tr><td></td><td>A</td></tr></thead>"
        "<tbody><tr><td scope=row>x</td><td>1</td></tr><tr><td><b>y</b></td><td>2</td></tr></tbody></table>"
    )
    assert [(cell.text_content(), cell.get("scope")) for cell in result.root.iter("th")] == [("A", "col"), ("x", "row")]
    assert rules(result.repairs).count("header-cell") == 2


def test_spans_and_scopes_that_mean_nothing_go() -> None:
    """Invalid values leave the grid to chance."""
    source = repaired_source(
        "<table><tr><th scope=up colspan=0>a</th><th colspan=2 rowspan=x>b</th></tr>"
        "<tr><td>c</td><td>d</td><td>e</td></tr></table>"
    )
    assert "scope" not in source
    assert source.count("span=") == 1


def test_a_heading_in_a_header_cell_is_the_cells_words() -> None:
    """The cell is the header; a heading in it breaks the outline."""
    assert "<th>A</th>" in repaired_source("<table><tr><th><h3>A</h3></th></tr><tr><td>b</td></tr></table>")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<table>loose<tr><th>a</th></tr><tr><td>b</td></tr></table>", ["loose", "a", "b"]),
        ("<table><tr><th>a</th>loose</tr><tr><td>b</td></tr></table>", ["a", "loose", "b"]),
        ("<table><form><tr><th>a</th></tr><tr><td>b</td></tr></form></table>", ["a", "b"]),
        ("<div><td>a</td><td>b</td></div>", ["a", "b"]),
    ],
)
def test_a_grid_holds_cells_and_words_keep_their_order(source: str, words: list[str]) -> None:
    """Browsers would move loose words before the table; here they stay where the author put them."""
    root = repaired(source).root
    assert " ".join(root.itertext()).split() == words
    for row in root.iter("tr"):
        assert {cell.tag for cell in row} <= {"td", "th"}


@pytest.mark.parametrize(
    ("first_row", "others", "headers"),
    [
        ("<td><h4>Day</h4></td><td><h4>Height</h4></td>", "<td>1</td><td>2 m</td>", ["Day", "Height"]),
        ("<td><b>Day</b></td><td><b>Height</b></td>", "<td>1</td><td>2 m</td></tr><tr><td>2</td>", ["Day", "Height"]),
        (
            "<td><b>Day</b></td><td><b>Height</b></td>",
            "<td colspan=2>Spring</td></tr><tr><td>1</td><td>2 m</td>",
            ["Day", "Height"],
        ),
        ("<td>Day:</td><td>1</td>", "<td>Height:</td><td>2 m</td>", ["Day:", "Height:"]),
        ("<td class=label>Day</td><td>1</td>", "<td class=label>Height</td><td>2 m</td>", ["Day", "Height"]),
        ("<th></th><th>Height</th>", "<td>Monday</td><td>2 m</td>", ["Height", "Monday"]),
        ("<td>Day:</td><td>At:</td>", "<td>Height:</td><td>2 m</td>", []),
        ("<td>Day</td><td>Height</td>", "<td>1</td><td>2 m</td>", []),
    ],
    ids=[
        "headings",
        "a row that ends early",
        "a row that names others",
        "colons",
        "classes",
        "an empty corner",
        "colons everywhere",
        "none",
    ],
)
def test_headers_that_a_tables_form_proves_are_marked(first_row: str, others: str, headers: list[str]) -> None:
    """What is alone bold, a heading, with a colon or called a label heads the others; nothing else is guessed."""
    done = repaired(f"<table><tr>{first_row}</tr><tr>{others}</tr></table>")
    assert ["".join(cell.itertext()) for cell in done.root.iter("th")] == headers
    assert ("table-headers" in {finding.rule for finding in done.remaining}) is (not headers)


def test_a_first_row_of_one_cell_is_the_tables_caption() -> None:
    """It names what stands below it; as a cell it would head, or be, one column's value."""
    source = "<table><tr><td colspan=2><h3>Tides</h3></td></tr><tr><th>Day</th><th>Height</th></tr>"
    root = repaired(f"{source}<tr><td>1</td><td>2 m</td></tr></table>").root
    assert [caption.text_content() for caption in root.iter("caption")] == ["Tides"]
    assert [cell.text for cell in root.iter("th", "td")] == ["Day", "Height", "1", "2 m"]
    assert [cell.get("scope") for cell in root.iter("th")] == ["col", "col"]


def test_a_row_across_a_table_of_one_column_titles_nothing() -> None:
    """A cell that spans what no other row has is a cell; a table of one column only places things."""
    source = repaired_source("<table><tr><td colspan=2>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>")
    assert "caption" not in source


def test_cells_span_columns_that_are_there() -> None:
    """A column in which no cell begins is counted by screen readers, and holds nothing."""
    source = "<table><tr><th colspan=3>Day</th><th>Height</th></tr><tr><td colspan=2>1</td><td>x</td><td>2 m</td></tr>"
    root = repaired(f"{source}</table>").root
    assert [cell.get("colspan") for cell in root.iter("th", "td")] == ["2", None, None, None, None]


def test_spans_that_cells_above_fill_are_kept() -> None:
    """A cell that spans rows moves those beside it."""
    source = "<table><tr><th rowspan=2>Day</th><th colspan=2>Height</th></tr><tr><td>1</td><td>2</td></tr></table>"
    assert 'colspan="2"' in repaired_source(source)


def test_a_caption_comes_first() -> None:
    """Where browsers show it, and where HTML has it."""
    source = repaired_source(
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><caption>Tides</caption></table>"
    )
    assert source.index("Tides") < source.index("<tr>")


def test_a_header_without_words_is_a_plain_cell() -> None:
    """It heads nothing; its place stays."""
    root = repaired("<table><tr><th></th><th>a</th></tr><tr><th>b</th><td>1</td></tr></table>").root
    assert [cell.tag for cell in root.iter("th", "td")] == ["td", "th", "th", "td"]


def test_cells_without_a_header_in_row_or_column_are_reported() -> None:
    """Some headers do not make a table of headers."""
    rows = "<tr><td>Day</td><td>Height</td></tr><tr><th>Monday</th><td>3 m</td></tr>"
    assert "table-headers" in rules(repaired(f"<table>{rows}</table>").remaining)
    headed = "<tr><th>Day</th><th>Height</th></tr><tr><td>Monday</td><td>3 m</td></tr>"
    assert "table-headers" not in rules(repaired(f"<table>{headed}</table>").remaining)
