import {pythonSyntax as rule} from '../../python/syntax-rule.ts';
import type {ServedModule} from '../../wsgi/module.ts';

/** Python reads the file. */
export const pythonSyntax = rule('asgi', ({file}: ServedModule) => file, {
  bad: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application(\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
});
