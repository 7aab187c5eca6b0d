def application(scope, receive, send):
    return [b"Hello, ASGI!\n"]
