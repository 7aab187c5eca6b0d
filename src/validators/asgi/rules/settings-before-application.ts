import {settingsBeforeApplication as rule} from '../../wsgi/shared/settings-before-application.ts';

/** Django is told its settings before it starts, for ASGI servers. */
export const settingsBeforeApplication = rule('asgi', {
  bad: "import os\n\nfrom django.core.asgi import get_asgi_application\n\napplication = get_asgi_application()\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
