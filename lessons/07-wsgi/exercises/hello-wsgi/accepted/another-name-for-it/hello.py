def hello(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    words = ["Hello, ", "WSGI!\n"]
    return [word.encode() for word in words]


application = hello
