def application(environ):
    return [b"Hello\n"]
