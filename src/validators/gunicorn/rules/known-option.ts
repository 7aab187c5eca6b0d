import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {CommandProblem} from '../command.ts';
import {latest, releases} from '../facts.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** Every option of the command line is one of gunicorn's. */
export const knownOption = launchRule({
  id: 'gunicorn/known-option',
  title: {en: 'gunicorn knows every option', ko: 'gunicorn이 아는 옵션만 써요'},
  why: {
    en: 'gunicorn reads its command line strictly: an option it does not know ends it with exit code 2, before anything is started. A beginning of an option is enough, `--worker-cl` for `--worker-class`, but only while no other option begins so.',
    ko: 'gunicorn은 명령줄을 엄격하게 읽어요. 모르는 옵션이 하나라도 있으면 아무것도 시작하지 않고 종료 코드 2로 끝나요. `--worker-cl`처럼 앞부분만 써도 되지만, 그렇게 시작하는 옵션이 하나뿐일 때만이에요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.python.org/3/library/argparse.html#prefix-matching',
  severity: 'error',
  bad: 'gunicorn --wokers 3 mysite.wsgi:application\n',
  good: 'gunicorn --workers 3 mysite.wsgi:application\n',
  *judge({command}) {
    let told = false;
    for (const problem of command?.problems ?? []) {
      if (problem.versions.length < releases.length) continue;
      // `--host` and `--port` are one mistake: gunicorn has one option for both.
      const half = isHalfOfBind(problem);
      if (half && told) continue;
      told ||= half;
      if (problem.kind === 'unknown-option') {
        const fix = replacement(problem);
        const edits = fix && [
          {span: {start: problem.span.start, end: problem.span.start + nameOf(problem).length}, text: fix},
        ];
        const plain = problem.span.end - problem.span.start === problem.written.length;
        yield {span: problem.span, message: unknownOption(problem, fix), ...(edits && plain && {fix: {edits}})};
      }
      if (problem.kind === 'ambiguous-option') yield {span: problem.span, message: ambiguous(problem)};
    }
  },
});

function nameOf({written}: CommandProblem): string {
  return written.split('=')[0] ?? written;
}

/** The option that was probably meant: a slip away, or an underscore for a dash. */
function replacement(problem: CommandProblem): string | undefined {
  const name = nameOf(problem);
  return foreign.get(name) ?? (name.startsWith('--') ? nearest(name, latest.options.keys()) : undefined);
}

function isHalfOfBind(problem: CommandProblem): boolean {
  return problem.kind === 'unknown-option' && /^--(?:host|port)$/.test(nameOf(problem));
}

/** What other servers call it. */
const foreign: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '--ssl-cert': '--certfile',
    '--ssl-certfile': '--certfile',
    '--ssl-key': '--keyfile',
    '--ssl-keyfile': '--keyfile',
    '--num-workers': '--workers',
    '--processes': '--workers',
    '--address': '--bind',
    '--listen': '--bind',
    '--socket': '--bind',
    '--app-dir': '--chdir',
    '--log-config-file': '--log-config',
  }),
);

function unknownOption(problem: CommandProblem, meant: string | undefined): Text {
  const seen = code(nameOf(problem));
  if (isHalfOfBind(problem))
    return {
      en: `gunicorn has no option ${seen}: address and port are one value. Write \`--bind 0.0.0.0:8000\` in place of both.`,
      ko: `gunicorn에는 ${seen} 옵션이 없어요. 주소와 포트를 한 값으로 받아요. \`--bind 0.0.0.0:8000\` 하나로 쓰세요.`,
    };
  if (meant !== undefined)
    return {
      en: `gunicorn has no option ${seen}. Did you mean \`${meant}\`?`,
      ko: `gunicorn에는 ${seen} 옵션이 없어요. 혹시 \`${meant}\`인가요?`,
    };
  return {
    en: `gunicorn has no option ${seen} and stops with "unrecognized arguments". \`gunicorn --help\` lists those it has.`,
    ko: `gunicorn에는 ${particle(seen, '이라/라')}는 옵션이 없어서 "unrecognized arguments"라며 끝나요. \`gunicorn --help\`에서 쓸 수 있는 옵션을 볼 수 있어요.`,
  };
}

function ambiguous(problem: CommandProblem): Text {
  const seen = code(nameOf(problem));
  const matches = (problem.matches ?? []).map(code).join(', ');
  return {
    en: `${seen} could be any of ${matches}, so gunicorn refuses it. Write the whole option.`,
    ko: `${particle(seen, '은/는')} ${matches} 가운데 어느 것인지 알 수 없어서 gunicorn이 받지 않아요. 옵션 이름을 끝까지 쓰세요.`,
  };
}
