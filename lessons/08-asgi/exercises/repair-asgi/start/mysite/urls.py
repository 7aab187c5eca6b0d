from django.http import JsonResponse
from django.urls import path


def status(request):
    return JsonResponse({"status": "ok"})


urlpatterns = [path("api/v1/status/", status)]
