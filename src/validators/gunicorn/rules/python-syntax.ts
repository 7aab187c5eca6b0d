import {parsePython} from '../../../syntax/python.ts';
import {pythonSyntax} from '../../python/syntax-rule.ts';
import type {GunicornFile} from '../tree.ts';

/** Shell scripts and command lines hold no Python. */
const none = parsePython('');

/** Python can read the config file. */
export const gunicornPythonSyntax = pythonSyntax<GunicornFile>(
  'gunicorn',
  (file) => (file.kind === 'config' ? file.python : none),
  {bad: 'bind = "127.0.0.1:8000\nworkers = 3\n', good: 'bind = "127.0.0.1:8000"\nworkers = 3\n'},
);
