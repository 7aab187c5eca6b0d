def application(environ, start_response):
    headers = [("Content-Type", "text/html; charset=utf-8")]
    if environ["PATH_INFO"] != "/":
        start_response("404 Not Found", headers)
        return [b"<p>Nothing here</p>"]
    start_response("200 OK", headers)
    return ["<p>안녕하세요</p>".encode("utf-8")]
