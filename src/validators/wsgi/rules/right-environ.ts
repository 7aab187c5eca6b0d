import {rightEnviron as rule} from '../shared/right-environ.ts';

/** os.environ is used as the dictionary that it is, for WSGI servers. */
export const rightEnviron = rule('wsgi', {
  bad: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefalt('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
