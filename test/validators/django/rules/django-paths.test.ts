import {djangoPathsExist} from '../../../../src/validators/django/rules/django-paths.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(djangoPathsExist, {
  good: [
    djangoPathsExist.good,
    "INSTALLED_APPS = ['django.contrib.postgres', 'django.contrib.gis', 'django.contrib.auth.apps.AuthConfig', 'blog', 'django_extensions']\n",
    "MIDDLEWARE = ['django.middleware.locale.LocaleMiddleware']\nSESSION_ENGINE = 'django.contrib.sessions.backends.cached_db'\nEMAIL_BACKEND = 'django.core.mail.backends.smtp.EmailBackend'\nTEST_RUNNER = 'django.test.runner.DiscoverRunner'\nDEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n",
    "DATABASES = {'default': {'ENGINE': 'django.contrib.gis.db.backends.postgis'}}\n",
    // Renamed in 1.9, and still loaded by that name.
    "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql_psycopg2'}}\n",
    // comma-between-items speaks of these.
    "INSTALLED_APPS = [\n    'django.contrib.auth'\n    'django.contrib.sessions',\n]\n",
    "MIDDLEWARE = [\n    'django.middleware.security.SecurityMiddleware'  # first\n    'blog.B',\n]\n",
  ],
  bad: [
    {text: djangoPathsExist.bad},
    {
      text: "MIDDLEWARE = ['django.middleware.security.SecurityMiddelware']\n",
      at: '1:15',
      says: [/SecurityMiddleware/],
    },
    {text: "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgres'}}\n", at: '1:36', says: [/postgresql/]},
    {
      text: "TEMPLATES = [{'BACKEND': 'django.template.backends.django.DjangoTemplate'}]\n",
      at: '1:26',
      says: [/DjangoTemplates/],
    },
    {
      text: "AUTH_PASSWORD_VALIDATORS = [{'NAME': 'django.contrib.auth.password_validation.MinLengthValidator'}]\n",
      at: '1:38',
    },
    {text: "INSTALLED_APPS = ['django.contrib.message']\n", at: '1:19', says: [/django.contrib.messages/]},
    {text: "INSTALLED_APPS = ['django.db.backends.postgresql_psycopg2']\n", at: '1:19'},
    {text: "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql_psycopg'}}\n", at: '1:36'},
  ],
  absent: ['', '# only a comment\n'],
});
