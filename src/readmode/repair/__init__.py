"""Repair the article's semantics, and account for every change and for every defect that is left to the author."""

from lxml.html import HtmlElement

from readmode.model import Article, Finding, Metadata, Repair, RepairedArticle
from readmode.repair.account import Context, Entry, Step
from readmode.repair.attributes import drop_stray_attributes
from readmode.repair.bold_headings import promote_bold_headings
from readmode.repair.dates import judge_dates
from readmode.repair.disclosures import open_details
from readmode.repair.embeds import repair_embeds
from readmode.repair.empties import drop_empties
from readmode.repair.figures import tie_captions
from readmode.repair.foreign import drop_foreign
from readmode.repair.galleries import list_pictures
from readmode.repair.headings import close_heading_gaps, drop_title_copies, name_heading_roles
from readmode.repair.hidden import drop_hidden_copies, show_hidden
from readmode.repair.identifiers import drop_lost_references, settle_identifiers
from readmode.repair.image_sources import repair_image_sources
from readmode.repair.images import repair_images
from readmode.repair.language import repair_language
from readmode.repair.link_texts import join_link_twins, judge_link_texts
from readmode.repair.links import name_links, settle_links
from readmode.repair.lists import repair_lists
from readmode.repair.marked_lines import list_marked_lines
from readmode.repair.mathematics import drop_drawn_formulae, name_drawn_formulae, settle_formulae
from readmode.repair.media import repair_media
from readmode.repair.nesting import settle_blocks
from readmode.repair.notes import mark_notes
from readmode.repair.paragraphs import part_paragraphs
from readmode.repair.passages import mark_passages
from readmode.repair.programs import direct_code, settle_code
from readmode.repair.quotes import drop_pull_quotes
from readmode.repair.spacing import mend_spacing
from readmode.repair.styling import settle_styling
from readmode.repair.sweep import sweep
from readmode.repair.table_parts import settle_table_parts
from readmode.repair.tables import repair_tables
from readmode.repair.typeset import read_typeset_formulae

STEPS: tuple[Step, ...] = (
    read_typeset_formulae,  # the only scripts that hold content, before all scripts go
    drop_foreign,  # before all others: what does not go out must not count as content below
    show_hidden,  # before anything asks what an element holds
    drop_hidden_copies,
    settle_identifiers,  # before anything refers to an id, or makes one
    settle_code,  # before tables of numbered lines are judged as tables
    settle_formulae,
    name_drawn_formulae,  # before images lose what scripts keep with them
    repair_embeds,  # makes links and figures, which later steps treat like the author's
    repair_media,
    repair_image_sources,  # settles which images there are, before asking what they and their links are called
    settle_styling,  # after frames, whose style may hide them, and images, whose address it may hold
    settle_table_parts,  # before anything links to a wrapper that goes
    settle_links,
    name_heading_roles,
    settle_blocks,  # after links and headings, which become other elements; from here on blocks stand where they may
    drop_drawn_formulae,
    drop_title_copies,  # after all that changes how many words come first
    drop_pull_quotes,
    tie_captions,  # before images ask for their captions
    repair_images,  # after what may take the words of a caption away
    join_link_twins,  # after the images that do or do not name their links
    name_links,
    drop_empties,  # after all that may leave a paragraph without content
    drop_lost_references,  # after all that takes elements away
    open_details,
    repair_tables,
    repair_lists,
    part_paragraphs,  # after layout tables and lists that are none, whose parts become blocks
    list_marked_lines,
    list_pictures,  # after paragraphs, which part words from the pictures among them
    promote_bold_headings,  # after paragraphs and lists, to know what each stands before
    mend_spacing,  # after all that joins texts
    mark_notes,
    repair_language,  # after all that takes or moves words, for a language must agree with its words
    mark_passages,
    direct_code,
    judge_link_texts,
    judge_dates,
    drop_stray_attributes,  # after all that reads roles and states
    close_heading_gaps,  # last: every heading that goes or comes is gone or here
)
"""The steps in order. Each changes one kind of element, and finds nothing to do the second time."""


def repair(article: Article, metadata: Metadata, base_url: str | None) -> RepairedArticle:
    """Repair the article in place, step by step, and give the account.

    Repairing a repaired article changes nothing. No word is lost or moved but by a repair that says so.

    Args:
        article: the chosen subtree; its tree is changed.
        metadata: what the page says about its article: title, language, direction.
        base_url: what relative addresses resolve against.
    """
    root: HtmlElement = article.root
    context = Context.of(article, metadata, base_url)
    account: list[Entry] = []
    for step in STEPS:
        told = list(step(root, context))
        if told:  # else nothing is marked
            account += told
            sweep(root)
    reports = [entry.report for entry in sorted(account, key=lambda entry: (entry.rank, entry.report.rule))]
    return RepairedArticle(
        root,
        tuple(report for report in reports if isinstance(report, Repair)),
        tuple(report for report in reports if isinstance(report, Finding)),
    )
