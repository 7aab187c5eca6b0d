import {parseWorkflow, type Workflow} from '../../syntax/workflow.ts';
import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {contextAvailable} from './rules/context-available.ts';
import {eventFilters} from './rules/event-filters.ts';
import {expressionSyntax} from './rules/expression-syntax.ts';
import {knownEvents} from './rules/known-events.ts';
import {knownKeys} from './rules/known-keys.ts';
import {knownPermissions} from './rules/known-permissions.ts';
import {knownShell} from './rules/known-shell.ts';
import {needsExist} from './rules/needs-exist.ts';
import {noNeedsCycle} from './rules/no-needs-cycle.ts';
import {requiredKeys} from './rules/required-keys.ts';
import {runOrUses} from './rules/run-or-uses.ts';
import {uniqueKeys} from './rules/unique-keys.ts';
import {uniqueStepIds} from './rules/unique-step-ids.ts';
import {usesFormat} from './rules/uses-format.ts';
import {validCron} from './rules/valid-cron.ts';
import {validIds} from './rules/valid-ids.ts';
import {validValues} from './rules/valid-values.ts';
import {yamlSyntax} from './rules/yaml-syntax.ts';

const rules: readonly Rule<Workflow>[] = [
  contextAvailable,
  eventFilters,
  expressionSyntax,
  knownEvents,
  knownKeys,
  knownPermissions,
  knownShell,
  needsExist,
  noNeedsCycle,
  requiredKeys,
  runOrUses,
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
