import {knownNames as rule} from '../../wsgi/shared/known-names.ts';

/** Names have a value when they are read, for ASGI servers. */
export const knownNames = rule('asgi', {
  bad: "from django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
