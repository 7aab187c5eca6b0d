import {expect, it} from 'vitest';
import {django} from '../../../src/validators/django/index.ts';
import {validate} from '../../../src/validators/validator.ts';

const good = `import os

SECRET_KEY = os.environ['DJANGO_SECRET_KEY']
DEBUG = os.environ.get('DJANGO_DEBUG', '') == 'True'
ALLOWED_HOSTS = ['example.com']
INSTALLED_APPS = [
    'django.contrib.admin',
    'django.contrib.auth',
    'django.contrib.contenttypes',
    'django.contrib.sessions',
    'django.contrib.messages',
    'django.contrib.staticfiles',
]
MIDDLEWARE = [
    'django.middleware.security.SecurityMiddleware',
    'whitenoise.middleware.WhiteNoiseMiddleware',
    'django.contrib.sessions.middleware.SessionMiddleware',
    'django.middleware.common.CommonMiddleware',
    'django.middleware.csrf.CsrfViewMiddleware',
    'django.contrib.auth.middleware.AuthenticationMiddleware',
    'django.contrib.messages.middleware.MessageMiddleware',
    'django.middleware.clickjacking.XFrameOptionsMiddleware',
]
ROOT_URLCONF = 'mysite.urls'
STATIC_URL = '/static/'
STATIC_ROOT = '/var/www/static'
SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31536000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LOGGING = {
    'version': 1,
    'handlers': {'console': {'class': 'logging.StreamHandler'}},
    'root': {'handlers': ['console']},
}
`;

function rules(text: string): readonly string[] {
  return validate(django, {path: 'mysite/settings.py', text}).diagnostics.map(({rule}) => rule.replace('django/', ''));
}

it('has nothing to say of the good file', () => {
  expect(rules(good)).toEqual([]);
});

const settings = [...good.matchAll(/^([A-Z_]+) = /gm)].map(([, name = '']) => name);

it.each(settings)('%s misspelt, in small letters, with a colon, compared: one finding', (name) => {
  const at = new RegExp(`^${name} = `, 'm');
  expect(rules(good.replace(at, `${name.slice(0, -1)} = `))).toEqual(['known-setting']);
  expect(rules(good.replace(at, `${name.toLowerCase()} = `))).toEqual(['known-setting']);
  expect(rules(good.replace(at, `${name}: `))).toEqual(name === 'ROOT_URLCONF' ? [] : ['known-setting']);
  expect(rules(good.replace(at, `${name} == `))).toEqual(['defined-names']);
});

const items = [...good.matchAll(/^ {4}'(django\.[\w.]+)',\n(?! *\])/gm)].map(([, name = '']) => name);

it.each(items)('%s misspelt, or without its comma: one finding', (name) => {
  expect(rules(good.replace(`'${name}',`, `'${name.slice(0, -1)}',`))).toEqual(['django-paths']);
  expect(rules(good.replace(`'${name}',`, `'${name.replace('django', 'djagno')}',`))).toEqual(['django-paths']);
  expect(rules(good.replace(`'${name}',\n    '`, `'${name}'\n    '`))).toEqual(
    good.includes(`'${name}',\n    '`) ? ['comma-between-items'] : [],
  );
});

it.each([
  ["DEBUG = 'False'", 'boolean-settings'],
  ["DEBUG = os.environ.get('DEBUG')", 'boolean-settings'],
  ['MIDDLEWARE_CLASSES = []', 'current-settings'],
])('%s: one finding', (line, rule) => {
  const [name = ''] = line.split(/_CLASSES| = /);
  const changed =
    name === 'MIDDLEWARE' ? good.replace('MIDDLEWARE =', 'MIDDLEWARE_CLASSES =') : good.replace(/^DEBUG = .*$/m, line);
  expect(rules(changed)).toEqual([rule]);
});

it('says of a misspelt ALLOWED_HOSTS that nothing answers, where DEBUG is off', () => {
  const off = good.replace(/^DEBUG = .*$/m, 'DEBUG = False').replace('ALLOWED_HOSTS', 'ALLOWED_HOST');
  expect(rules(off)).toEqual(['allowed-hosts']);
});
