import {settingsPath as rule} from '../../wsgi/shared/settings-path.ts';

/** The settings are named as a module, for ASGI servers. */
export const settingsPath = rule('asgi', {
  bad: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite/settings.py')\n\napplication = get_asgi_application()\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
