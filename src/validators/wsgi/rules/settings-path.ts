import {settingsPath as rule} from '../shared/settings-path.ts';

/** The settings are named as a module, for WSGI servers. */
export const settingsPath = rule('wsgi', {
  bad: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite/settings.py')\n\napplication = get_wsgi_application()\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
