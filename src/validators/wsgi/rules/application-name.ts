import {applicationName as rule} from '../shared/application-name.ts';

/** The server finds `application`, for WSGI servers. */
export const applicationName = rule('wsgi', {
  bad: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\naplication = get_wsgi_application()\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
