import type {Rule} from '../../rule.ts';
import {missingSetting} from '../asked.ts';
import {effective} from '../effect.ts';
import type {UnitTree} from '../tree.ts';

/** The service is started again when it dies. */
export const restartPolicy: Rule<UnitTree, {readonly policies: readonly string[]}> = {
  id: 'systemd/restart-policy',
  title: {en: 'The service is started again when it dies', ko: '서비스가 죽으면 다시 시작돼요'},
  why: {
    en: '`Restart=on-failure` starts a server again after a crash, `always` also after a normal end. `on-success` and `no` leave a crashed server down.',
    ko: '`Restart=on-failure`는 서버가 비정상으로 끝났을 때, `always`는 정상으로 끝났을 때도 다시 시작해요. `on-success`나 `no`이면 죽은 서버가 그대로 꺼져 있어요.',
  },
  learn: 'systemd#restart',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Restart=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {policies: ['always', 'on-failure', 'on-abnormal']},
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nRestart=no\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nRestart=on-failure\n',
  missing: (tree, {policies}) =>
    missingSetting(tree, {section: 'Service', key: 'Restart', value: policies[0] ?? '', example: 'on-failure'}),
  *check(tree, {policies}) {
    const given = effective(tree, 'Service', 'Restart');
    if (given === undefined || policies.includes(given.value)) return;
    const list = policies.map((one) => `\`${one}\``).join(', ');
    yield {
      span: given.valueSpan,
      message: {
        en: `With \`Restart=${given.value}\` a crashed server is not started again as asked. Use one of ${list}.`,
        ko: `\`Restart=${given.value}\`이면 죽은 서버가 원하는 대로 다시 시작되지 않아요. 다음 가운데 하나를 쓰세요: ${list}.`,
      },
    };
  },
};
