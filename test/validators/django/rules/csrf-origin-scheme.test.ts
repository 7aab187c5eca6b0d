import {csrfOriginScheme} from '../../../../src/validators/django/rules/csrf-origin-scheme.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(csrfOriginScheme, {
  good: [csrfOriginScheme.good, "CSRF_TRUSTED_ORIGINS = ['https://*.example.com', 'http://localhost:8000']\n"],
  bad: [
    {text: csrfOriginScheme.bad},
    {text: "CSRF_TRUSTED_ORIGINS = ['*.example.com']\n", at: '1:25', says: [/https:\/\/\*.example.com/]},
    {text: "CSRF_TRUSTED_ORIGINS = ['https://example.com/']\n", at: '1:25', says: [/'https:\/\/example.com'/]},
  ],
  absent: ['', '# only a comment\n'],
});
