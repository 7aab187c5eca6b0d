import {pythonSyntax as rule} from '../../python/syntax-rule.ts';
import type {ServedModule} from '../module.ts';

/** Python reads the file. */
export const pythonSyntax = rule('wsgi', ({file}: ServedModule) => file, {
  bad: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application(\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
});
