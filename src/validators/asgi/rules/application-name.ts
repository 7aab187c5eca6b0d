import {applicationName as rule} from '../../wsgi/shared/application-name.ts';

/** The server finds `application`, for ASGI servers. */
export const applicationName = rule('asgi', {
  bad: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\naplication = get_asgi_application()\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
