from django.http import JsonResponse
from django.urls import path

PRICES = {"coffee": 4500, "tea": 4000}


def health(request):
    return JsonResponse({"status": "ok"})


def price(request, item):
    if item not in PRICES:
        return JsonResponse({"error": "no such item"}, status=404)
    return JsonResponse({"item": item, "price": PRICES[item]})


urlpatterns = [
    path("health/", health),
    path("api/v1/price/<item>/", price),
]
