import {type Expression, everyNode, type Kind} from '../../syntax/python/nodes.ts';
import {constantOf, type PythonFile, parsePython, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {finalStage, inherited} from '../../syntax/stage.ts';
import {argvOf} from '../../syntax/systemd/exec.ts';
import {assignmentsOf} from '../../syntax/systemd.ts';
import {pythonOf, unitsOf} from './parsed.ts';
import type {Stack} from './stack.ts';
import {treesOf} from './trees.ts';

/** A place that says which settings Django loads. */
export interface SettingsModule {
  /** `mysite.settings`. */
  readonly module: string;
  readonly file: string;
  readonly span: Span;
}

const variable = 'DJANGO_SETTINGS_MODULE';

/** Every place that sets DJANGO_SETTINGS_MODULE to a plain dotted name: wsgi.py, asgi.py, manage.py, units, images. */
export function settingsModules(stack: Stack): readonly SettingsModule[] {
  const modules = [...ofPython(stack), ...ofUnits(stack), ...ofImages(stack)];
  return modules.filter(({module}) => /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(module));
}

function ofPython({files, texts}: Stack): readonly SettingsModule[] {
  const entries = files.filter(({kind}) => kind === 'wsgi' || kind === 'asgi');
  const read = entries.map((file) => ({file: file.path, python: pythonOf(file)}));
  const scripts = [...texts].filter(([path]) => /(?:^|\/)manage\.py$/.test(path));
  const managed = scripts.map(([file, text]) => ({file, python: parsePython(text)}));
  return [...read, ...managed].flatMap(({file, python}) =>
    python.body.flatMap((statement) =>
      [...everyNode(statement)].flatMap((node) => {
        const value = givenAt(node, python);
        const constant = value && constantOf(python, value);
        if (value === undefined || constant?.kind !== 'text') return [];
        return [{module: constant.value, file, span: spanOf(python, value)}];
      }),
    ),
  );
}

/** The value of `os.environ.setdefault(NAME, value)` and `os.environ[NAME] = value`. */
function givenAt(node: object & {readonly nodeType: string}, python: PythonFile): Expression | undefined {
  const isName = (key: Expression | undefined) => {
    const value = key && constantOf(python, key);
    return value?.kind === 'text' && value.value === variable;
  };
  if (node.nodeType === 'Call') {
    const {func, args} = node as Kind<'Call'>;
    return func.nodeType === 'Attribute' && func.attr === 'setdefault' && isName(args[0]) ? args[1] : undefined;
  }
  if (node.nodeType !== 'Assign') return undefined;
  const {targets, value} = node as Kind<'Assign'>;
  const [target] = targets;
  return target?.nodeType === 'Subscript' && isName(target.slice) ? value : undefined;
}

function ofUnits(stack: Stack): readonly SettingsModule[] {
  return unitsOf(stack).flatMap(({path, tree}) =>
    assignmentsOf(tree, 'Service', 'Environment').flatMap((assignment) =>
      argvOf(assignment).flatMap(({value, span}) => {
        const [, module] = /^DJANGO_SETTINGS_MODULE=(.+)$/.exec(value) ?? [];
        return module === undefined ? [] : [{module, file: path, span}];
      }),
    ),
  );
}

function ofImages(stack: Stack): readonly SettingsModule[] {
  return treesOf(stack, 'dockerfile').flatMap(({path, tree}) => {
    const last = finalStage(tree);
    const pairs = (last ? inherited(last) : []).flatMap((one) => (one.keyword === 'ENV' ? one.pairs : []));
    return pairs.flatMap(({name, value}) =>
      name !== variable || value?.value === undefined ? [] : [{module: value.value, file: path, span: value.span}],
    );
  });
}
