import {flagKinds} from '../../../syntax/dockerfile/flags.ts';
import {mountKeys, mountTypes} from '../../../syntax/dockerfile/mounts.ts';
import type {FlagProblem} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../quote.ts';
import type {Messages} from './message.ts';

/** What to say about flags and the mounts of RUN. */
export const flagMessages: Messages<FlagProblem> = {
  'flag-unknown': ({keyword, detail}) => unknownFlag(keyword, detail),
  'flag-twice': ({keyword, detail}) => ({
    en: `\`${keyword}\` takes \`--${detail}\` only once. Delete one of the two.`,
    ko: `\`${keyword}\`에는 ${particle(`\`--${detail}\``, '을/를')} 한 번만 쓸 수 있어요. 하나를 지우세요.`,
  }),
  'flag-value-missing': ({detail}) => ({
    en: `\`--${detail}\` needs a value right behind it, joined by \`=\` and without spaces: \`--${detail}=…\`.`,
    ko: `\`--${detail}\`에는 값이 필요해요. 띄어쓰기 없이 \`=\`로 이어서 \`--${detail}=…\`처럼 쓰세요.`,
  }),
  'flag-not-boolean': ({detail}) => ({
    en: `\`--${detail}\` is either there or not; as a value it takes only \`true\` or \`false\`.`,
    ko: `${particle(`\`--${detail}\``, '은/는')} 켜거나 끄는 옵션이라서 값으로는 \`true\`나 \`false\`만 쓸 수 있어요.`,
  }),
  'run-network': ({detail}) => ({
    en: `${quote(detail)} is no network of \`RUN\`. There are \`default\`, \`none\` and \`host\`.`,
    ko: `\`RUN\`의 네트워크로 ${particle(quote(detail), '은/는')} 쓸 수 없어요. \`default\`, \`none\`, \`host\`만 있어요.`,
  }),
  'run-security': ({detail}) => ({
    en: `${quote(detail)} is no security mode of \`RUN\`. There are \`sandbox\` and \`insecure\`.`,
    ko: `\`RUN\`의 보안 모드로 ${particle(quote(detail), '은/는')} 쓸 수 없어요. \`sandbox\`와 \`insecure\`만 있어요.`,
  }),
  'run-device': () => ({
    en: '`RUN --device` works only with `# syntax=docker/dockerfile:1-labs` in the first line.',
    ko: '`RUN --device`는 첫 줄에 `# syntax=docker/dockerfile:1-labs`가 있을 때만 쓸 수 있어요.',
  }),
  'mount-field': ({detail}) => ({
    en: `${quote(detail)} in \`--mount\` is not \`key=value\`. Separate the parts with commas and no spaces: \`--mount=type=cache,target=/root/.cache/pip\`.`,
    ko: `\`--mount\`의 ${particle(quote(detail), '은/는')} \`키=값\` 꼴이 아니에요. 띄어쓰기 없이 쉼표로 나누세요. 예: \`--mount=type=cache,target=/root/.cache/pip\``,
  }),
  'mount-key': ({detail}) => {
    const meant = nearest(detail, mountKeys);
    return {
      en: `\`--mount\` does not know ${quote(detail)}.${meant === undefined ? ' It knows `type`, `target`, `source`, `from`, `id` and some more.' : ` Did you mean \`${meant}\`?`}`,
      ko: `\`--mount\`에는 ${particle(quote(detail), '이라/라')}는 항목이 없어요.${meant === undefined ? ' `type`, `target`, `source`, `from`, `id` 등을 쓸 수 있어요.' : ` 혹시 \`${meant}\`인가요?`}`,
    };
  },
  'mount-type': ({detail}) => {
    const meant = nearest(detail.replace(/^type=/i, ''), mountTypes);
    return {
      en: `${quote(detail)} is no kind of mount.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} There are \`bind\`, \`cache\`, \`tmpfs\`, \`secret\` and \`ssh\`.`,
      ko: `${particle(quote(detail), '은/는')} 없는 마운트 종류예요.${meant === undefined ? '' : ` 혹시 \`${meant}\`인가요?`} \`bind\`, \`cache\`, \`tmpfs\`, \`secret\`, \`ssh\`가 있어요.`,
    };
  },
  'mount-value': ({detail}) => ({
    en: `The value in ${quote(detail)} does not fit: switches take \`true\` or \`false\`, \`sharing\` takes \`shared\`, \`private\` or \`locked\`, \`mode\` an octal number, \`uid\` and \`gid\` whole numbers.`,
    ko: `${quote(detail)}의 값이 맞지 않아요. 켜고 끄는 항목은 \`true\`나 \`false\`, \`sharing\`은 \`shared\`, \`private\`, \`locked\`, \`mode\`는 8진수, \`uid\`와 \`gid\`는 정수예요.`,
  }),
  'mount-combination': ({detail}) => ({
    en: `${quote(detail)} does not go with this kind of mount. Take it out, or say the kind first, as in \`type=cache,${detail}\`.`,
    ko: `${particle(quote(detail), '은/는')} 이 종류의 마운트와 함께 쓸 수 없어요. 빼거나, \`type=cache,${detail}\`처럼 종류를 먼저 적으세요.`,
  }),
  'mount-target': ({detail}) =>
    detail === 'id'
      ? {
          en: 'A secret mount has to say which secret: `--mount=type=secret,id=mykey`.',
          ko: '시크릿 마운트에는 어떤 시크릿인지 적어야 해요: `--mount=type=secret,id=mykey`',
        }
      : {
          en: 'This mount has no target of its own: it would cover the whole file system. Add a folder, such as `target=/root/.cache/pip`.',
          ko: '마운트할 곳이 없어서 파일 시스템 전체(`/`)를 덮게 돼요. `target=/root/.cache/pip`처럼 폴더를 적으세요.',
        },
};

function unknownFlag(keyword: string, name: string): Text {
  const takes = Object.keys(flagKinds[keyword] ?? {});
  const meant = nearest(name, takes);
  if (meant !== undefined) {
    return {
      en: `\`${keyword}\` has no flag \`--${name}\`. Did you mean \`--${meant}\`? Flags are written in small letters.`,
      ko: `\`${keyword}\`에는 \`--${name}\` 옵션이 없어요. 혹시 \`--${meant}\`인가요? 옵션은 소문자로 써요.`,
    };
  }
  const known = takes.map((one) => `\`--${one}\``).join(', ');
  return {
    en: `\`${keyword}\` has no flag \`--${name}\`; ${known === '' ? 'it takes no flags at all' : `it takes ${known}`}. Words with \`--\` right behind \`${keyword}\` speak to Docker; those of a program come behind the program's name.`,
    ko: `\`${keyword}\`에는 \`--${name}\` 옵션이 없어요. ${known === '' ? '옵션을 받지 않는 명령어예요.' : `쓸 수 있는 옵션은 ${particle(known, '이에요/예요')}.`} \`${keyword}\` 바로 뒤의 \`--\`는 Docker의 옵션이에요. 프로그램의 옵션은 프로그램 이름 뒤에 쓰세요.`,
  };
}
