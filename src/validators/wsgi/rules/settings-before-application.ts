import {settingsBeforeApplication as rule} from '../shared/settings-before-application.ts';

/** Django is told its settings before it starts, for WSGI servers. */
export const settingsBeforeApplication = rule('wsgi', {
  bad: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
