/** Settings that only Django has: one of them tells the framework. */
const own =
  /^(?:INSTALLED_APPS|MIDDLEWARE(?:_CLASSES)?|ROOT_URLCONF|TEMPLATES|DATABASES|WSGI_APPLICATION|ASGI_APPLICATION|ALLOWED_HOSTS|STATIC_URL|STATIC_ROOT|MEDIA_ROOT|AUTH_USER_MODEL|AUTH_PASSWORD_VALIDATORS|DEFAULT_AUTO_FIELD|CSRF_\w+|SECURE_\w+|EMAIL_BACKEND|INTERNAL_IPS)\b[ \t]*(?::[^=\n]*)?\+?=/gm;
/** Settings that Django shares with others. */
const shared =
  /^(?:SECRET_KEY|DEBUG|SESSION_COOKIE_SECURE|LOGGING|CACHES|LANGUAGE_CODE|TIME_ZONE|BASE_DIR)\b[ \t]*(?::[^=\n]*)?\+?=/gm;
const star = /^from[ \t]+\S+[ \t]+import[ \t]+\*/m;
/** `from .base import *`, `from mysite.settings import *`: settings that go on from others. */
const starOfSettings = /^from[ \t]+(?:\S*\.)?(?:base|common|defaults?|settings\w*|\w+_settings)[ \t]+import[ \t]+\*/m;
/** Configurations of other frameworks that share names with Django's. */
const others =
  /\b(?:SQLALCHEMY_|SPIDER_MODULES\b|BaseSettings\b|WTF_CSRF)|^(?:from|import)[ \t]+(?:flask|pydantic|starlette|sanic)\b/m;

/** A file whose name says that it holds settings: one setting is enough, or the import of others. */
export function areSettings(text: string): boolean {
  if (count(text, own) > 0 || star.test(text)) return true;
  return count(text, shared) > 0 && !others.test(text);
}

/** `settings.py` before its first setting: imports and comments at most. */
export function areSettingsToBe(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#.*|(?:import|from)\s.*)?$/.test(line));
}

/** Settings by their content alone: two of them, one Django's own, or some that go on from others. */
export function lookLikeSettings(text: string): boolean {
  const [mine, common] = [count(text, own), count(text, shared)];
  return (mine > 0 && mine + common > 1) || (mine + common > 0 && starOfSettings.test(text) && !others.test(text));
}

/** How many different names a pattern finds at the beginning of lines. */
function count(text: string, names: RegExp): number {
  return new Set(Array.from(text.matchAll(names), ([found]) => /^\w+/.exec(found)?.[0])).size;
}
