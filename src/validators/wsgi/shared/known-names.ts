import {spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import {missingStatements} from '../../python/presence.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {unknownNames} from '../names.ts';

/** Names have a value when they are read. */
export function knownNames(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  return {
    id: `${protocol}/known-names`,
    title: {en: 'Each name is imported or defined before it is used', ko: '이름은 가져오거나 정의한 뒤에 써요'},
    why: {
      en: 'Python runs the module from top to bottom when the server imports it. A name that nothing above has imported or defined ends that with `NameError`; `os.environ` without `import os` is the usual one.',
      ko: '서버가 모듈을 불러올 때 Python은 위에서 아래로 실행해요. 그 위에서 가져오거나 정의하지 않은 이름을 쓰면 `NameError`로 끝나요. `import os` 없이 쓴 `os.environ`이 가장 흔해요.',
    },
    learn: protocol === 'wsgi' ? 'wsgi#errors' : 'asgi#django',
    reference: 'https://docs.python.org/3/library/exceptions.html#NameError',
    severity: 'error',
    ...examples,
    missing: ({file}) => missingStatements(file),
    *check(module) {
      for (const {name, node, later} of unknownNames(module)) {
        yield {
          span: spanOf(module.file, node),
          message: later
            ? {
                en: `\`${name}\` gets its value further down, so there is none yet when this line runs. Move the line below.`,
                ko: `${particle(`\`${name}\``, '은/는')} 더 아래에서 값을 얻어서, 이 줄을 실행할 때는 아직 없어요. 이 줄을 그 아래로 옮기세요.`,
              }
            : {
                en: `Nothing gives \`${name}\` a value. ${name === 'os' ? 'Write `import os` at the top.' : 'Import or define it above, or check how it is spelt.'}`,
                ko: `\`${name}\`에 값을 주는 곳이 없어요. ${name === 'os' ? '맨 위에 `import os`를 적으세요.' : '위에서 가져오거나 정의하고, 철자도 확인해 보세요.'}`,
              },
        };
      }
    },
  };
}
