import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {effective} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {serversOf} from '../web-server.ts';

/** Type=notify is for programs that notify. */
export const notifySupported: Rule<UnitTree> = {
  id: 'systemd/notify-supported',
  title: {
    en: '`Type=notify` is for programs that tell systemd when they are ready',
    ko: '`Type=notify`는 준비됐다고 알려 주는 프로그램에만 써요',
  },
  why: {
    en: 'With `Type=notify` systemd waits until the program says that it is ready. gunicorn does so; uvicorn, daphne, hypercorn and `manage.py runserver` do not, and are killed after 90 seconds. A shell in front of the program breaks it too, unless `NotifyAccess=all` is set or the shell ends with `exec`.',
    ko: '`Type=notify`이면 systemd는 프로그램이 준비됐다고 알려 줄 때까지 기다려요. gunicorn은 알려 주지만 uvicorn, daphne, hypercorn, `manage.py runserver`는 알려 주지 않아서 90초 뒤에 강제로 끝나요. 앞에 셸이 있어도 알림이 막히는데, `NotifyAccess=all`을 쓰거나 셸에서 `exec`로 시작하면 괜찮아요.',
  },
  learn: 'systemd#order',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Type=',
  severity: 'warning',
  bad: '[Service]\nType=notify\nExecStart=/srv/venv/bin/uvicorn mysite.asgi:application\n',
  good: '[Service]\nType=simple\nExecStart=/srv/venv/bin/uvicorn mysite.asgi:application\n',
  missing: missingUnit,
  *check(tree) {
    const type = effective(tree, 'Service', 'Type');
    if (type === undefined || !/^notify(?:-reload)?$/.test(type.value)) return;
    for (const {kind, program} of serversOf(tree)) {
      if (kind === 'gunicorn' || kind === 'runserver') continue;
      yield {
        span: type.valueSpan,
        message: {
          en: `${quote(program.name)} does not tell systemd when it is ready, so with \`Type=${type.value}\` the start fails after 90 seconds. Use \`Type=simple\` or \`exec\`.`,
          ko: `${particle(quote(program.name), '은/는')} 준비됐다고 알려 주지 않아서 \`Type=${type.value}\`이면 90초 뒤에 시작이 실패해요. \`Type=simple\`이나 \`exec\`를 쓰세요.`,
        },
      };
    }
  },
};
