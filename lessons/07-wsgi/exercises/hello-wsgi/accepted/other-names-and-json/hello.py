import json


def application(env, respond):
    body = json.dumps({"path": env["PATH_INFO"]}).encode()
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    respond("200 OK", headers)
    return (body,)
