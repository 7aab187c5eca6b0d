import {argvOf} from '../../../syntax/systemd/exec.ts';
import type {Assignment} from '../../../syntax/systemd.ts';
import {particle} from '../../../text/particle.ts';
import {hasOption, type Program} from '../../dockerfile/program.ts';
import {quote} from '../../dockerfile/quote.ts';
import {given, type Launch} from '../../gunicorn/launch.ts';
import type {Rule} from '../../rule.ts';
import {effective, serviceType} from '../effect.ts';
import {gunicornArguments} from '../gunicorn.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {serversOf} from '../web-server.ts';

/** A server stays in the foreground, unless the type says otherwise. */
export const daemonMatchesType: Rule<UnitTree> = {
  id: 'systemd/daemon-matches-type',
  title: {
    en: 'The server stays in the foreground, as `Type=` expects',
    ko: '서버는 `Type=`에 맞게 포그라운드에서 실행돼요',
  },
  why: {
    en: 'With `Type=simple`, `exec` or `notify` systemd watches the process it started; a server that goes into the background with `--daemon` looks as if it had ended, and is killed. With `Type=forking` systemd waits for that very thing: a server that stays in the foreground is killed after 90 seconds. Leave both out.',
    ko: '`Type=simple`, `exec`, `notify`이면 systemd는 자기가 시작한 프로세스를 지켜봐요. `--daemon`으로 백그라운드에 간 서버는 끝난 것처럼 보여서 강제로 끝나요. `Type=forking`이면 반대로 백그라운드로 가기를 기다리다가, 포그라운드에 머무는 서버를 90초 뒤에 끝내요. 둘 다 빼세요.',
  },
  learn: 'systemd#exec-start',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Type=',
  severity: 'warning',
  bad: '[Service]\nType=forking\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    const type = effective(tree, 'Service', 'Type');
    const kind = serviceType(tree);
    for (const {kind: name, program, assignment} of serversOf(tree)) {
      const inEnvironment = name === 'gunicorn' ? gunicornArguments(tree) : undefined;
      const daemon =
        program.args.find(({value}) => value === '--daemon' || (name === 'gunicorn' && value === '-D')) ??
        daemonIn(inEnvironment) ??
        ampersandIn(assignment, program);
      if (kind === 'forking' && daemon === undefined && type !== undefined && !hasOption(program, ['-c', '--config']))
        yield {
          span: type.valueSpan,
          message: {
            en: `${quote(program.name)} stays in the foreground, so with \`Type=forking\` systemd waits in vain and kills it after 90 seconds. Take the line out, or write \`Type=simple\`.`,
            ko: `${particle(quote(program.name), '은/는')} 포그라운드에서 실행되기 때문에 \`Type=forking\`이면 systemd가 기다리다가 90초 뒤에 강제로 끝내요. 이 줄을 지우거나 \`Type=simple\`로 바꾸세요.`,
          },
        };
      if (kind === 'oneshot' && daemon === undefined && type !== undefined)
        yield {
          span: type.valueSpan,
          message: {
            en: `With \`Type=oneshot\` systemd waits until ${quote(program.name)} ends, which a server never does, so \`systemctl start\` hangs. Take the line out, or write \`Type=simple\`.`,
            ko: `\`Type=oneshot\`이면 systemd가 ${particle(quote(program.name), '이/가')} 끝날 때까지 기다리는데, 서버는 끝나지 않으니 \`systemctl start\`가 멈춰 있어요. 이 줄을 지우거나 \`Type=simple\`로 바꾸세요.`,
          },
        };
      if (/^(?:simple|exec|notify)$/.test(kind) && daemon !== undefined)
        yield {
          span: daemon.span,
          message: {
            en: `With ${quote(daemon.value)} the server goes into the background, and systemd, which watches the process it started, takes the service for ended. Take it out.`,
            ko: `${particle(quote(daemon.value), '이/가')} 있으면 서버가 백그라운드로 가고, 시작한 프로세스를 지켜보던 systemd는 서비스가 끝났다고 봐요. 지우세요.`,
          },
        };
    }
  },
};

/** `--daemon` in the environment; its word is the option as it is written there. */
function daemonIn(environment: Launch | undefined) {
  const daemon = environment && given(environment, 'daemon');
  return daemon && {value: daemon.label, span: daemon.span};
}

/** The `&` by which the script of `sh -c "…"` ends, and the shell with it. */
function ampersandIn(assignment: Assignment, {wrappers}: Program) {
  if (!wrappers.some((name) => /^(?:ba|da|a)?sh$/.test(name))) return undefined;
  const script = argvOf(assignment).findLast(({value}) => /(?:^|[^&|>\\])&\s*$/.test(value));
  return script && {value: '&', span: script.span};
}
