import {rightEnviron as rule} from '../../wsgi/shared/right-environ.ts';

/** os.environ is used as the dictionary that it is, for ASGI servers. */
export const rightEnviron = rule('asgi', {
  bad: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefalt('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
