"""The bodies of requests → checked values."""

import json
from typing import Annotated, TypeVar
from urllib.parse import parse_qsl, urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from starlette.requests import Request

from readmode import BadOption
from readmode_server.errors import BadRequest, EmptyPage, UnsupportedType

HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})

FORM_FIELDS = 20
"""Fields of a form; ours has two."""

REPORTED_FIELDS = 10
"""Places at fault that an answer lists."""

SHOWN_CHARACTERS = 100
"""Characters of a refused address that an answer repeats."""


def _well_formed(value: object) -> object:
    """Replace half characters: a page's script may leave one in its text, and JSON carries it."""
    if not isinstance(value, str):
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


Text = Annotated[str, BeforeValidator(_well_formed)]

Body = TypeVar("Body", bound=BaseModel)


class _Body(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class ArticleOptions(_Body):
    """What a caller may ask of the reading."""

    words_per_minute: int | None = None


class ArticleRequest(_Body):
    """The body of POST /v1/articles."""

    html: Text | None = None
    url: Text | None = None
    content_type: Text | None = None
    options: ArticleOptions = ArticleOptions()


class CaptureRequest(_Body):
    """The body of POST /v1/captures."""

    html: Text
    url: Text
    title: Text = ""
    language: Text = ""
    selection: Text = ""
    preferences: dict[str, str | int | float | bool | None] = {}


def media_type_of(request: Request) -> str:
    """Give the type of the body, without parameters, in lower case; empty when the request names none."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def json_body(request: Request, model: type[Body]) -> Body:
    """Read a JSON body.

    Raises:
        UnsupportedType: the request does not say that it is JSON.
        EmptyPage: there is none.
        BadRequest: it is not JSON, or not of the model's shape.
    """
    if media_type_of(request) != "application/json":
        raise UnsupportedType("application/json")
    body = await request.body()
    if not body.strip():
        raise EmptyPage
    try:
        # The standard library's parser, for pydantic's own refuses half characters, which real pages hold.
        return model.model_validate(json.loads(body))
    except ValidationError as error:
        raise BadRequest("The body has not the shape that is described.", _faults(error)) from error
    except (ValueError, RecursionError) as error:
        raise BadRequest("The body is not valid JSON.") from error


def _faults(error: ValidationError) -> tuple[tuple[str, str], ...]:
    """Give where the body is at fault, without what it holds there."""
    details = error.errors(include_url=False, include_context=False, include_input=False)
    return tuple(
        ("/" + "/".join(str(step)[:SHOWN_CHARACTERS] for step in detail["loc"]), detail["msg"])
        for detail in details[:REPORTED_FIELDS]
    )


async def form_body(request: Request) -> dict[str, str]:
    """Read the body of a form, as browsers send it by default.

    Raises:
        UnsupportedType: the request does not say that it is one.
        BadRequest: it has far more fields than our forms.
    """
    if media_type_of(request) != "application/x-www-form-urlencoded":
        raise UnsupportedType("application/x-www-form-urlencoded")
    body = await request.body()
    try:
        # Latin-1 keeps every byte; what the fields hold is percent-encoded UTF-8.
        fields = parse_qsl(body.decode("latin-1"), keep_blank_values=True, errors="replace", max_num_fields=FORM_FIELDS)
    except ValueError as error:
        raise BadRequest("The form has too many fields.") from error
    return dict(fields)


def web_address(text: str) -> str:
    """Check an address that a caller gives.

    Raises:
        BadOption: it is not an absolute http or https address.
    """
    address = text.strip()
    if not is_web_address(address):
        raise BadOption("url", address[:SHOWN_CHARACTERS], "an absolute http or https address")
    return address


def is_web_address(address: str) -> bool:
    """Say whether a text is an absolute http or https address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
