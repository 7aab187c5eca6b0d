import {namesOf, spanOf} from '../../../syntax/python.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {undefinedNames} from '../names.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Every name that the module reads has a value by then. */
export const definedNames: Rule<Settings> = {
  id: 'django/defined-names',
  title: {en: 'Every name has a value before it is read', ko: '이름을 쓰기 전에 값이 정해져 있어요'},
  why: {
    en: 'Settings are a Python program. A name that nothing has given a value (`DB_NAME` that was never read from the environment, a forgotten import, a placeholder without quotes) ends it with `NameError`, and the server does not start.',
    ko: '설정 파일은 Python 프로그램이에요. 환경 변수에서 읽지 않은 `DB_NAME`, 빠뜨린 import, 따옴표 없는 자리 표시처럼 값이 없는 이름을 쓰면 `NameError`가 나고 서버가 뜨지 않아요.',
  },
  reference: 'https://docs.python.org/3/library/exceptions.html#NameError',
  severity: 'error',
  bad: "DATABASES = {'default': {'NAME': DB_NAME}}\n",
  good: "import os\n\nDB_NAME = os.environ['DB_NAME']\nDATABASES = {'default': {'NAME': DB_NAME}}\n",
  missing: missingSettings,
  *check({file, all}) {
    if (namesOf(file).open) return;
    const known = new Set(all.map(({name}) => name));
    const told = new Set<string>();
    for (const {name, node, given} of undefinedNames(file.body)) {
      if (told.has(name)) continue;
      told.add(name);
      const later = given === 'later' || (given === 'nowhere' && known.has(name));
      const similar = later || known.has(name) ? undefined : nearest(name, [...known]);
      const code = `\`${name}\``;
      const advice = adviceFor(name, later, similar);
      yield {
        span: spanOf(file, node),
        message: {
          en: `${code} has no value here, so Python stops with \`NameError\`. ${advice.en}`,
          ko: `여기에서 ${code}에 값이 없어서 Python이 \`NameError\`로 멈춰요. ${advice.ko}`,
        },
      };
    }
  },
};

function adviceFor(
  name: string,
  later: boolean,
  similar: string | undefined,
): {readonly en: string; readonly ko: string} {
  const code = `\`${name}\``;
  if (later)
    return {
      en: `It gets one further down: move that line above this one.`,
      ko: '값은 더 아래에서 정해져요. 그 줄을 이 줄보다 위로 옮기세요.',
    };
  if (similar !== undefined)
    return {en: `Did you mean \`${similar}\`?`, ko: `${particle(`\`${similar}\``, '을/를')} 쓰려던 건가요?`};
  if (/^(?:os|sys|json|re|datetime|environ|logging|dj_database_url)$/.test(name))
    return {en: `Add \`import ${name}\` at the top.`, ko: `파일 맨 위에 \`import ${name}\`를 추가하세요.`};
  if (name === 'Path')
    return {
      en: 'Add `from pathlib import Path` at the top.',
      ko: '파일 맨 위에 `from pathlib import Path`를 추가하세요.',
    };
  if (/^(?:true|false|null|none)$/.test(name)) {
    const right = name === 'true' ? 'True' : name === 'false' ? 'False' : 'None';
    return {en: `Python writes it \`${right}\`.`, ko: `Python에서는 \`${right}\`로 적어요.`};
  }
  if (/^[A-Z_0-9]+$/.test(name))
    return {
      en: `Read it first: \`${name} = os.environ['${name}']\`; or, if it is meant as a text, put it in quotes.`,
      ko: `먼저 \`${name} = os.environ['${name}']\`로 읽으세요. 문자열이라면 따옴표로 감싸세요.`,
    };
  return {
    en: `Give ${code} a value above, import it, or put it in quotes if it is a text.`,
    ko: `위에서 값을 정하거나 import하세요. 문자열이라면 따옴표로 감싸세요.`,
  };
}
