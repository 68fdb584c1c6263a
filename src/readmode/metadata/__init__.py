"""What the page says about its article, joined by a visible order of trust.

Each reader (JSON-LD, meta elements, microdata, the texts near the headline) hands over what it found; `TRUST` says
whose word counts more for each field. Nothing here changes the tree.
"""

from readmode.metadata.addresses import day_in
from readmode.metadata.bylines import tells_author
from readmode.metadata.candidates import gather
from readmode.metadata.choice import choose_authors, choose_canonical, choose_date, choose_image, choose_text
from readmode.metadata.credits import credit_words, months_of
from readmode.metadata.date_custom import DateCustom
from readmode.metadata.declared import Names
from readmode.metadata.found import Field, Found
from readmode.metadata.headline import Heading
from readmode.metadata.language import elements_speaking, read_direction, read_language
from readmode.metadata.language_tags import base_language
from readmode.metadata.likeness import fold
from readmode.metadata.markup import read_markup, trunk_of
from readmode.metadata.meta_tags import NAMES
from readmode.metadata.microdata import read_microdata
from readmode.metadata.name_forms import is_title
from readmode.metadata.page_data import CANONICAL, PageData, addresses_in, names_in, read_data
from readmode.metadata.pictures import known_pictures
from readmode.metadata.sample import read_sample
from readmode.metadata.site_names import bare_title, separators
from readmode.metadata.story import is_dated, judge
from readmode.metadata.title_marks import about
from readmode.metadata.titles import choose_title, known_titles
from readmode.model import Metadata, Page, Sourced

__all__ = ["describe"]


def _metas(field: Field, *left_out: str) -> tuple[str, ...]:
    return tuple(f"meta:{name}" for name in NAMES[field] if name not in left_out)


TRUST: dict[Field, tuple[str, ...]] = {
    # written for the catalogue first; then what readers see; then what is often left at the system's default
    "author": (
        "json-ld",
        "microdata",
        "meta:citation_author",
        "meta:sailthru.author",
        "meta:parsely-author",
        "markup:byline",
        "markup:author",
        "microdata:head",
        "meta:twitter:data",
        *_metas("author", "citation_author", "sailthru.author", "parsely-author"),
        "markup:signature",
        "json-ld:page",
    ),
    # the page's own node ("json-ld:page") is left out: systems date every page, also a shop's front page
    "published": (
        "json-ld",
        "microdata",
        "microdata:head",
        *_metas("published", "date"),
        "markup:time",
        "markup:dateline",
        "meta:date",
        "markup:signature",
        "link:address",
        "markup:hatom",
    ),
    "modified": (
        "json-ld",
        "microdata",
        "microdata:head",
        *_metas("modified"),
        "markup:time",
        "markup:dateline",
        "markup:signature",
        "json-ld:page",
    ),
    "site_name": ("meta:og:site_name", "json-ld:site", "json-ld", *_metas("site_name", "og:site_name"), "microdata"),
    "excerpt": (
        "meta:og:description",
        "meta:description",
        "json-ld",
        *_metas("excerpt", "og:description", "description"),
        "json-ld:page",
    ),
    "canonical_url": CANONICAL,
    "lead_image": (*_metas("lead_image"), "json-ld", "link:image_src", "json-ld:page", "microdata"),
}
"""Field → sources, the most trusted first. A source that is not named is not believed."""


def describe(page: Page) -> Metadata:
    """Read what the page says about its article. Looks at the tree, never changes it, and raises nothing.

    Args:
        page: the page as a tree.

    Returns:
        The metadata, each value with its source; what the page does not say is None.
    """
    try:
        return _describe(page)
    finally:
        for remembered in (fold, bare_title, separators, is_title, tells_author):
            remembered.cache_clear()  # nothing of a page outlives its reading


def _describe(page: Page) -> Metadata:
    root = page.root
    data = read_data(page)
    found = list(data.found)
    title, headline = _choose_title(page, data, data.names)
    marked = read_microdata(root, trunk_of(root, headline))
    found += marked.found
    sample = read_sample(root)
    speaking = elements_speaking(root, data.elements.holders)
    language = read_language(speaking, found, sample)
    tag = language.value if language else ""
    names = names_in(data.elements, found, page.url) if marked.found else data.names
    if names.declared != data.names.declared:  # microdata, which were found by the headline, may name it as well
        title, headline = _choose_title(page, data, names)
    addresses = addresses_in(found, page.url)
    addressed = [Found("published", day_in(address), "link:address") for address in addresses]
    days = tuple(item.text for item in (*found, *addressed) if item.field in {"published", "modified"})
    custom = DateCustom(tag, root, days)
    found += read_markup(root, headline, found, custom, names.sites - names.hosts)
    found += addressed
    story = judge(next(iter(addresses), None), data.kind, (data.described_as, marked.kind), found)
    signed = found if story.signed else []  # what is no article has no author, and no date of its own
    dated = signed if is_dated(data.kind, found, names.sites) else []
    titles = known_titles(title, names, [heading.text for heading in data.headings])
    sites = [item.text for item in found if item.field == "site_name"]
    authors = choose_authors(signed, TRUST["author"], tag, names, story)
    published = choose_date(dated, "published", TRUST["published"], custom)
    modified = choose_date(dated, "modified", TRUST["modified"], custom)
    dates = [date.value for date in (published, modified) if date]
    return Metadata(
        title=title,
        authors=authors,
        site_name=choose_text(found, "site_name", TRUST["site_name"]),
        published=published,
        modified=modified,
        language=language,
        direction=read_direction(speaking, tag, sample),
        canonical_url=choose_canonical(found, TRUST["canonical_url"], page),
        excerpt=choose_text(found, "excerpt", TRUST["excerpt"]),
        lead_image=choose_image(found, TRUST["lead_image"], page),
        titles=titles,
        credit_words=credit_words([author.value for author in authors], base_language(tag)),
        months=months_of(dates, base_language(tag)),
        pictures=known_pictures(data.elements.data, data.pictures, (*titles, *sites), page.base_url),
    )


def _choose_title(page: Page, data: PageData, names: Names) -> tuple[Sourced | None, Heading | None]:
    addresses = addresses_in(data.found, page.url)
    known = about(data.kind, data.described_as, addresses)
    return choose_title(page.root, gather(names, data.headings), known)
