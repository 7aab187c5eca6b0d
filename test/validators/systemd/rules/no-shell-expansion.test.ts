import {noShellExpansion} from '../../../../src/validators/systemd/rules/no-shell-expansion.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noShellExpansion, {
  good: [
    '[Service]\nExecStart=/bin/sh -c "echo $(nproc) ~/x"\n',
    '[Service]\nExecStart=/bin/a $HOME ${X}\n',
    '[Service]\nExecStart=/bin/a $X ${X} --bind=0.0.0.0:${PORT} $$X a$$X\n',
    '[Service]\nExecStart=:/bin/a $X a$X\n',
    "[Service]\nExecStart=/usr/bin/awk '{ print a$NF }' /x\n",
    '[Service]\nExecStart=/usr/bin/python3 -c "print(\\"$(x)\\")"\n',
    '[Service]\nExecReload=/bin/kill -s HUP $MAINPID\n',
    '[Service]\nExecStart=/bin/a a~b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=:/bin/a $(x)\n', at: '2:19', says: [/as it is written/]},
    {text: '[Service]\nExecStart=/bin/a --workers $(nproc)\n', at: '2:28', times: 1, says: [/leaves the word out/]},
    {text: '[Service]\nExecStart=/bin/a "$(x)"\n', at: '2:18', says: [/leaves the word out/]},
    {text: '[Service]\nExecStart=/bin/a -w=$(nproc)\n', at: '2:18', says: [/as it is written/]},
    {text: '[Service]\nExecStart=/bin/a -c $HOME/mysite/a.py\n', at: '2:21', says: [/leaves the word out/]},
    {
      text: '[Service]\nExecStart=/x/gunicorn --bind 0.0.0.0:$PORT a.wsgi\n',
      at: '2:30',
      times: 1,
      says: [/Write `0\.0\.0\.0:\$\{PORT\}`/],
    },
    {text: '[Service]\nExecStart=/x/gunicorn "--bind=:$PORT" a.wsgi\n', at: '2:23', says: [/`--bind=:\$\{PORT\}`/]},
    {text: '[Service]\nExecStart=/bin/a ~/x\n', at: '2:18'},
    {text: '[Service]\nExecStart=/bin/a --log=~/x\n', at: '2:18'},
    {text: '[Service]\nExecStart=/bin/a `hostname`\n', at: '2:18'},
  ],
});
