def application(environ, start_response):
    body = b"Hello\n"
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", len(body))])
    return [body]
