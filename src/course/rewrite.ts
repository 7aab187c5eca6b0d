import type {Kind} from '../validators/index.ts';
import {ofDockerfiles} from './rewrites/dockerfile.ts';
import {ofDotenv} from './rewrites/dotenv.ts';
import {type Rewrite, windowsEndings} from './rewrites/edit.ts';
import {ofNginx} from './rewrites/nginx.ts';
import {ofPython} from './rewrites/python.ts';
import {ofUnits} from './rewrites/systemd.ts';
import {ofWorkflows} from './rewrites/workflow.ts';

/** The harmless rewrites of a kind of file. */
export function rewritesOf(kind: Kind): readonly Rewrite[] {
  switch (kind) {
    case 'dockerfile':
      return [mark, ...ofEnds, ...ofDockerfiles];
    case 'dockerignore':
      return [mark, ...ofEnds, ...ofLists];
    case 'workflow':
      return [mark, ...ofEnds, ...ofWorkflows];
    case 'wsgi':
    case 'asgi':
    case 'django':
    case 'gunicorn':
      return [mark, ...ofEnds, ...ofPython];
    case 'systemd':
      return [mark, ...ofEnds, ...ofUnits];
    case 'nginx':
      return [...ofEnds, ...ofNginx];
    case 'dotenv':
      return [...ofEnds, ...ofDotenv];
  }
}

/** A file that says nothing but a comment. */
export const onlyComment = '# Nothing here yet.\n';

const mark: Rewrite = {
  name: {en: 'a byte order mark', ko: 'BOM'},
  apply: (text) => (text.startsWith('\uFEFF') ? text : `\uFEFF${text}`),
};

const ofEnds: readonly Rewrite[] = [
  {name: {en: 'no final newline', ko: '마지막 줄바꿈 없음'}, apply: (text) => text.replace(/(?:\r?\n)+$/, '')},
  {name: {en: 'blank lines at the end', ko: '파일 끝의 빈 줄'}, apply: (text) => `${text}\n\n`},
];

const ofLists: readonly Rewrite[] = [
  windowsEndings,
  {name: {en: 'blank lines', ko: '빈 줄'}, apply: (text) => text.replace(/^(?=.)/gm, '\n')},
  {name: {en: 'comments', ko: '주석'}, apply: (text) => text.replace(/^(?=.)/gm, '# 메모 (note)\n')},
  {name: {en: 'blanks at line ends', ko: '줄 끝 공백'}, apply: (text) => text.replace(/(?<=[^\s\\])$/gm, '  ')},
];
