import {settingsNamed as rule} from '../shared/settings-named.ts';

/** The module names its settings, for WSGI servers. */
export const settingsNamed = rule('wsgi', {
  bad: 'from django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n',
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
