import {assignments, type PythonFile} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {type GunicornFile, missingLaunch} from '../tree.ts';
import {type UndefinedName, undefinedNames} from '../undefined-names.ts';
import {code} from '../value-messages.ts';

/** Every name the config file uses is imported or set above. */
export const definedNames: Rule<GunicornFile> = {
  id: 'gunicorn/defined-names',
  title: {en: 'Names are imported or set before they are used', ko: '이름은 쓰기 전에 import하거나 정해요'},
  why: {
    en: 'The config file is a Python program that gunicorn runs from top to bottom. The line for the number of workers is copied everywhere, the `import multiprocessing` above it is not: Python stops with `NameError`, and gunicorn exits.',
    ko: '설정 파일은 gunicorn이 위에서 아래로 실행하는 Python 프로그램이에요. 워커 수를 정하는 줄은 어디서나 복사해 오면서 그 위의 `import multiprocessing`은 빠뜨리기 쉬워요. 그러면 Python이 `NameError`로 멈추고 gunicorn도 끝나요.',
  },
  learn: 'gunicorn#config',
  reference: 'https://docs.python.org/3/library/exceptions.html#NameError',
  severity: 'error',
  bad: 'workers = multiprocessing.cpu_count() * 2 + 1\n',
  good: 'import multiprocessing\n\nworkers = multiprocessing.cpu_count() * 2 + 1\n',
  missing: missingLaunch,
  *check(file) {
    if (file.kind !== 'config') return;
    const seen = new Set<string>();
    for (const one of undefinedNames(file.python)) {
      if (seen.has(one.name) || seen.size >= most) continue;
      seen.add(one.name);
      const imported = imports.get(one.name);
      const edits = imported && one.bound === 'never' ? [{span: {start: 0, end: 0}, text: `${imported}\n`}] : undefined;
      yield {span: one.span, message: complaint(one, file.python), ...(edits && {fix: {edits}})};
    }
  },
};

/** Python stops at the first; more than these would only be noise. */
const most = 20;

/** What config files take from elsewhere, by name. */
const imports: ReadonlyMap<string, string> = new Map(
  Object.entries({
    multiprocessing: 'import multiprocessing',
    cpu_count: 'from multiprocessing import cpu_count',
    os: 'import os',
    environ: 'from os import environ',
    getenv: 'from os import getenv',
    sys: 'import sys',
    logging: 'import logging',
    Path: 'from pathlib import Path',
    json: 'import json',
    socket: 'import socket',
  }),
);

const constants: ReadonlyMap<string, string> = new Map(
  Object.entries({true: 'True', false: 'False', none: 'None', null: 'None'}),
);

function complaint(one: UndefinedName, file: PythonFile): Text {
  const {name, bound, module = '', others} = one;
  const seen = code(name);
  if (bound === 'in-module') {
    const near = nearest(name, others ?? []);
    return {
      en: `Python's \`${module}\` has no ${seen}, so gunicorn stops here. ${near === undefined ? 'Look up its name.' : `Did you mean \`${near}\`?`}`,
      ko: `Python의 \`${module}\`에는 ${particle(seen, '이/가')} 없어서 gunicorn이 여기서 멈춰요. ${near === undefined ? '이름을 다시 확인하세요.' : `혹시 \`${near}\`인가요?`}`,
    };
  }
  if (bound === 'later')
    return {
      en: `${seen} is used here and set only further down. Move the line that sets it above this one.`,
      ko: `${particle(seen, '을/를')} 여기서 쓰는데 정하는 줄은 더 아래에 있어요. 그 줄을 위로 옮기세요.`,
    };
  const imported = imports.get(name);
  if (imported !== undefined)
    return {
      en: `${seen} is not imported, so Python stops here with \`NameError\`. Write \`${imported}\` at the top of the file.`,
      ko: `${particle(seen, '을/를')} import하지 않아서 Python이 여기서 \`NameError\`로 멈춰요. 파일 맨 위에 ${particle(code(imported), '을/를')} 적으세요.`,
    };
  const meant = constants.get(name.toLowerCase()) ?? nearest(name, new Set(assignments(file).map((one) => one.name)));
  return {
    en: `Nothing in this file sets ${seen}, so Python stops here with \`NameError\`. ${meant === undefined ? 'If it is meant as text, write it in quotes.' : `Did you mean \`${meant}\`?`}`,
    ko: `이 파일에는 ${particle(seen, '을/를')} 정하는 곳이 없어서 Python이 여기서 \`NameError\`로 멈춰요. ${meant === undefined ? '문자열이라면 따옴표로 감싸세요.' : `혹시 \`${meant}\`인가요?`}`,
  };
}
