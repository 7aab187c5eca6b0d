import type {Dockerfile, Word} from '../../syntax/dockerfile.ts';
import {parseImage} from '../../syntax/image.ts';
import type {Text} from '../../text/language.ts';
import {nearest} from '../../text/nearest.ts';
import {particle} from '../../text/particle.ts';
import type {Finding} from '../rule.ts';
import {quote, typographicQuotes} from './quote.ts';

/** What to say about a name that cannot be an image; `value` is the name with its variables filled in. */
export function invalidImage(word: Word, value: string, file: Dockerfile): Finding {
  const repaired = repair(value, file);
  const written = word.text.endsWith(value) ? {start: word.span.end - value.length, end: word.span.end} : undefined;
  const fix = repaired === undefined || written === undefined ? undefined : {edits: [{span: written, text: repaired}]};
  return {span: word.span, message: invalidMessage(value, repaired, word), ...(fix && {fix})};
}

/** The stage or image that was probably meant, where one slip explains it. */
function repair(value: string, file: Dockerfile): string | undefined {
  const stages = file.stages.flatMap(({name}) => (name === undefined ? [] : [name.text.toLowerCase()]));
  const stage = nearest(value, stages);
  if (stage !== undefined) return stage;
  const candidates = [
    value.toLowerCase(),
    value.replace(/[:@,;]+$/, ''),
    value.replace('@', ':'),
    value.replace(/^https?:\/\//, ''),
    value.replace('::', ':'),
  ];
  return candidates.find((candidate) => candidate !== value && parseImage(candidate) !== undefined);
}

function invalidMessage(value: string, repaired: string | undefined, word: Word): Text {
  const seen = quote(value);
  const from = word.text === value ? '' : ` (${quote(word.text)})`;
  const hint = {
    en:
      repaired === undefined
        ? ' A name looks like `python:3.13-slim` or `ghcr.io/you/app:1.0`.'
        : ` Write \`${repaired}\`.`,
    ko:
      repaired === undefined
        ? ' 이름은 `python:3.13-slim`이나 `ghcr.io/you/app:1.0`처럼 써요.'
        : ` ${particle(`\`${repaired}\``, '으로/로')} 고치세요.`,
  };
  const {en, ko} = reason(value, word);
  return {
    en: `${seen}${from} cannot be the name of an image: ${en}${hint.en}`,
    ko: `${particle(`${seen}${from}`, '은/는')} 이미지 이름이 될 수 없어요. ${ko}${hint.ko}`,
  };
}

function reason(value: string, word: Word): Text {
  if (typographicQuotes.test(value)) {
    return {
      en: 'it contains typographic quotes; none are needed here.',
      ko: '둥근 따옴표가 들어 있는데, 여기에는 따옴표가 필요 없어요.',
    };
  }
  if (/^https?:\/\//.test(value))
    return {en: 'it is a web address; leave out `https://`.', ko: '웹 주소예요. `https://`를 빼세요.'};
  if (value.endsWith(':')) {
    const variable = word.variables.at(-1)?.name;
    return variable === undefined
      ? {en: 'there is no tag behind the `:`.', ko: '`:` 뒤에 태그가 없어요.'}
      : {
          en: `\`$${variable}\` is empty, so there is no tag behind the \`:\`. Set it with \`ARG ${variable}=…\` above the first \`FROM\`.`,
          ko: `\`$${variable}\` 값이 비어서 \`:\` 뒤에 태그가 없어요. 첫 \`FROM\` 위에서 \`ARG ${variable}=…\`로 값을 정하세요.`,
        };
  }
  if (value.includes('@') && !/@sha(?:256|384|512):/.test(value)) {
    return {
      en: '`@` is for a digest (`@sha256:…`); a version comes behind `:`.',
      ko: '`@` 뒤에는 다이제스트(`@sha256:…`)가 와요. 버전은 `:` 뒤에 쓰세요.',
    };
  }
  if (value.includes('@'))
    return {
      en: 'the digest is not complete: `sha256:` is followed by 64 small hexadecimal digits.',
      ko: '다이제스트가 온전하지 않아요. `sha256:` 뒤에는 소문자 16진수 64자리가 와요.',
    };
  const [, tag] = /:([^/]*)$/.exec(value) ?? [];
  const name = tag === undefined ? value : value.slice(0, -tag.length - 1);
  if (name !== name.toLowerCase()) return {en: 'names have only small letters.', ko: '이름에는 소문자만 쓸 수 있어요.'};
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) {
    return {
      en: `${quote(tag)} is not a tag: letters, digits, \`.\`, \`-\` and \`_\` may stand there.`,
      ko: `${particle(quote(tag), '은/는')} 태그가 될 수 없어요. 영문자, 숫자, \`.\`, \`-\`, \`_\`만 쓸 수 있어요.`,
    };
  }
  return {
    en: 'it holds a character or a separator that names do not have.',
    ko: '이름에 쓸 수 없는 글자나 구분 기호가 있어요.',
  };
}
