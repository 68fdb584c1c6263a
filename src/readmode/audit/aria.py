"""The roles and attributes of WAI-ARIA, as tables.

Sources: WAI-ARIA 1.2 (§5.4 definition of roles, §6.6 states and properties) with the additions of the 1.3 draft that
browsers already know; Digital Publishing WAI-ARIA Module 1.1; Graphics Module 1.0. "aria-expanded" on roles that 1.2
took it from is still let pass, as browsers do.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """One role.

    Attributes:
        abstract: it only orders the others; no element may have it.
        required: attributes that an element with this role must have.
        parents: roles of which one must stand around it.
        children: roles of which one must stand in it, and no others.
    """

    abstract: bool = False
    required: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    children: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute.

    Attributes:
        kind: "text", "ids", "whole", "number", "token" or "tokens".
        values: the tokens it may have, or the least whole number.
        roles: the roles that may have it; empty for all.
    """

    kind: str
    values: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()


ABSTRACT = "command composite input landmark range roletype section sectionhead select structure widget window"

PLAIN = """
alert alertdialog application article banner blockquote button code comment complementary contentinfo definition
deletion dialog directory document emphasis figure form generic group image img insertion link log main mark marquee
math navigation none note paragraph presentation progressbar radiogroup region search searchbox sectionfooter
sectionheader spinbutton status strong subscript superscript tabpanel term text textbox time timer toolbar tooltip
doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry doc-bibliography doc-
biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit doc-credits doc-dedication doc-endnote doc-
endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-
index doc-introduction doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part doc-
preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc graphics-document graphics-object graphics-
symbol
"""
"""Roles that ask for nothing."""

DEMANDING = """
caption          |                             | figure table grid treegrid       |
cell             |                             | row                              |
checkbox         | aria-checked                |                                  |
columnheader     |                             | row                              |
combobox         | aria-expanded aria-controls |                                  |
feed             |                             |                                  | article
grid             |                             |                                  | rowgroup row
gridcell         |                             | row                              |
heading          | aria-level                  |                                  |
list             |                             |                                  | listitem
listbox          |                             |                                  | group option
listitem         |                             | list                             |
menu             |                             |                                  | group menuitem menuitemcheckbox menuitemradio menu separator
menubar          |                             |                                  | group menuitem menuitemcheckbox menuitemradio menu separator
menuitem         |                             | menu menubar group               |
menuitemcheckbox | aria-checked                | menu menubar group               |
menuitemradio    | aria-checked                | menu menubar group               |
meter            | aria-valuenow               |                                  |
option           |                             | group listbox                    |
radio            | aria-checked                |                                  |
row              |                             | grid rowgroup table treegrid     | cell columnheader gridcell rowheader
rowgroup         |                             | grid table treegrid              | row
rowheader        |                             | row                              |
scrollbar        | aria-valuenow               |                                  |
separator        | aria-valuenow               |                                  |
slider           | aria-valuenow               |                                  |
suggestion       |                             |                                  | insertion deletion
switch           | aria-checked                |                                  |
tab              |                             | tablist                          |
table            |                             |                                  | rowgroup row
tablist          |                             |                                  | tab
tree             |                             |                                  | group treeitem
treegrid         |                             |                                  | rowgroup row
treeitem         |                             | group tree                       |
"""  # noqa: E501 - a table reads best with its rows whole
"""Role | attributes it must have | roles of which one is around it | roles that are in it."""

DEPRECATED_ROLES = frozenset({"directory", "doc-biblioentry", "doc-endnote"})

NAMELESS = frozenset(
    "caption code deletion emphasis insertion mark none paragraph presentation strong subscript suggestion "
    "superscript".split()
)
"""Roles that must not be given a name."""

CHILDLESS = frozenset(
    "button checkbox graphics-symbol image img math menuitemcheckbox menuitemradio meter option progressbar radio "
    "scrollbar separator slider switch tab".split()
)
"""Roles whose content is text only to a screen reader: a control inside is lost."""

LANDMARKS = frozenset(
    "application banner complementary contentinfo form main navigation region search doc-acknowledgments doc-afterword "
    "doc-appendix doc-bibliography doc-chapter doc-conclusion doc-credits doc-endnotes doc-epilogue doc-errata "
    "doc-foreword doc-glossary doc-index doc-introduction doc-pagelist doc-part doc-preface doc-prologue "
    "doc-toc".split()
)

WIDGETS = frozenset(
    "button checkbox combobox grid gridcell link listbox menu menubar menuitem menuitemcheckbox menuitemradio option "
    "progressbar radio radiogroup scrollbar searchbox separator slider spinbutton switch tab tablist textbox tree "
    "treegrid treeitem".split()
)

_RANGE = "meter progressbar scrollbar separator slider spinbutton"
_CELLS = "cell columnheader gridcell rowheader"
_COMPOSITE = "combobox grid listbox menu menubar radiogroup tablist tree treegrid"
_TEXT = "searchbox textbox"

ATTRIBUTE_TABLE = f"""
aria-actions             | ids    |                                           |
aria-activedescendant    | ids    |                                           | {_COMPOSITE} {_TEXT} application group row spinbutton toolbar
aria-atomic              | token  | true false                                |
aria-autocomplete        | token  | inline list both none                     | {_TEXT} combobox
aria-braillelabel        | text   |                                           |
aria-brailleroledescription | text |                                          |
aria-busy                | token  | true false                                |
aria-checked             | token  | true false mixed undefined                | checkbox menuitemcheckbox menuitemradio option radio switch treeitem
aria-colcount            | whole  | -1                                        | grid table treegrid
aria-colindex            | whole  | 1                                         | {_CELLS} row
aria-colspan             | whole  | 1                                         | {_CELLS}
aria-controls            | ids    |                                           |
aria-current             | token  | page step location date time true false   |
aria-describedby         | ids    |                                           |
aria-description         | text   |                                           |
aria-details             | ids    |                                           |
aria-disabled            | token  | true false                                |
aria-dropeffect          | tokens | copy execute link move none popup         |
aria-errormessage        | ids    |                                           |
aria-expanded            | token  | true false undefined                      | *
aria-flowto              | ids    |                                           |
aria-grabbed             | token  | true false undefined                      |
aria-haspopup            | token  | true false menu listbox tree grid dialog  |
aria-hidden              | token  | true false undefined                      |
aria-invalid             | token  | grammar false spelling true               |
aria-keyshortcuts        | text   |                                           |
aria-label               | text   |                                           |
aria-labelledby          | ids    |                                           |
aria-level               | whole  | 1                                         | comment grid heading listitem row tablist treegrid treeitem
aria-live                | token  | assertive off polite                      |
aria-modal               | token  | true false                                | alertdialog dialog
aria-multiline           | token  | true false                                | {_TEXT}
aria-multiselectable     | token  | true false                                | grid listbox tablist tree treegrid
aria-orientation         | token  | horizontal vertical undefined             | combobox listbox menu menubar radiogroup scrollbar separator slider tablist toolbar tree treegrid
aria-owns                | ids    |                                           |
aria-placeholder         | text   |                                           | {_TEXT}
aria-posinset            | whole  | 1                                         | article comment listitem menuitem menuitemcheckbox menuitemradio option radio row tab treeitem
aria-pressed             | token  | true false mixed undefined                | button
aria-readonly            | token  | true false                                | {_TEXT} checkbox columnheader combobox grid gridcell listbox menuitemcheckbox menuitemradio radiogroup rowheader slider spinbutton switch treegrid
aria-relevant            | tokens | additions all removals text               |
aria-required            | token  | true false                                | {_TEXT} checkbox columnheader combobox gridcell listbox radio radiogroup rowheader slider spinbutton switch tree treegrid
aria-roledescription     | text   |                                           |
aria-rowcount            | whole  | -1                                        | grid table treegrid
aria-rowindex            | whole  | 1                                         | {_CELLS} row
aria-rowspan             | whole  | 0                                         | {_CELLS}
aria-selected            | token  | true false undefined                      | columnheader gridcell option row rowheader tab treeitem
aria-setsize             | whole  | -1                                        | article comment listitem menuitem menuitemcheckbox menuitemradio option radio row tab treeitem
aria-sort                | token  | ascending descending none other           | columnheader rowheader
aria-valuemax            | number |                                           | {_RANGE}
aria-valuemin            | number |                                           | {_RANGE}
aria-valuenow            | number |                                           | {_RANGE}
aria-valuetext           | text   |                                           | {_RANGE}
"""  # noqa: E501 - a table reads best with its rows whole
"""Attribute | kind | values | roles; no roles for an attribute of all elements, "*" for all but `UNFOLDING`."""

UNFOLDING = frozenset(
    "blockquote caption code comment deletion emphasis generic insertion mark meter none option paragraph presentation "
    "radio radiogroup scrollbar searchbox separator slider spinbutton strong subscript suggestion superscript text "
    "textbox time rowgroup".split()
) - {"radiogroup"}
"""Roles that cannot be expanded."""

DEPRECATED_ATTRIBUTES = frozenset({"aria-dropeffect", "aria-grabbed"})


def _cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


ROLES: dict[str, Role] = {
    **{name: Role(abstract=True) for name in ABSTRACT.split()},
    **{name: Role() for name in PLAIN.split()},
    **{
        name: Role(required=tuple(required.split()), parents=tuple(parents.split()), children=tuple(children.split()))
        for name, required, parents, children in _cells(DEMANDING)
    },
}

ATTRIBUTES: dict[str, Attribute] = {
    name: Attribute(
        kind,
        tuple(values.split()),
        frozenset(set(ROLES) - UNFOLDING if roles == "*" else roles.split()),
    )
    for name, kind, values, roles in _cells(ATTRIBUTE_TABLE)
}

GLOBAL_ATTRIBUTES = frozenset(name for name, attribute in ATTRIBUTES.items() if not attribute.roles)
