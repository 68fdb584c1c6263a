"""What a public function takes, checked at its door: deeper down a wrong type is an error that names nothing."""


def require(name: str, value: object, *expected: type) -> None:
    """Refuse an argument of a type that cannot be meant.

    Args:
        name: what the argument is called.
        value: what came.
        expected: the types, one of which it must have.

    Raises:
        TypeError: it has none of them; the sentence names them, and what came.
    """
    if not isinstance(value, expected):
        message = f"{name} must be {' or '.join(map(_called, expected))}, not {_called(type(value))}"
        raise TypeError(message)


def _called(kind: type) -> str:
    return "None" if kind is type(None) else kind.__name__
