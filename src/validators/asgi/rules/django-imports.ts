import {djangoImports as rule} from '../../wsgi/shared/django-imports.ts';

/** What is imported from Django exists, for ASGI servers. */
export const djangoImports = rule('asgi', {
  bad: "import os\n\nfrom django.core.wsgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
