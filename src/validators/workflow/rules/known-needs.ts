import {type Job, ownerOf, type Workflow} from '../../../syntax/workflow.ts';
import {entryOf, valueAt} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import type {Rule} from '../../rule.ts';
import {listed} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** `needs.x.outputs.y` is a job that is waited for, and an output it declares. */
export const knownNeeds: Rule<Workflow> = {
  id: 'workflow/known-needs',
  title: {en: 'needs.x is waited for and has the output', ko: '`needs.x`는 기다리는 잡이고 그 출력이 있어요'},
  why: {
    en: 'A job sees only the jobs in its own `needs:`, and of those only what they list under `outputs:`. Anything else is an empty text, without an error.',
    ko: '잡은 자기 `needs:`에 적은 잡만 볼 수 있고, 그중에서도 `outputs:`에 적은 것만 읽을 수 있어요. 나머지는 오류 없이 빈 글자가 돼요.',
  },
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#needs-context',
  alsoKnownAs: ['actionlint expression'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - id: tag\n        run: echo "value=1" >> "$GITHUB_OUTPUT"\n  deploy:\n    needs: build\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "${{ needs.build.outputs.tag }}"\n',
  good: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    outputs:\n      tag: ${{ steps.tag.outputs.value }}\n    steps:\n      - id: tag\n        run: echo "value=1" >> "$GITHUB_OUTPUT"\n  deploy:\n    needs: build\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "${{ needs.build.outputs.tag }}"\n',
  missing: missingJobs,
  *check(workflow) {
    const {jobs} = workflow;
    for (const expression of workflow.expressions) {
      const {paths} = expression;
      if (!paths.some(({names}) => names[0]?.toLowerCase() === 'needs')) continue;
      const job = ownerOf(expression, workflow)?.job;
      if (job === undefined) continue;
      for (const {names, spans} of paths) {
        const [context, name, part, output] = names;
        if (context?.toLowerCase() !== 'needs' || name === undefined || name === '*') continue;
        const message = complaint(job, name, jobs) ?? outputComplaint(name, part, output, jobs);
        const span = job.needs.some(({text}) => same(text, name)) ? (spans[3] ?? spans[1]) : spans[1];
        if (message !== undefined && span !== undefined) yield {span, message};
      }
    }
  },
};

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function complaint({needs, id}: Job, name: string, jobs: readonly Job[]): Text | undefined {
  if (needs.some(({text}) => same(text, name) || text.includes('${{'))) return undefined;
  const exists = jobs.some((one) => same(one.id, name));
  const meant = nearest(
    name,
    needs.map(({text}) => text),
  );
  return {
    en: `Job \`${id}\` does not wait for \`${name}\`, so \`needs.${name}\` is empty. ${meant ? `Did you mean \`${meant}\`?` : exists ? `Add \`${name}\` to its \`needs:\`.` : 'There is no such job.'}`,
    ko: `\`${id}\` 잡이 \`${name}\` 잡을 기다리지 않아서 \`needs.${name}\` 값이 비어 있어요. ${meant ? `혹시 \`${meant}\`인가요?` : exists ? `\`needs:\`에 \`${name}\` 잡을 추가하세요.` : '이 파일에 없는 잡이에요.'}`,
  };
}

function outputComplaint(
  name: string,
  part: string | undefined,
  output: string | undefined,
  jobs: readonly Job[],
): Text | undefined {
  const job = jobs.find((one) => same(one.id, name));
  if (job === undefined || job.uses !== undefined || part === undefined || part === '*') return undefined;
  if (!/^(?:outputs|result)$/i.test(part))
    return {
      en: `\`needs.${name}\` has only \`outputs\` and \`result\`; \`${part}\` is always empty.`,
      ko: `\`needs.${name}\`에는 \`outputs\`와 \`result\`만 있어서 \`${part}\` 값은 항상 비어 있어요.`,
    };
  const outputs = valueAt(job.map, 'outputs');
  if (
    !/^outputs$/i.test(part) ||
    output === undefined ||
    output === '*' ||
    (outputs !== undefined && outputs.kind !== 'map')
  )
    return undefined;
  const known = outputs?.entries.map(({key}) => key.text) ?? [];
  if (known.some((one) => same(one, output)) || entryOf(outputs, output) !== undefined) return undefined;
  const meant = nearest(output, known);
  return {
    en: `Job \`${name}\` declares no output \`${output}\`, so this is always empty. ${meant ? `Did you mean \`${meant}\`?` : known.length > 0 ? `It has: ${listed(known)}.` : `Add \`outputs:\` to the job, with \`${output}: \${{ steps.ID.outputs.NAME }}\`.`}`,
    ko: `\`${name}\` 잡에는 \`${output}\` 출력이 없어서 항상 비어 있어요. ${meant ? `혹시 \`${meant}\`인가요?` : known.length > 0 ? `있는 출력: ${listed(known)}` : `잡에 \`outputs:\`를 만들고 \`${output}: \${{ steps.ID.outputs.이름 }}\`처럼 적으세요.`}`,
  };
}
