import {drfLists} from '../../../../src/validators/django/rules/drf-lists.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(drfLists, {
  good: [drfLists.good, "REST_FRAMEWORK = {'DEFAULT_PAGINATION_CLASS': 'x.Y', 'DEFAULT_THROTTLE_CLASSES': ()}\n"],
  bad: [
    {text: drfLists.bad},
    {
      text: "REST_FRAMEWORK = {'DEFAULT_AUTHENTICATION_CLASSES': 'rest_framework.authentication.TokenAuthentication'}\n",
      at: '1:53',
      says: [/TokenAuthentication/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
