async def application(scope, receive, send):
    match scope["type"]:
        case "lifespan":
            while True:
                message = await receive()
                match message["type"]:
                    case "lifespan.startup":
                        await send({"type": "lifespan.startup.complete"})
                    case "lifespan.shutdown":
                        await send({"type": "lifespan.shutdown.complete"})
                        return
        case "http":
            await send({
                "type": "http.response.start",
                "status": 200,
                "headers": [(b"content-type", b"text/plain")],
            })
            await send({"type": "http.response.body", "body": b"Hello\n"})
        case other:
            raise ValueError(other)
