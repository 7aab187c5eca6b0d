import {noShellExpansion} from '../../../../src/validators/systemd/rules/no-shell-expansion.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noShellExpansion, {
  good: [
    '[Service]\nExecStart=/bin/sh -c "echo $(nproc) ~/x"\n',
    '[Service]\nExecStart=/bin/a $HOME ${X}\n',
    '[Service]\nExecStart=/bin/a "$(x)"\n',
    '[Service]\nExecStart=/bin/a a~b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/bin/a --workers $(nproc)\n', at: '2:28', times: 1},
    {text: '[Service]\nExecStart=/bin/a ~/x\n', at: '2:18'},
    {text: '[Service]\nExecStart=/bin/a --log=~/x\n', at: '2:18'},
    {text: '[Service]\nExecStart=/bin/a `hostname`\n', at: '2:18'},
  ],
});
