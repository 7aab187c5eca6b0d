import {parseWorkflow, type Workflow} from '../../syntax/workflow.ts';
import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {cdLastsOneStep} from './rules/cd-lasts-one-step.ts';
import {contextAvailable} from './rules/context-available.ts';
import {deployNeedsTests} from './rules/deploy-needs-tests.ts';
import {eventFilters} from './rules/event-filters.ts';
import {expressionSyntax} from './rules/expression-syntax.ts';
import {giveSteps} from './rules/give-steps.ts';
import {keepEnvFile} from './rules/keep-env-file.ts';
import {knownEvents} from './rules/known-events.ts';
import {knownKeys} from './rules/known-keys.ts';
import {knownPermissions} from './rules/known-permissions.ts';
import {knownShell} from './rules/known-shell.ts';
import {needsExist} from './rules/needs-exist.ts';
import {noDeployOnPullRequest} from './rules/no-deploy-on-pull-request.ts';
import {noNeedsCycle} from './rules/no-needs-cycle.ts';
import {oneKindOfFilter} from './rules/one-kind-of-filter.ts';
import {pipefail} from './rules/pipefail.ts';
import {requiredKeys} from './rules/required-keys.ts';
import {runOrUses} from './rules/run-or-uses.ts';
import {runShellSyntax} from './rules/run-shell-syntax.ts';
import {runnerGroup} from './rules/runner-group.ts';
import {secretsThroughEnv} from './rules/secrets-through-env.ts';
import {sshWithKey} from './rules/ssh-with-key.ts';
import {stopOnError} from './rules/stop-on-error.ts';
import {uniqueKeys} from './rules/unique-keys.ts';
import {uniqueStepIds} from './rules/unique-step-ids.ts';
import {usesFormat} from './rules/uses-format.ts';
import {validCron} from './rules/valid-cron.ts';
import {validIds} from './rules/valid-ids.ts';
import {validValues} from './rules/valid-values.ts';
import {yamlSyntax} from './rules/yaml-syntax.ts';

const rules: readonly Rule<Workflow>[] = [
  cdLastsOneStep,
  contextAvailable,
  deployNeedsTests,
  eventFilters,
  expressionSyntax,
  giveSteps,
  keepEnvFile,
  knownEvents,
  knownKeys,
  knownPermissions,
  knownShell,
  needsExist,
  noDeployOnPullRequest,
  noNeedsCycle,
  oneKindOfFilter,
  pipefail,
  requiredKeys,
  runOrUses,
  runShellSyntax,
  runnerGroup,
  secretsThroughEnv,
  sshWithKey,
  stopOnError,
  uniqueKeys,
  uniqueStepIds,
  usesFormat,
  validCron,
  validIds,
  validValues,
  yamlSyntax,
];

/** Judges GitHub Actions workflows. */
export const workflow: Validator<Workflow> = {
  companions: [],
  parse: ({text}) => parseWorkflow(text),
  rules,
};
