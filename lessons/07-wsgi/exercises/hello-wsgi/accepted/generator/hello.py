def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    yield b"Hello from "
    yield environ["REQUEST_METHOD"].encode()
    yield b"\n"
