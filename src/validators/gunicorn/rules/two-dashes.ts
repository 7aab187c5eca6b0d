import {particle} from '../../../text/particle.ts';
import type {Given, Launch} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';
import {meantOption} from './option-value.ts';

/** Long options have two dashes. */
export const twoDashes = launchRule({
  id: 'gunicorn/two-dashes',
  title: {en: 'Long options begin with two dashes', ko: '긴 옵션은 대시 두 개로 시작해요'},
  why: {
    en: 'With one dash gunicorn takes a single letter for the option and everything behind it for the value: `-bind 0.0.0.0:8000` is `-b ind`, an address called `ind`, and `0.0.0.0:8000` becomes the application. It accepts that, and fails with an error about something else.',
    ko: '대시가 하나면 gunicorn은 글자 하나만 옵션으로 보고 나머지를 값으로 봐요. `-bind 0.0.0.0:8000`은 `-b ind`, 곧 `ind`라는 주소가 되고 `0.0.0.0:8000`은 애플리케이션이 돼요. 이걸 그대로 받아들인 뒤 엉뚱한 오류를 내며 실패해요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html',
  severity: 'warning',
  bad: 'gunicorn -bind 0.0.0.0:8000 mysite.wsgi\n',
  good: 'gunicorn --bind 0.0.0.0:8000 mysite.wsgi\n',
  *judge(launch) {
    for (const {one, meant} of withOneDash(launch)) {
      const seen = code(one.label + one.written);
      yield {
        span: {start: one.nameSpan.start, end: one.span.end},
        message: {
          en: `${seen} is read as \`${one.label}\` with the value ${code(one.written)}. Write \`${meant}\`.`,
          ko: `${particle(seen, '은/는')} \`${one.label}\`에 ${particle(code(one.written), '을/를')} 준 것으로 읽혀요. ${particle(code(meant), '이라/라')}고 쓰세요.`,
        },
        fix: {edits: [{span: {start: one.nameSpan.start, end: one.nameSpan.start}, text: '-'}]},
      };
    }
  },
});

/** The options of a start that were written with one dash and meant with two. */
export function withOneDash({kind, given}: Launch): readonly {readonly one: Given; readonly meant: string}[] {
  if (kind === 'config') return [];
  return given.flatMap((one) => {
    const attached = one.span.start === one.nameSpan.end && one.value.kind === 'string';
    const meant = attached ? meantOption(one.label, one.written) : undefined;
    return meant === undefined ? [] : [{one, meant}];
  });
}
