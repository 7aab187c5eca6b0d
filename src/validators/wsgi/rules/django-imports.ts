import {djangoImports as rule} from '../shared/django-imports.ts';

/** What is imported from Django exists, for WSGI servers. */
export const djangoImports = rule('wsgi', {
  bad: "import os\n\nfrom django.core.asgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
