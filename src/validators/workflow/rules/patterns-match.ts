import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf, scalarsOf} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingTrigger} from '../presence.ts';

/** Patterns of branches, tags and paths can match something. */
export const patternsMatch: Rule<Workflow> = {
  id: 'workflow/patterns-match',
  title: {en: 'Patterns can match something', ko: '패턴이 실제로 무언가와 맞을 수 있어요'},
  why: {
    en: 'A filter that matches nothing is not refused; the workflow simply never starts, and nobody notices. Branches are named without `refs/heads/`, paths from the root of the repository without `./` or a leading slash, and a list of only `!` patterns leaves nothing to take away from.',
    ko: '아무것과도 맞지 않는 필터는 거부되지 않아요. 워크플로가 그냥 시작되지 않을 뿐이라 아무도 알아채지 못해요. 브랜치는 `refs/heads/` 없이, 경로는 저장소 맨 위에서부터 `./`나 맨 앞 슬래시 없이 적어요. `!` 패턴만 있으면 뺄 대상이 없어서 아무것도 맞지 않아요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet',
  alsoKnownAs: ['actionlint glob'],
  severity: 'warning',
  bad: 'on:\n  push:\n    paths:\n      - ./src/**\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on:\n  push:\n    paths:\n      - src/**\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingTrigger,
  *check({events}) {
    for (const {filters} of events) {
      for (const kind of ['branches', 'branches-ignore', 'tags', 'tags-ignore', 'paths', 'paths-ignore']) {
        const patterns = scalarsOf(entryOf(filters, kind)?.value);
        for (const {text, span} of patterns) {
          const message = complaint(text, kind);
          if (message) yield {span, message};
        }
        const [first] = patterns;
        if (first === undefined || kind.endsWith('ignore') || !patterns.every(({text}) => text.startsWith('!')))
          continue;
        yield {
          span: first.span,
          message: {
            en: `All patterns of \`${kind}\` begin with \`!\`, and there is nothing they could take away from: this never matches. Put \`"**"\` first, or use \`${kind}-ignore\`.`,
            ko: `\`${kind}\` 패턴이 모두 \`!\`로 시작해서 뺄 대상이 없고 아무것과도 맞지 않아요. 맨 앞에 \`"**"\`를 넣거나 \`${kind}-ignore\`를 쓰세요.`,
          },
        };
      }
    }
  },
};

function complaint(text: string, kind: string): Text | undefined {
  const word = quote(text);
  const pattern = text.replace(/^!/, '');
  if (kind.startsWith('paths')) {
    if (/^\.\.?\/|^\//.test(pattern))
      return {
        en: `Paths begin at the root of the repository; ${word} matches nothing. Write \`${pattern.replace(/^(?:\.{0,2}\/)+/, '')}\`.`,
        ko: `경로는 저장소 맨 위에서 시작해요. ${particle(word, '은/는')} 아무것과도 맞지 않으니 \`${pattern.replace(/^(?:\.{0,2}\/)+/, '')}\`로 쓰세요.`,
      };
    if (pattern.endsWith('/') && pattern.length > 1)
      return {
        en: `${word} names a folder, and changed paths are files: it matches nothing. Write \`${pattern}**\`.`,
        ko: `${particle(word, '은/는')} 폴더인데 바뀐 경로는 파일이라서 아무것과도 맞지 않아요. \`${pattern}**\`로 쓰세요.`,
      };
    return undefined;
  }
  const [, prefix] = /^(refs\/(?:heads|tags)\/|origin\/)/.exec(pattern) ?? [];
  if (prefix !== undefined)
    return {
      en: `Here stands the name alone; ${word} with \`${prefix}\` in front matches nothing. Write \`${pattern.slice(prefix.length)}\`.`,
      ko: `여기에는 이름만 적어요. 앞에 \`${prefix}\` 부분이 붙은 ${particle(word, '은/는')} 아무것과도 맞지 않으니 \`${pattern.slice(prefix.length)}\`로 쓰세요.`,
    };
  if (/^\$(?:default|protected)-branch(?:es)?$/.test(pattern))
    return {
      en: `${word} stands in templates only, where GitHub's website puts the real name in. In a file of your own it matches nothing: write the branch, \`main\` for instance.`,
      ko: `${particle(word, '은/는')} GitHub 웹사이트가 실제 이름으로 바꿔 주는 템플릿용 표기예요. 직접 만든 파일에서는 아무것과도 맞지 않으니 \`main\`처럼 브랜치 이름을 적으세요.`,
    };
  if (/[\s~^:\\]/.test(pattern))
    return {
      en: `No branch or tag can be called ${word}: git allows no blanks and none of \`~ ^ : \\\` in names.`,
      ko: `${particle(word, '이라/라')}는 브랜치나 태그는 있을 수 없어요. git 이름에는 공백과 \`~ ^ : \\\` 문자를 쓸 수 없어요.`,
    };
  return undefined;
}
