from django.contrib import admin
from django.urls import path
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import AllowAny
from rest_framework.response import Response

PRICES = {"coffee": 4500, "tea": 4000}


@api_view(["GET"])
@permission_classes([AllowAny])
def health(request):
    return Response({"status": "ok"})


@api_view(["GET"])
@permission_classes([AllowAny])
def price(request, item):
    if item not in PRICES:
        return Response({"error": "no such item"}, status=404)
    return Response({"item": item, "price": PRICES[item]})


urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/health/", health),
    path("api/v1/price/<item>/", price),
]
