import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';
import {pathFault} from './app-path.ts';
import {withOneDash} from './two-dashes.ts';

/** Behind the application nothing stands that gunicorn never looks at. */
export const noIgnoredWords = launchRule({
  id: 'gunicorn/no-ignored-words',
  title: {en: 'Every word means something to gunicorn', ko: 'gunicorn이 보지 않는 단어가 없어요'},
  why: {
    en: 'Of the words that belong to no option gunicorn takes the first as the application and never looks at the others. That hides mistakes: a value whose option takes none (`--preload yes mysite.wsgi` serves a module called `yes`), a comment, an option behind `--`.',
    ko: '옵션에 속하지 않는 단어 가운데 gunicorn은 첫 번째만 애플리케이션으로 쓰고 나머지는 보지 않아요. 그래서 실수가 가려져요. 값을 받지 않는 옵션에 값을 쓰거나(`--preload yes mysite.wsgi`는 `yes`라는 모듈을 찾아요), 주석을 쓰거나, `--` 뒤에 옵션을 쓴 경우예요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/run.html#gunicorn',
  severity: 'warning',
  bad: 'gunicorn --preload yes mysite.wsgi\n',
  good: 'gunicorn --preload mysite.wsgi\n',
  *judge(launch) {
    const {app, command} = launch;
    const [first] = command?.ignored ?? [];
    // Behind an option that gunicorn does not know, its value is taken for the application.
    const lost = command?.problems.some(({kind}) => kind !== 'extra-argument');
    if (first === undefined || app === undefined || command?.extent === 'ends' || lost) return;
    // Other rules tell of what was taken for the application.
    if (withOneDash(launch).length > 0 || (app.value !== undefined && pathFault(app.value))) return;
    const dash = [first, ...(command?.ignored ?? [])].find(({written}) => /^[\u2010-\u2015\u2212]/.test(written));
    if (dash) {
      yield {span: dash.span, message: longDash(dash.written)};
      return;
    }
    const last = command?.ignored.at(-1) ?? first;
    const meant = /^[A-Za-z_]\w*(?:\.\w+)+(?::\w+)?$/.test(first.written) && !app.written.includes('.');
    const extra = meant ? app : first;
    const seen = code(extra.written);
    yield {
      span: meant ? app.span : {start: first.span.start, end: Math.max(first.span.end, last.span.end)},
      message: meant
        ? {
            en: `${seen} belongs to no option, so gunicorn takes it for the application and never looks at ${code(first.written)}. Delete it.`,
            ko: `${particle(seen, '은/는')} 어느 옵션의 값도 아니라서 gunicorn이 애플리케이션으로 보고 ${particle(code(first.written), '은/는')} 보지 않아요. 지우세요.`,
          }
        : {
            en: `The application is ${code(app.written)}; gunicorn never looks at ${seen} behind it. Delete it, or write the option it belongs to.`,
            ko: `gunicorn은 ${particle(code(app.written), '을/를')} 애플리케이션으로 쓰고 그 뒤의 ${particle(seen, '은/는')} 보지 않아요. 지우거나, 어느 옵션의 값인지 앞에 적으세요.`,
          },
    };
  },
});

function longDash(word: string): Text {
  const meant = code(
    word.replace(/^[\u2010-\u2015\u2212-]+/, (dashes) => (word.length > dashes.length + 1 ? '--' : '-')),
  );
  return {
    en: `${code(word)} begins with a long dash, as word processors and web pages make it, so gunicorn takes it for a plain word and never looks at it. Type ${meant}.`,
    ko: `${particle(code(word), '은/는')} 워드나 웹 페이지가 바꿔 놓은 긴 줄표로 시작해서 gunicorn이 옵션으로 보지 않고 무시해요. ${particle(meant, '으로/로')} 다시 입력하세요.`,
  };
}
