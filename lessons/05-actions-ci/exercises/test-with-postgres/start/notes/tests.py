from django.db import DataError
from rest_framework.test import APITestCase

from notes.models import Note


class NoteTests(APITestCase):
    def test_create(self):
        response = self.client.post("/api/v1/notes/", {"title": "Django"})
        self.assertEqual(response.status_code, 201)

    def test_search_minds_the_letter_case(self):
        Note.objects.create(title="Django")
        found = self.client.get("/api/v1/notes/", {"q": "django"}).json()
        self.assertEqual(found, [])

    def test_the_database_refuses_a_title_too_long(self):
        with self.assertRaises(DataError):
            Note.objects.create(title="x" * 41)
