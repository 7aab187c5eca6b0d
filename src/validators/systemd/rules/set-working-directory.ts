import {particle} from '../../../text/particle.ts';
import {hasOption} from '../../dockerfile/program.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {assignments} from '../effect.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {serversOf} from '../web-server.ts';

/** A Python server is started in the folder of its application. */
export const setWorkingDirectory: Rule<UnitTree> = {
  id: 'systemd/set-working-directory',
  title: {
    en: 'A Python server is started in the folder of the application',
    ko: 'Python 서버는 애플리케이션 폴더에서 시작해요',
  },
  why: {
    en: "A service starts in `/`. gunicorn and uvicorn import `mysite.wsgi` from the folder they are started in, so without `WorkingDirectory=` or `--chdir` they end with `ModuleNotFoundError: No module named 'mysite'`.",
    ko: "서비스는 `/`에서 시작돼요. gunicorn과 uvicorn은 시작한 폴더에서 `mysite.wsgi`를 가져오기 때문에, `WorkingDirectory=`나 `--chdir`이 없으면 `ModuleNotFoundError: No module named 'mysite'`로 끝나요.",
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#WorkingDirectory=',
  severity: 'warning',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nWorkingDirectory=/home/ubuntu/mysite\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    if (tree.form === 'drop-in' || assignments(tree, 'Service', 'WorkingDirectory').some(({value}) => value !== ''))
      return;
    if (assignments(tree, 'Service', 'Environment').some(({value}) => value.includes('PYTHONPATH='))) return;
    if (isTried(tree, ['WorkingDirectory'])) return;
    const elsewhere = ['--chdir', '--app-dir', '--pythonpath', '-c', '--config'];
    const first = serversOf(tree).find(
      ({kind, program}) => /^(?:gunicorn|uvicorn|daphne|hypercorn)$/.test(kind) && !hasOption(program, elsewhere),
    );
    if (first === undefined) return;
    yield {
      span: first.assignment.keySpan,
      message: {
        en: `This service starts in \`/\`, where ${quote(first.program.name)} does not find your module. Add \`WorkingDirectory=\` with the folder that holds \`manage.py\`.`,
        ko: `이 서비스는 \`/\`에서 시작돼서 ${particle(quote(first.program.name), '이/가')} 모듈을 찾지 못해요. \`manage.py\`가 있는 폴더를 \`WorkingDirectory=\`에 쓰세요.`,
      },
    };
  },
};
