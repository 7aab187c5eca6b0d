import type {EnvAssignment} from '../../../syntax/dotenv/lines.ts';
import type {Rule} from '../../rule.ts';
import {isPlaceholder} from '../placeholder.ts';
import {missingVariables} from '../presence.ts';
import {asked, type Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** docker --env-file keeps quotes; said once for a file. */
export const dockerQuotes: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/docker-quotes',
  title: {en: 'docker --env-file keeps quotes', ko: 'docker --env-file은 따옴표를 남겨요'},
  why: {
    en: 'Every other reader takes the quotes around a value away. `docker run --env-file` does not: `SECRET_KEY="abc"` arrives with the quotes in it. docker compose, with `env_file:`, takes them away. Where docker reads the file, write values that need no quotes.',
    ko: '다른 프로그램은 값을 감싼 따옴표를 벗겨요. `docker run --env-file`은 그렇지 않아서 `SECRET_KEY="abc"`가 따옴표째로 들어가요. docker compose의 `env_file:`은 벗겨요. docker가 읽는 파일이라면 따옴표가 필요 없는 값을 쓰세요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://docs.docker.com/reference/cli/docker/container/run/#env',
  severity: 'hint',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'DEBUG="False"\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check({assignments, lines}, {consumer}) {
    if (!asked(consumer).includes('docker')) return;
    const quoted = assignments.filter(
      (one) => one.value.form === 'closed' && one.value.behind === undefined && (consumer !== 'any' || isPlain(one)),
    );
    const [first] = quoted;
    if (first === undefined || lines.some(({kind}) => kind === 'other')) return;
    yield {
      span: first.value.written.span,
      message: {
        en: `Only docker --env-file keeps these quotes: ${code(first.key.text)} arrives with them. ${quoted.length > 1 ? `The same goes for ${quoted.length - 1} more. ` : ''}If docker reads this file, write values that need no quotes.`,
        ko: `docker --env-file만 이 따옴표를 남겨서 ${code(first.key.text)}에 따옴표까지 들어가요. ${quoted.length > 1 ? `${quoted.length - 1}개가 더 있어요. ` : ''}docker가 읽는 파일이라면 따옴표가 필요 없는 값을 쓰세요.`,
      },
    };
  },
};

/** Nothing but the quotes is read differently: the rules that speak of the rest tell what docker makes of it too. */
function isPlain({equals, prefix, key, value}: EnvAssignment): boolean {
  return (
    equals.end - equals.start === 1 &&
    prefix === undefined &&
    /^\w+$/.test(key.text) &&
    !/[$\\\n]/.test(value.text) &&
    !isPlaceholder(value.text, key.text)
  );
}
