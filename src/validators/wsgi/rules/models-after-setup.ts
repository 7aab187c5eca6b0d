import {modelsAfterSetup as rule} from '../shared/models-after-setup.ts';

/** Models are imported after Django has started, for WSGI servers. */
export const modelsAfterSetup = rule('wsgi', {
  bad: "import os\n\nfrom django.core.wsgi import get_wsgi_application\nfrom shop.models import Item\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n",
  good: "import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_wsgi_application()\n\nfrom shop.models import Item\n",
});
