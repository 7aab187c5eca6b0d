import {particle} from '../../../text/particle.ts';
import type {CommandProblem} from '../command.ts';
import {releases} from '../facts.ts';
import type {Launch} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** The application is named in one place of the command line. */
export const oneApplication = launchRule({
  id: 'gunicorn/one-application',
  title: {en: 'Words that are no option stand in one place', ko: '옵션이 아닌 단어는 한곳에만 써요'},
  why: {
    en: 'The words that belong to no option are the application, and gunicorn takes them from one place of the line. When more follow behind another option, it refuses the whole line: "unrecognized arguments". Often the word was the value of an option that lost its dashes, or a comment.',
    ko: '옵션에 속하지 않는 단어는 애플리케이션이고, gunicorn은 이것을 명령줄의 한곳에서만 받아요. 다른 옵션 뒤에 또 나오면 "unrecognized arguments"라며 명령 전체를 받지 않아요. 대시가 빠진 옵션이나 주석인 경우가 많아요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/run.html#gunicorn',
  severity: 'error',
  bad: 'gunicorn mysite.wsgi --workers 3 bind 0.0.0.0:8000\n',
  good: 'gunicorn mysite.wsgi --workers 3 --bind 0.0.0.0:8000\n',
  *judge(launch) {
    const {command} = launch;
    const extra = (command?.problems ?? []).filter(({kind}) => kind === 'extra-argument');
    const [first] = extra.filter((one) => one.versions.length === releases.length && !isToldOf(one, launch));
    if (first === undefined) return;
    const seen = code(first.written);
    const app = command?.app?.written;
    yield {
      span: first.span,
      message: {
        en: `gunicorn has no place for ${seen}${app === undefined ? '' : `: the application is already ${code(app)}`}. Delete it, or write the option it belongs to in front of it.`,
        ko: `${app === undefined ? '' : `애플리케이션은 이미 ${particle(code(app), '으로/로')} 정해졌는데 `}${particle(seen, '이/가')} 또 나와서 gunicorn이 받지 않아요. 지우거나, 앞에 어느 옵션의 값인지 적으세요.`,
      },
    };
  },
});

/** It stands behind a word that is itself refused: the value of a misspelt option, the other half of a pair. */
function isToldOf({behind}: CommandProblem, {command, given}: Launch): boolean {
  if (behind === undefined) return false;
  const refused = command?.problems.some(({kind, span}) => kind !== 'extra-argument' && span.end === behind.end);
  const half = given.find(({setting, span}) => setting === 'raw_env' && span.end === behind.end);
  return refused === true || (half?.value.kind === 'string' && !half.value.value.includes('='));
}
