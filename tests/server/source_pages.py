"""Pages that the tests send."""

WORDS = (
    "The ferry leaves the small harbour at seven, and the crew counts every crate on the deck before the ropes are "
    "cast off, for nobody on the island wants to wait another week for flour, paraffin and letters from the town."
)


def article_page(title: str = "A ferry in winter", paragraphs: int = 6, words: str = WORDS) -> str:
    """Give a plain page with an article on it."""
    text = "\n".join(f"<p>{words} This is part {number}.</p>" for number in range(paragraphs))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
        f'<body><nav><a href="/a">Home</a> <a href="/b">News</a></nav>'
        f'<article><h1>{title}</h1>{text}<p><a href="/more">More on ferries</a></p></article></body></html>'
    )


LOGIN_PAGE = """<!doctype html><html lang="en"><head><title>Sign in</title></head><body><main>
<h1>Sign in</h1><form method="post"><label>Name <input name="name"></label>
<label>Password <input name="password" type="password"></label><button>Sign in</button></form>
<p><a href="/forgotten">Forgotten your password?</a></p></main></body></html>"""

PAGE_OF_LINKS = (
    '<!doctype html><html lang="en"><head><title>All stories</title></head><body><main><h1>All stories</h1><ul>'
    + "".join(f'<li><a href="/story/{number}">Story number {number} of the archive</a></li>' for number in range(200))
    + "</ul></main></body></html>"
)

DEEP_PAGE = "<!doctype html><title>Deep</title><body>" + "<div>" * 50_000 + "Down here." + "</div>" * 50_000

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n" * 20

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89" * 20

JSON_DOCUMENT = b'{"items": [{"id": 1, "name": "first"}, {"id": 2, "name": "second"}]}'
