import {drfPermissions} from '../../../../src/validators/django/rules/drf-permissions.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(drfPermissions, {
  good: [drfPermissions.good, 'REST_FRAMEWORK = {}\n'],
  bad: [
    {text: drfPermissions.bad},
    {
      text: "REST_FRAMEWORK = dict(DEFAULT_PERMISSION_CLASSES=('rest_framework.permissions.AllowAny',))\n",
      at: '1:51',
      says: [/IsAuthenticated/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
