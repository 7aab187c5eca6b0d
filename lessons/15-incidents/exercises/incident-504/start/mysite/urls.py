import time

from django.http import HttpResponse, JsonResponse
from django.urls import path


def hello(request):
    return JsonResponse({"hello": "world"})


def report(request):
    time.sleep(90)  # stands for the work: a year of orders takes 90 seconds
    return HttpResponse("month,orders\n2026-10,41\n2026-11,57\n", content_type="text/csv")


urlpatterns = [
    path("api/v1/hello/", hello),
    path("api/v1/report/", report),
]
