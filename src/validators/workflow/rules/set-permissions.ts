import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf, textOf, valueAt} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';

/** The token's rights are written down, and small. */
export const setPermissions: Rule<Workflow> = {
  id: 'workflow/set-permissions',
  title: {en: 'The rights of the token are written down', ko: '토큰의 권한을 적어 둬요'},
  why: {
    en: 'With `permissions:` at the top of the file the token of every job may do what stands there and nothing else. `contents: read` is enough to test and to deploy over SSH.',
    ko: '파일 맨 바깥에 `permissions:`를 적으면 모든 잡의 토큰이 거기 적은 일만 할 수 있어요. 테스트하고 SSH로 배포하는 데는 `contents: read`면 충분해요.',
  },
  learn: 'actions-ci#limits',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions',
  severity: 'hint',
  onlyWhenAsked: true,
  bad: 'on: push\npermissions:\n  contents: write\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on: push\npermissions:\n  contents: read\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing({root, jobs}) {
    const everywhere = jobs.length > 0 && jobs.every(({map}) => entryOf(map, 'permissions') !== undefined);
    if (entryOf(root, 'permissions') !== undefined || everywhere) return undefined;
    return {
      en: 'There is no `permissions:` yet. Add it at the top of the file, with `contents: read` below it.',
      ko: '아직 `permissions:`가 없어요. 파일 맨 바깥에 적고 그 아래에 `contents: read`를 쓰세요.',
    };
  },
  *check({root}) {
    const all = valueAt(root, 'permissions');
    const contents = valueAt(root, 'permissions', 'contents');
    const wide = textOf(all) === 'write-all' ? all : textOf(contents) === 'write' ? contents : undefined;
    if (wide === undefined) return;
    yield {
      span: wide.span,
      message: {
        en: 'Every job here may write to the repository. Write `contents: read`, and give `write` only to the job that needs it.',
        ko: '모든 잡이 저장소에 쓸 수 있어요. `contents: read`로 쓰고, `write`는 필요한 잡에만 주세요.',
      },
    };
  },
};
