import type {PythonFile} from '../../syntax/python.ts';
import {pythonOf} from './parsed.ts';
import type {Stack, StackFile} from './stack.ts';

/** The files a dotted name may stand for: `mysite.wsgi` is any `mysite/wsgi.py` or `mysite/wsgi/__init__.py`. */
export function filesOfModule({paths}: Stack, module: string): readonly string[] {
  const name = module.replaceAll('.', '/');
  const ends = [`${name}.py`, `${name}/__init__.py`];
  return [...paths].filter((path) => ends.some((end) => path === end || path.endsWith(`/${end}`)));
}

/** The judged file a dotted name stands for, where there is exactly one; with its Python. */
export function moduleFile(
  stack: Stack,
  module: string,
): {readonly file: StackFile; readonly python: PythonFile} | undefined {
  const [path, ...others] = filesOfModule(stack, module);
  const file = others.length > 0 ? undefined : stack.files.find((one) => one.path === path);
  return file && {file, python: pythonOf(file)};
}

/** The dotted name a file goes by from the folder of manage.py, or from the top: `mysite/wsgi.py` is `mysite.wsgi`. */
export function moduleOfPath({paths}: Stack, path: string): string {
  const roots = [...paths]
    .filter((one) => /(?:^|\/)manage\.py$/.test(one))
    .map((one) => one.slice(0, -'manage.py'.length))
    .filter((root) => path.startsWith(root))
    .sort((a, b) => b.length - a.length);
  return path
    .slice(roots[0]?.length ?? 0)
    .replace(/(?:\/__init__)?\.py$/, '')
    .replaceAll('/', '.');
}
