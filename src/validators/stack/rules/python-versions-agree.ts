import {parseImage} from '../../../syntax/image.ts';
import type {Span} from '../../../syntax/span.ts';
import {finalStage, lineage} from '../../../syntax/stage.ts';
import {inputOf, type Workflow} from '../../../syntax/workflow.ts';
import {scalarsOf, valueAt, type YamlNode} from '../../../syntax/yaml.ts';
import {particle} from '../../../text/particle.ts';
import {workflowsOf} from '../parsed.ts';
import type {Stack, StackRule} from '../stack.ts';
import {treesOf} from '../trees.ts';

/** Tests run on the Python that the image brings. */
export const pythonVersionsAgree: StackRule = {
  id: 'stack/python-versions-agree',
  title: {en: 'Tests run on the Python of the image', ko: '이미지와 같은 Python 버전에서 테스트해요'},
  why: {
    en: 'What was tested on Python 3.12 and runs on 3.13 was not tested: packages without a wheel for the other version, removed modules and changed defaults show only in production. The version of `actions/setup-python` and the tag of the base image should name the same `3.x`; with a matrix, one of its versions should.',
    ko: 'Python 3.12에서 테스트하고 3.13에서 돌리면 테스트하지 않은 것과 같아요. 다른 버전용 wheel이 없는 패키지, 없어진 모듈, 바뀐 기본값은 운영에서야 드러나요. `actions/setup-python`의 버전과 베이스 이미지의 태그는 같은 `3.x`여야 해요. 매트릭스를 쓴다면 그 가운데 하나가 같으면 돼요.',
  },
  learn: 'whole-stack#keys',
  reference: 'https://github.com/actions/setup-python',
  severity: 'warning',
  bad: [
    '-- Dockerfile --\nFROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
    '-- .github/workflows/ci.yml --\non: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: "3.11"\n',
  ].join(''),
  good: [
    '-- Dockerfile --\nFROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
    '-- .github/workflows/ci.yml --\non: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: "3.13"\n',
  ].join(''),
  *check(stack) {
    const images = imageVersions(stack);
    const [image] = images;
    const tested = workflowsOf(stack).flatMap(({path, tree}) => testedVersions(path, tree));
    const [first] = tested;
    if (image === undefined || first === undefined || tested.some(({version}) => version === undefined)) return;
    if (images.some(({version}) => tested.some((one) => one.version === version))) return;
    yield {
      file: first.file,
      span: first.span,
      message: {
        en: `Tests run on Python ${first.version}, and the image brings ${image.version}. Test on the version you ship: \`python-version: "${image.version}"\`.`,
        ko: `테스트는 Python ${first.version}에서 하는데 이미지의 Python은 ${particle(image.version, '이에요/예요')}. 실제로 내보내는 버전에서 테스트하세요: \`python-version: "${image.version}"\`.`,
      },
      related: [
        {
          file: image.file,
          span: image.span,
          message: {en: 'The image takes this Python.', ko: '이미지는 이 Python을 써요.'},
        },
      ],
    };
  },
};

interface Version {
  readonly file: string;
  readonly span: Span;
  readonly version: string;
}

/** The `3.x` of the official Python image that each final stage builds on. */
function imageVersions(stack: Stack): readonly Version[] {
  return treesOf(stack, 'dockerfile').flatMap(({path, tree}) => {
    const last = finalStage(tree);
    const word = last && lineage(last)[0]?.image;
    const image = word?.value === undefined ? undefined : parseImage(word.value);
    const version = /^(3\.\d+)/.exec(image?.name === 'python' ? (image.tag ?? '') : '')?.[1];
    return word === undefined || version === undefined ? [] : [{file: path, span: word.span, version}];
  });
}

interface Tested extends Omit<Version, 'version'> {
  /** undefined: nobody can tell from the file. */
  readonly version: string | undefined;
}

function testedVersions(file: string, workflow: Workflow): readonly Tested[] {
  return workflow.jobs.flatMap(({map, steps}) =>
    steps
      .filter(({uses}) => uses?.name === 'actions/setup-python')
      .flatMap((step) => {
        const given = inputOf(step, 'python-version');
        return scalarsOf(given).flatMap(({text, span}): readonly Tested[] => {
          const [, name] = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(text) ?? [];
          if (name !== undefined) return matrixVersions(file, valueAt(map, 'strategy', 'matrix'), name, span);
          return text.split('\n').map((line) => ({file, span, version: minor(line)}));
        });
      }),
  );
}

function matrixVersions(file: string, matrix: YamlNode | undefined, name: string, span: Span): readonly Tested[] {
  const include = valueAt(matrix, 'include');
  const values = [
    ...scalarsOf(valueAt(matrix, name)),
    ...(include?.kind === 'list' ? include.items.flatMap((item) => scalarsOf(valueAt(item, name))) : []),
  ];
  if (values.length === 0) return [{file, span, version: undefined}];
  return values.map((one) => ({file, span: one.span, version: minor(one.text)}));
}

/** `3.13` of `3.13`, `3.13.2` and `3.13.x`; undefined for ranges and everything else. */
function minor(text: string): string | undefined {
  return /^\s*(3\.\d+)(?:\.(?:\d+|x|\*))?t?\s*$/.exec(text)?.[1];
}
