def application(request):
    return "Hello, WSGI!\n"
