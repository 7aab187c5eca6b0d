import {useDjango as rule} from '../../wsgi/shared/use-django.ts';

/** The application is Django, for ASGI servers. */
export const useDjango = rule('asgi', {
  bad: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
