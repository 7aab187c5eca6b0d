from collections.abc import Callable, Iterable


def application(environ: dict[str, object], start_response: Callable) -> Iterable[bytes]:
    """Greets everybody."""
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    return [bytes("Hello\n", "utf-8")]
