"""Pages made by chance: articles in many scripts among what stands around articles, whole and broken."""

import json

from hypothesis import strategies as st

from tests.attacks import ATTACKS

VOCABULARIES = {
    "en": "harbour lantern quietly seventeen o'clock e-mail river's 3.5 gather bench the of a",
    "ar": "الميناء سَفينةٌ كتابًا ٣٥ البحر هدوء في من ـة",
    "fa": "می‌رود کتاب‌ها خانهٔ آب ۱۲ شهر که از",
    "he": 'הַבַּיִת צה"ל רמב״ם ירושלים 15 של את',
    "hi": "क्षेत्र हिन्दी ज़िंदगी ४५ शब्द‍ और की",
    "bn": "বাংলাদেশ র‍্যাব নদীর ৭ গল্প আর",
    "th": "แม่น้ำ เรือลำน้อย ๒๕๖๗ บ้านริมคลอง และ",
    "ja": "川べりの傘屋は、 二十年 コーヒーを 飲む。 葛󠄀城",
    "zh": "桥上的人， 记下了三十年。 𠮷家 来",
    "ko": "강가의 학교에는 종소리가 세 번 울린다",
    "ru": "маяк сказка ёлка й 1994 он не",
    "el": "άνεμος μύλος ΐ εκατόν το και",
    "vi": "cây cầu tre được dựng mỗi năm",
}
"""Language → words that a careless step would break: joiners, marks, points, numbers, selectors, rare planes."""

BLOCKS = ("p", "div", "blockquote", "li", "td", "h2", "h3", "figcaption", "dd", "dt", "pre", "section", "article")
HOLDERS = (
    "div",
    "section",
    "article",
    "main",
    "ul",
    "ol",
    "table",
    "figure",
    "dl",
    "aside",
    "details",
    "noscript",
    "center",
)
INLINE = ("em", "b", "a href='/x'", "a href='#n'", "span", "code", "sup", "font", "q", "bdi dir=ltr", "span lang=fr")
CLASSES = (
    "content",
    "entry-content",
    "css-1x2",
    "sidebar",
    "share",
    "comments",
    "article-body",
    "widget",
    "related",
    "",
)
CHROME = (
    "<nav><ul><li><a href='/1'>{w}</a></li><li><a href='/2'>{w}</a></li></ul></nav>",
    "<header><a href='/'><img src='/logo.png' alt='{w}'></a></header>",
    "<div class='share'><a href='#'>{w}</a> <button>{w}</button></div>",
    "<footer><p>© {w}</p></footer>",
    "<form><label>{w} <input name=q></label><textarea>{w}</textarea></form>",
    "<script>var a = '{w}';</script><style>.b{{}}</style><template>{w}</template>",
    "<img data-src='/late.jpg' src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP'>",
    "<iframe src='https://video.example.com/embed/1'></iframe>",
    "<math alttext='x plus y'><mi>x</mi><mo>+</mo><mi>y</mi></math>",
    "<ruby>{w}<rp>(</rp><rt>{w}</rt><rp>)</rp></ruby>",
    "<table><tr><th>{w}<td>{w}<tr><td>{w}<td>{w}</table>",
    "<h1>{w}</h1><h5>{w}</h5>",
    "<hr><br>",
)


@st.composite
def sentences(draw: st.DrawFn, language: str, most: int = 40) -> str:
    """Give words of a language, one here and there in an inline element; white space stands around every tag."""
    words = draw(st.lists(st.sampled_from(VOCABULARIES[language].split()), min_size=4, max_size=most))
    marked = draw(st.lists(st.tuples(st.integers(0, len(words) - 1), st.sampled_from(INLINE)), max_size=3))
    for place, tag in marked:
        words[place] = f"<{tag}> {words[place]} </{tag.partition(' ')[0]}>"
    return " ".join(words) + "."


@st.composite
def parts(draw: st.DrawFn, language: str) -> str:
    """Give one part of a page: a run of blocks in a container, or a piece of what stands around."""
    if draw(st.integers(0, 3)) == 0:
        word = draw(st.sampled_from(VOCABULARIES[language].split()))
        return draw(st.sampled_from(CHROME)).replace("{w}", word.replace("'", "’"))
    blocks = draw(
        st.lists(st.tuples(st.sampled_from(BLOCKS), sentences(language)), min_size=1, max_size=5).map(
            lambda pairs: "\n".join(f"<{tag}> {text} </{tag}>" for tag, text in pairs)
        )
    )
    holder, name = draw(st.sampled_from(HOLDERS)), draw(st.sampled_from(CLASSES))
    return f"<{holder} class='{name}'> {blocks} </{holder}>"


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Give a page that ends its elements: some say what they are called, in which language and by whom."""
    language = draw(st.sampled_from(sorted(VOCABULARIES)))
    title, author = draw(sentences(language, 6)), "Ada Example"
    head = {
        "title": f"<title>{title}</title>",
        "meta": f"<meta name=author content='{author}'><meta property=og:site_name content='Example'>",
        "json": f"<script type='application/ld+json'>{json.dumps({'@type': 'Article', 'headline': 'x'})}</script>",
        "base": "<base href='https://example.org/deep/'>",
    }
    said = draw(st.sets(st.sampled_from(sorted(head))))
    tag = f"<html lang={language}>" if draw(st.booleans()) else "<html>"
    body = "\n".join(draw(st.lists(parts(language), min_size=2, max_size=8)))
    return (
        f"<!doctype html>{tag}<head>{''.join(head[name] for name in sorted(said))}</head><body> {body} </body></html>"
    )


@st.composite
def broken_pages(draw: st.DrawFn) -> str:
    """Give a page with a hole in it, and something hostile in the hole."""
    page = draw(pages())
    start = draw(st.integers(0, len(page)))
    stop = draw(st.integers(start, min(len(page), start + 200)))
    hostile = draw(
        st.sampled_from([*ATTACKS, "</div></p>", "<!--", "<![CDATA[", "<table><a>", "\x00", "\ud800", "&#0;"])
    )
    return page[:start] + hostile + page[stop:]
