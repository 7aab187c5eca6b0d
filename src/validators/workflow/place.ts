import type {Path} from '../../syntax/workflow/problem.ts';
import type {Text} from '../../text/language.ts';

/** Where a path leads, to stand at the end of an English and in front of a Korean sentence's subject: "in job `test`". */
export function placeOf(path: Path): Text {
  const [root, id, part, index] = path;
  if (root === 'jobs' && id !== undefined) {
    const job = `\`${id}\``;
    if (part === 'steps' && typeof index === 'number')
      return {en: `in step ${index + 1} of job ${job}`, ko: `${job} 잡의 ${index + 1}번째 스텝`};
    if (part !== undefined) return {en: `under \`${part}\` of job ${job}`, ko: `${job} 잡의 \`${part}\` 아래`};
    return {en: `in job ${job}`, ko: `${job} 잡`};
  }
  if (root === undefined) return {en: 'at the top of a workflow', ko: '워크플로 맨 바깥'};
  const last = path.filter((part) => typeof part === 'string').at(-1);
  return {en: `under \`${last}\``, ko: `\`${last}\` 아래`};
}

/** A few names in backticks: "`a`, `b`, `c` …". */
export function listed(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  return names.length > most ? `${shown.join(', ')} …` : shown.join(', ');
}
