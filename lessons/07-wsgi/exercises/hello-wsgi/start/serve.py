"""Tries out hello.py: python3 serve.py, then http://127.0.0.1:8000/"""
from wsgiref.simple_server import make_server
from wsgiref.validate import validator

from hello import application

with make_server("127.0.0.1", 8000, validator(application)) as server:
    print("http://127.0.0.1:8000/  (Ctrl+C stops it)")
    server.serve_forever()
