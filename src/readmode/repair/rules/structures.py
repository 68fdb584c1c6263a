"""Rules of lists and tables."""

from readmode.repair.rules.form import Defect, Rule

ORPHAN_ITEM = Rule(
    "orphan-item",
    "1.3.1",
    "serious",
    "Items without a list",
    "Items that stand in no list get one.",
    "<div><li>mud</li><li>silence</li></div>",
)
LIST_CONTENT = Rule(
    "list-content",
    "1.3.1",
    "serious",
    "Loose content in a list",
    "What stands in a list beside its items goes into an item, and a list in a list into the item before it.",
    "<ul>At noon:<li>mud</li><p>silence</p></ul>",
)
ORPHAN_TERM = Rule(
    "orphan-term",
    "1.3.1",
    "serious",
    "Terms without a list",
    "Terms and descriptions that stand in no list of terms get one.",
    "<dt>Ebb</dt><dd>The water leaves.</dd>",
)
HALF_LIST = Rule(
    "half-list",
    "1.3.1",
    "moderate",
    "Lists of terms that are none",
    "A list with terms only, or with descriptions only, becomes plain blocks.",
    "<dl><dd>The water leaves.</dd></dl>",
)
MARKED_LINES = Rule(
    "marked-lines",
    "1.3.1",
    "serious",
    "Lists made of signs and breaks",
    "Three lines or more that begin with the same bullet, or two with numbers in sequence, become a list.",
    "<p>It left:<br>• mud<br>• silence<br>• one boat</p>",
)
LAYOUT_TABLE = Rule(
    "layout-table",
    "1.3.2",
    "serious",
    "Tables that only place things",
    "Cells of a table for layout become blocks, in the order of the source.",
    '<table role="presentation"><tr><td>The water</td><td>came at noon.</td></tr></table>',
)
HEADER_CELL = Rule(
    "header-cell",
    "1.3.1",
    "serious",
    "Header cells that are not marked so",
    "Cells in the table's head or with a scope become header cells, and so does a first row or column that alone is "
    "bold throughout, or headings, in a regular table; a first column also where it alone ends in colons, or is called "
    "labels by its class, or stands under the empty corner of a row of headers.",
    "<table><tr><td><b>Day</b></td><td><b>Height</b></td></tr><tr><td>Monday</td><td>3 m</td></tr>"
    "<tr><td>Tuesday</td><td>2 m</td></tr></table>",
)
EMPTY_HEADER = Rule(
    "empty-table-header",
    "1.3.1",
    "minor",
    "Header cells without words",
    "A header cell that is empty, as in the corner of a table, becomes a plain cell, which keeps its place.",
    "<table><tr><th></th><th>Height</th></tr><tr><th>Monday</th><td>3 m</td></tr></table>",
)
HEADER_SCOPE = Rule(
    "header-scope",
    "1.3.1",
    "minor",
    "Header cells without a direction",
    "In a regular table, headers in a first row of headers say that they head columns, first ones of a row that they "
    "head rows.",
    "<table><tr><th>Day</th><th>Height</th></tr><tr><th>Monday</th><td>3 m</td></tr></table>",
)
HEADING_IN_CELL = Rule(
    "heading-in-cell",
    "1.3.1",
    "minor",
    "Headings in header cells",
    "The heading's words stay the cell's, and the outline stays the article's.",
    "<table><tr><th><h3>Day</h3></th><th>Height</th></tr><tr><td>Monday</td><td>3 m</td></tr></table>",
)
TABLE_CAPTION = Rule(
    "table-caption",
    "1.3.1",
    "moderate",
    "Captions beside their table",
    "A paragraph directly before a table that calls itself the table, with its number, becomes its caption, and so "
    "does a first row of one cell across the whole table. A caption is the table's first part.",
    "<p>Table 2: Tides</p><table><tr><th>Day</th><th>Height</th></tr><tr><td>Monday</td><td>3 m</td></tr></table>",
)
TABLE_REGION = Rule(
    "table-region",
    "1.4.10",
    "moderate",
    "Wide tables",
    "A table stands in a region that has its name, so that a wide one scrolls alone and the text beside it does not.",
    "<table><caption>Tides</caption><tr><th>Day</th><th>Height</th></tr><tr><td>Monday</td><td>3 m</td></tr></table>",
)
STRAY_CELL = Rule(
    "stray-cell",
    "1.3.1",
    "moderate",
    "Parts of tables without a table",
    "Rows and cells that stand in no table become plain blocks.",
    "<div><td>Monday</td><td>3 m</td></div>",
)
TABLE_CONTENT = Rule(
    "table-content",
    "1.3.1",
    "moderate",
    "Loose content in a table",
    "What stands in a table outside of its cells becomes a cell in its place.",
    "<table>Tides<tr><th>Day</th><th>Height</th></tr><tr><td>Monday</td><td>3 m</td></tr></table>",
)
EMPTY_COLUMN = Rule(
    "empty-column",
    "1.3.1",
    "minor",
    "Columns that no cell begins",
    "Cells span only columns in which a cell begins, so that a screen reader counts the columns that there are.",
    '<table><tr><th colspan="3">Day</th><th>Height</th></tr><tr><td colspan="3">Monday</td><td>3 m</td></tr></table>',
)
TABLE_HEADERS = Defect(
    "table-headers",
    "1.3.1",
    "serious",
    "A table with cells that have no header",
    "Cells of the table have no header in their row or column, so a screen reader cannot say what their values are of.",
    "Mark the cells that head rows and columns as th with a scope; if the table only places things, use none.",
    "<table><tr><td>Monday</td><td>3 m</td></tr><tr><td>Tuesday</td><td>2 m</td></tr></table>",
)

RULES = (
    ORPHAN_ITEM,
    LIST_CONTENT,
    ORPHAN_TERM,
    HALF_LIST,
    MARKED_LINES,
    LAYOUT_TABLE,
    HEADER_CELL,
    EMPTY_HEADER,
    HEADER_SCOPE,
    HEADING_IN_CELL,
    TABLE_CAPTION,
    TABLE_REGION,
    STRAY_CELL,
    TABLE_CONTENT,
    EMPTY_COLUMN,
)
DEFECTS = (TABLE_HEADERS,)
