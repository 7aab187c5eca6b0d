import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {type Argument, operands, type Program} from '../../dockerfile/program.ts';
import {unitsOf} from '../parsed.ts';
import type {Stack, StackRule} from '../stack.ts';
import {programsOf, workflowScripts} from '../workflow-scripts.ts';

/** The deployment restarts a service that has a unit file. */
export const serviceExists: StackRule = {
  id: 'stack/service-exists',
  title: {en: 'The deployment restarts a service that is there', ko: '배포할 때 다시 시작하는 서비스가 실제로 있어요'},
  why: {
    en: '`systemctl restart mysite` looks for `mysite.service`. When the unit file has another name the command ends with "Unit mysite.service not found." and code 5; the new code lies on the server, and the old one goes on answering. The name in the workflow and the name of the unit file have to be the same.',
    ko: '`systemctl restart mysite`는 `mysite.service`를 찾아요. 유닛 파일 이름이 다르면 "Unit mysite.service not found."와 종료 코드 5로 끝나고, 새 코드는 서버에 올라갔는데 예전 코드가 계속 응답해요. 워크플로에 쓴 이름과 유닛 파일 이름이 같아야 해요.',
  },
  learn: 'whole-stack#restart',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemctl.html',
  severity: 'warning',
  bad: [
    '-- deploy/gunicorn.service --\n[Service]\nExecStart=/srv/app/venv/bin/gunicorn mysite.wsgi\n',
    '-- .github/workflows/deploy.yml --\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ssh app@example.com sudo systemctl restart mysite\n',
  ].join(''),
  good: [
    '-- deploy/gunicorn.service --\n[Service]\nExecStart=/srv/app/venv/bin/gunicorn mysite.wsgi\n',
    '-- .github/workflows/deploy.yml --\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ssh app@example.com sudo systemctl restart gunicorn\n',
  ].join(''),
  *check(stack) {
    const units = unitNames(stack);
    const names = [...units.keys()];
    if (!names.some((name) => name.endsWith('.service'))) return;
    for (const script of workflowScripts(stack))
      for (const word of programsOf(script).flatMap(restarted)) {
        const name = /\.\w+$/.test(word.value) ? word.value : `${word.value}.service`;
        if (names.some((unit) => isUnit(unit, name)) || systemServices.test(name)) continue;
        const right = nearest(name, names) ?? names.find((one) => one.endsWith('.service')) ?? '';
        const file = units.get(right) ?? '';
        const short = right.replace(/\.service$/, '');
        yield {
          file: script.file,
          span: word.span,
          message: {
            en: `\`${word.value}\` is restarted, and there is no \`${name}\` here: the unit file is \`${file}\`. If that is the one, write \`${short}\`.`,
            ko: `${particle(`\`${word.value}\``, '을/를')} 다시 시작하는데 ${particle(`\`${name}\``, '이/가')} 없어요. 있는 유닛 파일은 ${particle(`\`${file}\``, '이에요/예요')}. 이 서비스라면 ${particle(`\`${short}\``, '으로/로')} 쓰세요.`,
          },
          related: [
            {
              file,
              span: {start: 0, end: 0},
              message: {en: 'This is the unit that is there.', ko: '실제로 있는 유닛은 이것이에요.'},
            },
          ],
        };
      }
  },
};

/** The units of the stack by name, with their paths; drop-ins are none of their own. */
function unitNames(stack: Stack): ReadonlyMap<string, string> {
  const paths = unitsOf(stack).map(({path}) => path);
  const plain = paths.filter((path) => !/\.d\/[^/]+\.conf$/.test(path));
  return new Map(plain.map((path) => [path.slice(path.lastIndexOf('/') + 1), path]));
}

/** `web@1.service` is made from `web@.service`. */
function isUnit(unit: string, name: string): boolean {
  return unit === name || unit === name.replace(/@[^.]*\./, '@.');
}

/** What `systemctl` and `service` are told to start, restart or reload; also inside `ssh host "…"` on one line. */
function restarted(program: Program): readonly Argument[] {
  const words = program.name === 'ssh' ? afterSystemctl(program.args) : program.args;
  if (program.name === 'service') {
    const [service, verb] = operands(program);
    return service?.known && /^(?:re)?start$|^reload$/.test(verb?.value ?? '') ? [service] : [];
  }
  if (program.name !== 'systemctl' && program.name !== 'ssh') return [];
  const [verb, ...units] = words.filter(({value}) => !value.startsWith('-'));
  const starts = /^(?:re)?start$|^reload$|^(?:try-restart|reload-or-restart|enable)$/.test(verb?.value ?? '');
  return starts ? units.filter(({value, known}) => known && /^[\w@.:-]+$/.test(value)) : [];
}

function afterSystemctl(args: readonly Argument[]): readonly Argument[] {
  const at = args.findIndex(({value}) => value === 'systemctl');
  return at === -1 ? [] : args.slice(at + 1);
}

/** Services that packages bring, which no project keeps a unit file of. */
const systemServices =
  /^(?:nginx|apache2|httpd|caddy|redis(?:-server)?|memcached|postgresql(?:@[\w-]+)?|mysqld?|mariadb|mongod|rabbitmq-server|docker|containerd|podman|ssh|sshd|cron|crond|supervisor|fail2ban|ufw|certbot|haproxy|varnish|php[\d.]*-fpm|elasticsearch|systemd-[\w-]+|rsyslog|journald|network[\w-]*)\.\w+$/;
