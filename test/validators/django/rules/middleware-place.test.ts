import {middlewarePlace} from '../../../../src/validators/django/rules/middleware-place.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(middlewarePlace, {
  good: [
    middlewarePlace.good,
    "MIDDLEWARE = ['corsheaders.middleware.CorsMiddleware', 'django.middleware.security.SecurityMiddleware', 'whitenoise.middleware.WhiteNoiseMiddleware', 'django.middleware.common.CommonMiddleware']\n",
  ],
  bad: [
    {text: middlewarePlace.bad},
    {
      text: "MIDDLEWARE = ['django.contrib.sessions.middleware.SessionMiddleware', 'whitenoise.middleware.WhiteNoiseMiddleware']\n",
      at: '1:71',
      says: [/SessionMiddleware/],
    },
    {
      text: "MIDDLEWARE = ['django.middleware.common.CommonMiddleware', 'django.middleware.security.SecurityMiddleware']\n",
      at: '1:60',
      says: [/CommonMiddleware/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
