"""Pages of any size that look like pages: an article between menus, with what articles are made of."""

from itertools import count

WORDS = (
    "harbour morning letter bridge winter garden answer market signal window river teacher copper island paper"
    " station valley engine summer candle"
).split()

SENTENCE_WORDS = 14
PARAGRAPH_SENTENCES = 5

HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tides of the harbour</title>'
    '<meta property="og:title" content="Tides of the harbour"><meta name="author" content="Ada Lovelace"></head><body>'
    "<header><nav><ul>"
    + "".join(f'<li><a href="/section/{number}">Section {number}</a></li>' for number in range(20))
    + "</ul></nav></header><main><article><h1>Tides of the harbour</h1>"
)
TAIL = (
    "</article><aside><h2>More stories</h2><ul>"
    + "".join(f'<li><a href="/story/{number}">Another story, number {number}</a></li>' for number in range(20))
    + "</ul></aside></main><footer><p>All rights reserved. <a href='/imprint'>Imprint</a></p></footer></body></html>"
)


def synthetic_page(size: int) -> bytes:
    """Write a page of about `size` bytes: paragraphs with links, and now and then a heading, a list or a table."""
    pieces = [HEAD]
    length = len(HEAD) + len(TAIL)
    for number in count():
        if length >= size:
            break
        piece = _block(number)
        pieces.append(piece)
        length += len(piece)
    return "".join([*pieces, TAIL]).encode()


def _block(number: int) -> str:
    """Give one block; every fourth begins a section, every seventh is a list, every eleventh a table."""
    heading = f"<h2>{_words(number, 4).capitalize()}</h2>" if number % 4 == 0 else ""
    if number % 11 == 0:
        rows = (f"<tr><td>{_words(number + row, 2)}</td><td>{row}</td></tr>" for row in range(4))
        return f"{heading}<table><tr><th>Place</th><th>Height</th></tr>{''.join(rows)}</table>\n"
    if number % 7 == 0:
        items = (f"<li>{_sentence(number + item)}</li>" for item in range(4))
        return f"{heading}<ul>{''.join(items)}</ul>\n"
    sentences = " ".join(_sentence(number * PARAGRAPH_SENTENCES + place) for place in range(PARAGRAPH_SENTENCES))
    return f'{heading}<p class="text">{sentences} <a href="/notes/{number}">{_words(number, 3)}</a>.</p>\n'


def _sentence(number: int) -> str:
    return f"{_words(number, SENTENCE_WORDS).capitalize()} {number}, and {_words(number + 7, 3)}."


def _words(number: int, how_many: int) -> str:
    """Give words that differ from number to number, without repeating themselves soon."""
    return " ".join(WORDS[(number * 7 + place * (1 + number % 9)) % len(WORDS)] for place in range(how_many))
