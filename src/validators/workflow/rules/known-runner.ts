import type {Job, Workflow} from '../../../syntax/workflow.ts';
import {scalarsOf, valueAt, type YamlScalar} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {hostedLabels, retiredLabels} from '../runners.ts';

/** `runs-on:` names a machine that exists. */
export const knownRunner: Rule<Workflow> = {
  id: 'workflow/known-runner',
  title: {en: 'runs-on: names a machine GitHub has', ko: '`runs-on:`에는 GitHub에 있는 러너를 적어요'},
  why: {
    en: 'GitHub looks for a runner with this label. When there is none, the job is not refused: it waits in the queue, up to a day, and then fails. Old images are taken away a few years after they appear. Runners of your own may have any label.',
    ko: 'GitHub는 이 라벨이 붙은 러너를 찾아요. 없어도 거부되지 않고 최대 하루 동안 대기열에서 기다리다가 실패해요. 오래된 이미지는 몇 년이 지나면 없어져요. 직접 운영하는 러너에는 어떤 라벨이든 붙일 수 있어요.',
  },
  learn: 'ci-cd#first',
  reference: 'https://docs.github.com/en/actions/reference/runners/github-hosted-runners',
  alsoKnownAs: ['actionlint runner-label'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-20.04\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const job of jobs) {
      for (const label of labelsOf(job)) {
        const message = complaint(label.text);
        if (message) yield {span: label.span, message};
      }
    }
  },
};

/** The labels of a job that are written out, in a matrix too; none where it asks for runners of its own. */
function labelsOf({map}: Job): readonly YamlScalar[] {
  const node = valueAt(map, 'runs-on');
  if (node?.kind === 'map' && valueAt(node, 'group') !== undefined) return [];
  const labels = scalarsOf(node?.kind === 'map' ? valueAt(node, 'labels') : node);
  if (labels.length > 1 || labels.some(({text}) => /self-hosted/i.test(text))) return [];
  return labels.flatMap((label) => {
    const [, key] = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(label.text) ?? [];
    if (key === undefined) return label.text.includes('${{') ? [] : [label];
    return scalarsOf(valueAt(map, 'strategy', 'matrix', key)).filter(({text}) => !text.includes('${{'));
  });
}

function complaint(text: string): Text | undefined {
  const label = text.toLowerCase();
  const word = quote(text);
  const since = retiredLabels.get(label);
  const newest = `${label.split('-')[0]}-latest`;
  if (since !== undefined)
    return {
      en: `GitHub has had no ${word} since ${since}: the job waits for a runner that never comes. Write \`${newest}\` or a version of today.`,
      ko: `${particle(word, '은/는')} ${since}에 없어진 러너예요. 잡이 오지 않을 러너를 계속 기다려요. \`${newest}\`나 지금 있는 버전을 쓰세요.`,
    };
  if (hostedLabels.includes(label) || isLarger(label)) return undefined;
  const meant = /^(?:ubuntu|macos|windows)[-\d]/.test(label)
    ? (nearest(label, hostedLabels) ?? newest)
    : nearest(label, ['ubuntu-latest', 'macos-latest', 'windows-latest']);
  const bare = /^(?:ubuntu|macos|windows|linux)$/.test(label);
  if (meant === undefined && !bare) return undefined;
  const better = meant ?? (label === 'linux' ? 'ubuntu-latest' : `${label}-latest`);
  return {
    en: `GitHub has no runner called ${word}, and a job without a runner waits for a day and fails. Did you mean \`${better}\`?`,
    ko: `GitHub에는 ${particle(word, '이라/라')}는 러너가 없어서 잡이 하루를 기다리다가 실패해요. 혹시 \`${better}\`인가요?`,
  };
}

/** Larger runners are named by whoever sets them up, mostly `ubuntu-24.04-16-cores` or `ubuntu-latest-8core`. */
function isLarger(label: string): boolean {
  return /^(?:ubuntu|macos|windows)-(?:latest|\d[\d.]*)-./.test(label) && !/-(?:l\w*t\w*|arm\d*|\d[\d.]*)$/.test(label);
}
