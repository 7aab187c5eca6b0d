import type {Kind} from '../validators/index.ts';
import {ofDockerfiles} from './rewrites/dockerfile.ts';
import {type Rewrite, windowsEndings} from './rewrites/edit.ts';

/** The harmless rewrites of a kind of file. */
export function rewritesOf(kind: Kind): readonly Rewrite[] {
  switch (kind) {
    case 'dockerfile':
      return [mark, ...ofEnds, ...ofDockerfiles];
    case 'dockerignore':
      return [mark, ...ofEnds, ...ofLists];
    case 'workflow':
      return [mark, ...ofEnds, windowsEndings];
    case 'wsgi':
    case 'asgi':
    case 'django':
    case 'gunicorn':
      return [mark, ...ofEnds, windowsEndings];
    case 'systemd':
      return [mark, ...ofEnds, windowsEndings];
    case 'nginx':
      return [...ofEnds, windowsEndings];
    case 'dotenv':
      return ofEnds;
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
