from django.test import SimpleTestCase, override_settings


@override_settings(SECURE_SSL_REDIRECT=False)
class ApiTests(SimpleTestCase):
    def test_health(self):
        self.assertEqual(self.client.get("/api/v1/health/").json(), {"status": "ok"})

    def test_price(self):
        response = self.client.get("/api/v1/price/coffee/")
        self.assertEqual(response.json(), {"item": "coffee", "price": 4500})

    def test_unknown_item(self):
        response = self.client.get("/api/v1/price/juice/")
        self.assertEqual(response.status_code, 404)
