import type {Job, Workflow} from '../../syntax/workflow.ts';
import {scriptsOf} from './scripts.ts';

/** What the scripts of a job say, one below the other, without the lines that are comments. */
export function scriptLines(job: Job, workflow: Workflow): string {
  return scriptsOf(job, workflow)
    .map(({scalar}) => scalar.text.replace(/^\s*#.*$/gm, ''))
    .join('\n');
}

/** What behind a command makes its failure a success: `|| true`; undefined where nothing does. */
export function hiddenBy(lines: string, command: RegExp): string | undefined {
  const behind = new RegExp(`(?:${command.source})[^\\n;&|]*(\\|\\|\\s*(?:true\\b|:(?=\\s|$)|exit 0))`, 'm');
  return behind.exec(lines)?.at(-1);
}
