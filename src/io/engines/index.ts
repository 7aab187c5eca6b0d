import type {Verdict} from '../../report/verdict.ts';
import type {Kind} from '../../validators/index.ts';
import {judgeWithDocker} from './docker.ts';
import type {Examined, Place} from './engine.ts';
import {judgeWithGunicorn} from './gunicorn.ts';
import {judgeWithNginx} from './nginx.ts';
import {judgeWithPython} from './python.ts';
import {judgeWithSystemd} from './systemd.ts';

/** What the real programs for a kind of file say of one; there is always somebody, if only to say that nobody can judge. */
export async function verdictsOn(examined: Examined, place: Place): Promise<readonly Verdict[]> {
  const kind: Kind = examined.kind;
  switch (kind) {
    case 'nginx':
      return [await judgeWithNginx(examined, contextOf(examined.tree), place)];
    case 'systemd':
      return [await judgeWithSystemd(examined, place)];
    case 'django':
      return [await judgeWithPython(examined, place)];
    case 'gunicorn':
    case 'wsgi':
    case 'asgi':
      return [await judgeWithPython(examined, place), await judgeWithGunicorn(examined, place)];
    case 'dockerfile':
      return [await judgeWithDocker(examined, place)];
    case 'dockerignore':
    case 'workflow':
    case 'dotenv':
      return [{program: '', scope: 'file', outcome: {kind: 'not checked', reason: nobody}}];
  }
}

/** The context that nginx's validator found a file to be for. */
function contextOf(tree: unknown): string {
  return typeof tree === 'object' && tree !== null && 'context' in tree && typeof tree.context === 'string'
    ? tree.context
    : 'http';
}

const nobody = {
  en: 'no program can judge this here',
  ko: '여기서 이 파일을 검사할 수 있는 프로그램이 없어요',
};
