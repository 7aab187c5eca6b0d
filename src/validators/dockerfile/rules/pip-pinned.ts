import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {shipped} from '../environment.ts';
import {type Install, installs} from '../install.ts';
import {missingStage} from '../presence.ts';
import type {Argument} from '../program.ts';

/** Packages named on the command line say which version. */
export const pipPinned: Rule<Dockerfile> = {
  id: 'dockerfile/pip-pinned',
  title: {en: 'Packages on the pip command line have a version', ko: 'pip 명령에 적은 패키지에는 버전이 있어요'},
  why: {
    en: '`pip install gunicorn` takes the newest version on the day of the build, so two builds of the same commit can differ, and one of them can be broken. With the version in `requirements.txt`, or behind `==`, you get tomorrow what you tested today.',
    ko: '`pip install gunicorn`은 빌드하는 날의 최신 버전을 설치해요. 그래서 같은 커밋을 두 번 빌드해도 결과가 다를 수 있고, 그중 하나는 고장 나 있을 수도 있어요. `requirements.txt`나 `==` 뒤에 버전을 적으면 오늘 테스트한 것을 내일도 그대로 설치해요.',
  },
  learn: 'layer-cache#pip',
  reference: 'https://pip.pypa.io/en/stable/topics/repeatable-installs/',
  alsoKnownAs: ['hadolint DL3013'],
  severity: 'hint',
  bad: 'FROM python:3.13-slim\nRUN pip install --no-cache-dir django gunicorn\n',
  good: 'FROM python:3.13-slim\nRUN pip install --no-cache-dir django==5.2.8 gunicorn==23.0.0\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of shipped(file)) {
      for (const install of installs(instruction, file)) {
        if (constrained(install)) continue;
        const loose = install.packages.filter(isLoose);
        const [first] = loose;
        if (!first) continue;
        const names = loose.map(({value}) => `\`${value}\``).join(', ');
        yield {
          span: first.span,
          message: {
            en: `${names} may be another version at the next build. Put it into \`requirements.txt\` with a version, or write \`${first.value}==…\`.`,
            ko: `${names}의 버전이 다음 빌드에서는 달라질 수 있어요. 버전과 함께 \`requirements.txt\`에 넣거나 \`${first.value}==…\`처럼 쓰세요.`,
          },
        };
      }
    }
  },
};

/** The installer's own tools are meant to be new. */
const tools = /^(?:pip|setuptools|wheel|uv|poetry|pipenv|pip-tools)(?:\[|$)/;

function isLoose({value, known}: Argument): boolean {
  return (
    known &&
    /^[A-Za-z0-9][\w.-]*(?:\[[^\]]*\])?$/.test(value) &&
    !/\.(?:whl|zip|gz|txt)$/.test(value) &&
    !tools.test(value)
  );
}

function constrained({program}: Install): boolean {
  return program.args.some(
    ({value}) => /^(?:-c|--constraint)/.test(value) || value === '--no-index' || value.startsWith('--find-links'),
  );
}
