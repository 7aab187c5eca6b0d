import {knownNames as rule} from '../shared/known-names.ts';

/** Names have a value when they are read, for WSGI servers. */
export const knownNames = rule('wsgi', {
  bad: "from django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
