STATUS = "200 OK"
HEADERS = [("Content-Type", "text/plain; charset=utf-8")]


def application(environ, start_response):
    start_response(STATUS, HEADERS)
    return [b"Hello\n"]
