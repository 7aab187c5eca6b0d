import type {Span} from '../../syntax/span.ts';
import {inputOf, type Step, shellOf} from '../../syntax/workflow.ts';
import type {YamlScalar} from '../../syntax/yaml.ts';
import type {Program} from '../dockerfile/program.ts';
import {remembered} from '../dockerfile/remembered.ts';
import {programsOfScript} from './app-servers.ts';
import {workflowsOf} from './parsed.ts';
import type {Stack} from './stack.ts';

/** A shell script inside a workflow: a `run:` block, or the `script:` that an action carries to a server. */
export interface WorkflowScript {
  readonly file: string;
  readonly step: Step;
  /** server: it runs on the machine that is deployed to. */
  readonly where: 'runner' | 'server';
  readonly text: string;
  readonly locate: (from: number, to: number) => Span;
}

/** Every script of every workflow that a POSIX shell runs. */
export function workflowScripts(stack: Stack): readonly WorkflowScript[] {
  return workflowsOf(stack).flatMap(({path, tree}) =>
    tree.jobs.flatMap(({steps}) =>
      steps.flatMap((step): readonly WorkflowScript[] => {
        const shell = shellOf(step, tree) ?? '';
        const run = step.run && /^(?:ba)?sh\b/.test(shell) ? [scriptOf(path, step, step.run, 'runner')] : [];
        const script = step.uses?.kind === 'action' && /ssh/.test(step.uses.name) ? inputOf(step, 'script') : undefined;
        return script?.kind === 'scalar' && script.value !== null
          ? [...run, scriptOf(path, step, script, 'server')]
          : run;
      }),
    ),
  );
}

function scriptOf(file: string, step: Step, scalar: YamlScalar, where: WorkflowScript['where']): WorkflowScript {
  return {file, step, where, text: scalar.text, locate: (from, to) => scalar.at(from, to)};
}

/** The programs of a script, in order. */
export const programsOf = remembered(({text, locate}: WorkflowScript): readonly Program[] =>
  programsOfScript(text, locate),
);
