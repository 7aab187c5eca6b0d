import {noDeprecatedCommands} from '../../../../src/validators/workflow/rules/no-deprecated-commands.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noDeprecatedCommands, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "a=b" >> "$GITHUB_OUTPUT"; echo "::notice::x"\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          한글\n          echo "::set-output name=a::b"\n',
      at: '8:17',
      says: [/GITHUB_OUTPUT/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ::set-env name=a::b\n',
      says: [/switched off/],
      times: 1,
    },
  ],
});
