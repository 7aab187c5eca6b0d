import type {Dockerfile, Pair} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** ENV and LABEL join name and value with an equals sign. */
export const keyEqualsValue: Rule<Dockerfile> = {
  id: 'dockerfile/key-equals-value',
  title: {en: 'ENV and LABEL are written NAME=value', ko: '`ENV`와 `LABEL`은 `이름=값`으로 써요'},
  why: {
    en: '`ENV NAME value` is an old form that takes the whole rest of the line as one value, spaces, equals signs and all. It allows only one variable for each line, hides mistakes such as `ENV PORT = 8000`, and Docker advises against it.',
    ko: '`ENV 이름 값`은 줄의 나머지를 공백과 등호까지 통째로 값 하나로 읽는 옛 문법이에요. 한 줄에 변수 하나만 쓸 수 있고 `ENV PORT = 8000` 같은 실수도 그대로 통과해서 Docker도 권하지 않아요.',
  },
  learn: 'first-image#run',
  reference: 'https://docs.docker.com/reference/build-checks/legacy-key-value-format/',
  alsoKnownAs: ['BuildKit LegacyKeyValueFormat'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED 1\n',
  good: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\n',
  missing: missingStage,
  *check(file) {
    for (const {keyword, pairs} of file.instructions) {
      for (const pair of pairs) {
        if (!pair.spaced || pair.value === undefined) continue;
        const written = file.text.slice(pair.value.span.start, pair.value.span.end);
        const value = written.replace(/^=\s*/, '');
        const fixed = `${pair.name.replace(/:$/, '')}=${quoted(value)}`;
        const sure = !/[\n"'\\#]/.test(value) && value !== '';
        yield {
          span: pair.span,
          message: written.startsWith('=') ? spaces(keyword, pair, written, fixed) : oldForm(keyword, fixed),
          ...(sure && {fix: {edits: [{span: pair.span, text: fixed}]}}),
        };
      }
    }
  },
};

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

function spaces(keyword: string, {name}: Pair, written: string, fixed: string): Text {
  return {
    en: `The spaces around \`=\` make the equals sign a part of the value: \`${name}\` becomes ${quote(written)}. Write \`${keyword} ${fixed}\`.`,
    ko: `\`=\` 양옆에 공백이 있어서 등호까지 값이 돼요. \`${name}\`의 값이 ${particle(quote(written), '이/가')} 되니 \`${keyword} ${fixed}\`처럼 붙여 쓰세요.`,
  };
}

function oldForm(keyword: string, fixed: string): Text {
  return {
    en: `This is the old form without \`=\`, in which the whole rest of the line is one value. Write \`${keyword} ${fixed}\`.`,
    ko: `\`=\` 없이 쓰는 옛 문법이라서 줄의 나머지가 통째로 값이 돼요. \`${keyword} ${fixed}\`처럼 쓰세요.`,
  };
}
