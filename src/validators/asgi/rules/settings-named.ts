import {settingsNamed as rule} from '../../wsgi/shared/settings-named.ts';

/** The module names its settings, for ASGI servers. */
export const settingsNamed = rule('asgi', {
  bad: 'from django.core.asgi import get_asgi_application\n\napplication = get_asgi_application()\n',
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
