import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {particle} from '../text/particle.ts';
import {type ClassActionName, classActions, classFormats} from './class-entry.ts';
import {didYouMean, quoted} from './wording.ts';

/** What is said of a command line of `drydock class` that is not understood. */
export function unknownAction(word: string): Text {
  const question = didYouMean(nearest(word, classActions));
  const all = classActions.join(', ');
  return {
    en: `\`drydock class\` knows ${all}, not ${quoted(word)}.${question.en}`,
    ko: `\`drydock class\` 뒤에는 ${all}만 쓸 수 있어요. ${particle(quoted(word), '은/는')} 쓸 수 없어요.${question.ko}`,
  };
}

export function meansNothing(flag: string, action: ClassActionName, known: readonly string[]): Text {
  const may = known.map((name) => `--${name}`).join(', ');
  return {
    en: `--${flag} means nothing for \`drydock class ${action}\`, which takes ${may === '' ? 'no options of its own' : `only ${may}`}.`,
    ko: `--${particle(flag, '은/는')} \`drydock class ${action}\`에 쓸 수 없어요. ${may === '' ? '따로 쓸 수 있는 옵션이 없어요.' : `쓸 수 있는 옵션: ${may}`}`,
  };
}

const usages: Readonly<Record<ClassActionName, string>> = {
  host: 'host',
  join: 'join CODE@HOST[:PORT]',
  teach: 'teach HOST[:PORT] --token-file FILE',
  export: 'export --format FORMAT [SESSION]',
  report: 'report [SESSION]',
  list: 'list',
  purge: 'purge [SESSION]',
  forget: 'forget LEARNER',
};

export function tooMuch(word: string, action: ClassActionName): Text {
  const usage = `drydock class ${usages[action]}`;
  return {
    en: `${quoted(word)} is one word too many. It is written like this: \`${usage}\``,
    ko: `${particle(quoted(word), '은/는')} 여기에 쓸 수 없어요. 이렇게 쓰세요: \`${usage}\``,
  };
}

export const joinWhat: Text = {
  en: 'Join which class? Type the code and the address the instructor shows: `drydock class join 7K2M-9QXD@192.168.0.10`',
  ko: '어떤 수업에 참여할까요? 강사가 알려 준 참여 코드와 주소를 쓰세요: `drydock class join 7K2M-9QXD@192.168.0.10`',
};

export function strangeBehind(word: string): Text {
  return {
    en: `--behind takes the name of the proxy alone, such as \`class.example.org\`: no https:// and no port. ${quoted(word)} cannot be used.`,
    ko: `--behind에는 \`class.example.org\`처럼 프록시의 이름만 쓰세요. https://와 포트는 빼요. ${particle(quoted(word), '은/는')} 쓸 수 없어요.`,
  };
}

/** The address may hold a password: it is not repeated. */
export const strangeStore: Text = {
  en: '--store takes the address of a Redis or Valkey, as in `redis://127.0.0.1:6379` or `rediss://…`, or just `redis` for the address in the variable DRYDOCK_REDIS.',
  ko: '--store에는 Redis나 Valkey의 주소를 쓰세요. 예: `redis://127.0.0.1:6379`, `rediss://…`. `redis`라고만 쓰면 환경 변수 DRYDOCK_REDIS에 있는 주소를 써요.',
};

export const purgeWhichOf: Text = {
  en: 'With --store, purge takes the name of one class: Redis removes old ones by itself, 30 days after their last event.',
  ko: '--store와 함께 쓸 때는 지울 수업의 이름을 쓰세요. Redis에 있는 오래된 수업은 마지막 기록에서 30일 뒤에 저절로 지워져요.',
};

export const teachWhere: Text = {
  en: 'Teach in which class? `drydock class teach HOST[:PORT] --token-file FILE`',
  ko: '어떤 수업을 함께 진행할까요? `drydock class teach HOST[:PORT] --token-file FILE`',
};

export const teachWithWhat: Text = {
  en: 'Teaching needs a token: copy instructor.token or assistant.token from the folder of the class and name the copy with --token-file FILE.',
  ko: '강사 화면을 열려면 토큰이 필요해요. 수업 폴더의 instructor.token이나 assistant.token을 복사해서 --token-file FILE로 알려 주세요.',
};

export const exportAs: Text = {
  en: `Export as what? \`drydock class export --format csv\` makes a table for a spreadsheet. The formats are ${classFormats.join(', ')}.`,
  ko: `어떤 형식으로 내보낼까요? 스프레드시트라면 \`drydock class export --format csv\`를 쓰세요. 쓸 수 있는 형식: ${classFormats.join(', ')}`,
};

export const bomWhat: Text = {
  en: '--bom is for csv and csv-long: other formats have no such mark.',
  ko: '--bom은 csv와 csv-long에만 쓸 수 있어요.',
};

export const forceWhat: Text = {
  en: '--force replaces the file of --out. Name that file too: `drydock class export --format csv --out FILE --force`',
  ko: '--force는 이미 있는 --out 파일을 바꿔 쓸 때 필요해요. 파일 이름도 쓰세요: `drydock class export --format csv --out FILE --force`',
};

export const purgeEither: Text = {
  en: 'Name a class or give --older DAYS, not both.',
  ko: '수업 이름과 --older DAYS 중 하나만 쓰세요.',
};

export const forgetWhom: Text = {
  en: 'Forget whom? `drydock class forget LEARNER` takes a name, or an id from an export.',
  ko: '누구의 기록을 지울까요? `drydock class forget LEARNER`에 이름이나 내보낸 결과에 있는 id를 쓰세요.',
};
