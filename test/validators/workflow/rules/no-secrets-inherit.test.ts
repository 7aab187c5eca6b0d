import {noSecretsInherit} from '../../../../src/validators/workflow/rules/no-secrets-inherit.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSecretsInherit, {
  good: ['on: push\njobs: {a: {uses: ./.github/workflows/x.yml, secrets: inherit}}\n'],
  bad: [{text: 'on: push\njobs: {a: {uses: a/b/.github/workflows/x.yml@v1, secrets: inherit}}\n', times: 1}],
});
