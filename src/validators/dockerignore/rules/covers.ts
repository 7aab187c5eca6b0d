import {ignores} from '../../../syntax/dockerignore.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {Ignoring} from '../index.ts';
import {missingPattern} from '../presence.ts';

/** The paths that were asked for stay out of the build context. */
export const covers: Rule<Ignoring, {readonly paths: readonly string[]}> = {
  id: 'dockerignore/covers',
  title: {en: 'What the image does not need stays out', ko: '이미지에 필요 없는 것은 빼요'},
  why: {
    en: '`COPY . .` takes everything in the build context: the history in `.git`, your virtual environment, and the passwords in `.env`. What `.dockerignore` names never reaches the builder. The image is smaller and holds no secrets, and a changed log file no longer makes the copy new.',
    ko: '`COPY . .`은 빌드 컨텍스트에 있는 것을 모두 가져와요. `.git`의 기록도, 가상환경도, `.env`의 비밀번호까지요. `.dockerignore`에 적은 것은 빌더에 전달되지 않아요. 그래서 이미지가 작아지고, 비밀 값이 들어가지 않고, 로그 파일이 바뀌었다고 복사를 다시 하지도 않아요.',
  },
  learn: 'layer-cache#dockerignore',
  reference: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Paths relative to the build context, with `/`. */
  defaults: {paths: ['.env', '.git', 'venv', 'mysite/__pycache__/urls.cpython-313.pyc']},
  bad: '.git\nvenv\n',
  good: '.git\n.env\nvenv\n**/__pycache__\n',
  missing: missingPattern,
  *check({ignore}, {paths}) {
    const last = ignore.patterns.at(-1)?.span ?? {start: 0, end: 0};
    for (const path of paths) {
      if (ignores(ignore, path)) continue;
      const undone = ignore.patterns.findLast(
        ({negated, pattern}) => negated && ignores({patterns: [plain(pattern)]}, path),
      );
      const pattern = advice(path);
      yield {
        span: undone?.span ?? last,
        message: undone
          ? {
              en: `\`${undone.text}\` brings \`${path}\` back into the build context. The last pattern that matches decides.`,
              ko: `\`${undone.text}\` 때문에 ${particle(`\`${path}\``, '이/가')} 다시 빌드 컨텍스트에 들어가요. 여러 패턴에 걸리면 마지막 패턴을 따라요.`,
            }
          : {
              en: `\`${path}\` still reaches the builder. Add a line \`${pattern}\`.`,
              ko: `${particle(`\`${path}\``, '은/는')} 아직 빌더에 전달돼요. \`${pattern}\` 한 줄을 추가하세요.`,
            },
      };
    }
  },
};

function plain(pattern: string): Ignoring['ignore']['patterns'][number] {
  return {text: pattern, pattern, negated: false, span: {start: 0, end: 0}, line: 1};
}

/** The line that leaves a path out: the hidden folder it lies in (`.venv`), a cache wherever it is, or the path itself. */
function advice(path: string): string {
  if (/__pycache__|\.pyc$/.test(path)) return '**/__pycache__';
  return /^(\.[^/]+)\//.exec(path)?.[1] ?? path;
}
