import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** A name can be the name of an environment variable. */
export const keyName: Rule<Dotenv> = {
  id: 'dotenv/key-name',
  title: {en: 'A name is one word', ko: '이름은 한 단어예요'},
  why: {
    en: 'The name is everything before `=`, and it must be one word. With a space in it (a second word, `set`, a list dash) docker refuses the file, python-dotenv, django-environ and systemd skip the line, and `sh` runs the first word as a command. Without any name there is nothing to set.',
    ko: '이름은 `=` 앞에 있는 것 전부이고, 한 단어여야 해요. 공백이 들어가면(두 번째 단어, `set`, 목록의 `-`) docker는 파일을 거부하고, python-dotenv와 django-environ과 systemd는 줄을 건너뛰고, `sh`는 첫 단어를 명령으로 실행해요. 이름이 없으면 설정할 것도 없고요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html',
  severity: 'error',
  bad: 'set DEBUG=False\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check({assignments}) {
    for (const {key, span} of assignments) {
      if (key.text !== '' && !/\s/.test(key.text)) continue;
      const name = /[A-Za-z_]\w*$/.exec(key.text)?.[0];
      const before = {start: key.span.start, end: key.span.end - (name ?? '').length};
      const isPrefix =
        name !== undefined &&
        /^(?:set|setx|setenv|let|const|var|declare|env|local|-|\*|\+|•)\s+$|^\$env:\s*$/i.test(
          key.text.slice(0, before.end - before.start),
        );
      yield {
        span: key.text === '' ? {start: span.start, end: span.start + 1} : key.span,
        message: messageOf(key.text, isPrefix ? name : undefined),
        ...(isPrefix && {fix: {edits: [{span: before, text: ''}]}}),
      };
    }
  },
};

function messageOf(key: string, name: string | undefined): Text {
  if (key === '')
    return {
      en: 'There is no name before `=`, so there is nothing to set, and docker refuses the file. Write the name, or take the line out.',
      ko: '`=` 앞에 이름이 없어서 설정할 것이 없고, docker는 파일을 거부해요. 이름을 적거나 줄을 지우세요.',
    };
  if (name !== undefined)
    return {
      en: `${code(key)} is not a name: nothing stands before it in a \`.env\` file. Begin the line with ${code(name)}.`,
      ko: `${particle(code(key), '은/는')} 이름이 될 수 없어요. \`.env\` 파일에서는 이름 앞에 아무것도 쓰지 않아요. ${particle(code(name), '으로/로')} 줄을 시작하세요.`,
    };
  return {
    en: `There is a space in the name ${code(key)}. docker refuses the file, the others skip the line or run it as a command. Write the name as one word, as in ${code(key.trim().replace(/\s+/g, '_').toUpperCase())}.`,
    ko: `이름 ${code(key)}에 공백이 있어요. docker는 파일을 거부하고, 나머지는 줄을 건너뛰거나 명령으로 실행해요. ${code(key.trim().replace(/\s+/g, '_').toUpperCase())}처럼 한 단어로 쓰세요.`,
  };
}
