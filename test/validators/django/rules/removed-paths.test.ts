import {removedPaths} from '../../../../src/validators/django/rules/removed-paths.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(removedPaths, {
  good: [removedPaths.good, "CACHES = {'default': {'BACKEND': 'django.core.cache.backends.redis.RedisCache'}}\n"],
  bad: [
    {text: removedPaths.bad},
    {text: "PASSWORD_HASHERS = ['django.contrib.auth.hashers.SHA1PasswordHasher']\n", at: '1:21', says: [/5.2/]},
  ],
  absent: ['', '# only a comment\n'],
});
