import {useDjango as rule} from '../shared/use-django.ts';

/** The application is Django, for WSGI servers. */
export const useDjango = rule('wsgi', {
  bad: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
