def application(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            message = receive()
            if message["type"] == "lifespan.startup":
                send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                send({"type": "lifespan.shutdown.complete"})
                return
    elif scope["type"] == "http":
        send({
            "type": "http.response.start",
            "status": 200,
            "headers": [(b"content-type", b"text/plain; charset=utf-8")],
        })
        send({"type": "http.response.body", "body": b"Hello, ASGI!\n"})
    else:
        raise ValueError(f"cannot handle {scope['type']}")
