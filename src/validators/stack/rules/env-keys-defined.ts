import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {type VariableRead, type VariableSource, variableSources, variablesRead} from '../environment.ts';
import type {StackRule} from '../stack.ts';

/** Every variable that the settings need stands in the `.env` file. */
export const envKeysDefined: StackRule = {
  id: 'stack/env-keys-defined',
  title: {en: 'The .env file holds every variable the settings need', ko: '설정이 읽는 변수가 모두 .env에 있어요'},
  why: {
    en: 'Settings read secrets and hosts from the environment, and `.env` is where they come from. A name that is missing there, or spelled otherwise, shows only when Django starts: `KeyError: \'DB_PASSWORD\'` with `os.environ["DB_PASSWORD"]`, `ImproperlyConfigured` with django-environ, `UndefinedValueError` with decouple. Names are compared letter by letter: `SECRETKEY` is not `SECRET_KEY`.',
    ko: '설정 파일은 비밀 값과 호스트를 환경 변수에서 읽고, 그 값은 `.env`에서 와요. 거기에 이름이 없거나 철자가 다르면 Django를 시작할 때에야 드러나요. `os.environ["DB_PASSWORD"]`는 `KeyError: \'DB_PASSWORD\'`, django-environ은 `ImproperlyConfigured`, decouple은 `UndefinedValueError`로 멈춰요. 이름은 한 글자까지 같아야 해요. `SECRETKEY`는 `SECRET_KEY`가 아니에요.',
  },
  learn: 'whole-stack#keys',
  reference: 'https://12factor.net/config',
  severity: 'warning',
  bad: [
    '-- mysite/settings.py --\nimport os\n\nDEBUG = False\nSECRET_KEY = os.environ["SECRET_KEY"]\nDB_PASSWORD = os.environ["DB_PASSWORD"]\n',
    '-- .env --\nSECRET_KEY=k3y-of-this-machine\nDB_PASSWD=hunter2\n',
  ].join(''),
  good: [
    '-- mysite/settings.py --\nimport os\n\nDEBUG = False\nSECRET_KEY = os.environ["SECRET_KEY"]\nDB_PASSWORD = os.environ["DB_PASSWORD"]\n',
    '-- .env --\nSECRET_KEY=k3y-of-this-machine\nDB_PASSWORD=hunter2\n',
  ].join(''),
  *check(stack) {
    const sources = variableSources(stack);
    const real = sources.filter(({kind}) => kind === 'env-file');
    const files = real.length > 0 ? real : sources.filter(({kind}) => kind === 'template');
    const [file] = files;
    if (file === undefined) return;
    const given = new Set(
      sources.filter(({kind}) => kind !== 'template' || real.length === 0).flatMap(({names}) => names),
    );
    const reads = variablesRead(stack);
    const wanted = new Set(reads.map(({name}) => name));
    const unread = files.flatMap(({names}) => names).filter((name) => !wanted.has(name));
    for (const read of reads) {
      if (given.has(read.name)) continue;
      const near = nearest(read.name, unread);
      // What has a default may be left out on purpose, unless the name is there with a slip.
      if (read.need === 'optional' && near === undefined) continue;
      yield {
        file: read.file,
        span: read.span,
        message: say(read, file, near),
        related: [
          {
            file: file.file,
            span: {start: 0, end: 0},
            message: {en: 'The name is not in this file.', ko: '이 파일에 그 이름이 없어요.'},
          },
        ],
      };
    }
  },
};

function say({name}: VariableRead, {file, kind}: VariableSource, near: string | undefined): Text {
  if (near !== undefined)
    return {
      en: `The settings read \`${name}\`, and \`${file}\` holds \`${near}\`, which nobody reads. Write the name the same in both.`,
      ko: `설정은 ${particle(`\`${name}\``, '을/를')} 읽는데 \`${file}\`에는 아무도 읽지 않는 ${particle(`\`${near}\``, '이/가')} 있어요. 두 곳의 이름을 같게 쓰세요.`,
    };
  if (kind === 'template')
    return {
      en: `The settings need \`${name}\`, and \`${file}\`, which shows others what to set, does not name it. Add \`${name}=\` there.`,
      ko: `설정에는 ${particle(`\`${name}\``, '이/가')} 꼭 필요한데, 무엇을 정해야 하는지 보여 주는 \`${file}\`에 그 이름이 없어요. 거기에 ${particle(`\`${name}=\``, '을/를')} 넣으세요.`,
    };
  return {
    en: `The settings need \`${name}\`, and neither \`${file}\` nor any other file here sets it: Django stops when it starts. Add \`${name}=…\` to \`${file}\`.`,
    ko: `설정에는 ${particle(`\`${name}\``, '이/가')} 꼭 필요한데 \`${file}\`에도 다른 파일에도 없어서 Django가 시작하다가 멈춰요. \`${file}\`에 \`${name}=…\` 줄을 넣으세요.`,
  };
}
