import {modelsAfterSetup as rule} from '../../wsgi/shared/models-after-setup.ts';

/** Models are imported after Django has started, for ASGI servers. */
export const modelsAfterSetup = rule('asgi', {
  bad: "import os\n\nfrom django.core.asgi import get_asgi_application\nfrom shop.models import Item\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n\nfrom shop.models import Item\n",
});
