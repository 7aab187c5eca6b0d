import {parseWorkflow, type Workflow} from '../../syntax/workflow.ts';
import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {cacheDependencies} from './rules/cache-dependencies.ts';
import {cdLastsOneStep} from './rules/cd-lasts-one-step.ts';
import {checkout} from './rules/checkout.ts';
import {choiceOptions} from './rules/choice-options.ts';
import {conditionCanBeTrue} from './rules/condition-can-be-true.ts';
import {contextAvailable} from './rules/context-available.ts';
import {cronCanHappen} from './rules/cron-can-happen.ts';
import {currentActions} from './rules/current-actions.ts';
import {deployNeedsTests} from './rules/deploy-needs-tests.ts';
import {deployOverSsh} from './rules/deploy-over-ssh.ts';
import {eventFilters} from './rules/event-filters.ts';
import {expressionSyntax} from './rules/expression-syntax.ts';
import {giveSteps} from './rules/give-steps.ts';
import {ifCanBeFalse} from './rules/if-can-be-false.ts';
import {installRequirements} from './rules/install-requirements.ts';
import {jobNeeds} from './rules/job-needs.ts';
import {keepEnvFile} from './rules/keep-env-file.ts';
import {knownEvents} from './rules/known-events.ts';
import {knownInputs} from './rules/known-inputs.ts';
import {knownKeys} from './rules/known-keys.ts';
import {knownMatrix} from './rules/known-matrix.ts';
import {knownNeeds} from './rules/known-needs.ts';
import {knownPermissions} from './rules/known-permissions.ts';
import {knownRunner} from './rules/known-runner.ts';
import {knownShell} from './rules/known-shell.ts';
import {knownSteps} from './rules/known-steps.ts';
import {leastPermissions} from './rules/least-permissions.ts';
import {limitTime} from './rules/limit-time.ts';
import {mapNotText} from './rules/map-not-text.ts';
import {matrix} from './rules/matrix.ts';
import {nameImage} from './rules/name-image.ts';
import {needsExist} from './rules/needs-exist.ts';
import {noDeployOnPullRequest} from './rules/no-deploy-on-pull-request.ts';
import {noDeprecatedCommands} from './rules/no-deprecated-commands.ts';
import {noHardcodedCredentials} from './rules/no-hardcoded-credentials.ts';
import {noNeedsCycle} from './rules/no-needs-cycle.ts';
import {noReservedVariables} from './rules/no-reserved-variables.ts';
import {noScriptInjection} from './rules/no-script-injection.ts';
import {noSecretsInherit} from './rules/no-secrets-inherit.ts';
import {noUntrustedCheckout} from './rules/no-untrusted-checkout.ts';
import {node24Actions} from './rules/node24-actions.ts';
import {oneDeployAtATime} from './rules/one-deploy-at-a-time.ts';
import {oneKindOfFilter} from './rules/one-kind-of-filter.ts';
import {patternsMatch} from './rules/patterns-match.ts';
import {persistCredentials} from './rules/persist-credentials.ts';
import {pinActions} from './rules/pin-actions.ts';
import {pinServiceImages} from './rules/pin-service-images.ts';
import {pinToCommit} from './rules/pin-to-commit.ts';
import {pipefail} from './rules/pipefail.ts';
import {quoteVersions} from './rules/quote-versions.ts';
import {requiredInputs} from './rules/required-inputs.ts';
import {requiredKeys} from './rules/required-keys.ts';
import {runOnServer} from './rules/run-on-server.ts';
import {runOrUses} from './rules/run-or-uses.ts';
import {runShellSyntax} from './rules/run-shell-syntax.ts';
import {runTests} from './rules/run-tests.ts';
import {runnerGroup} from './rules/runner-group.ts';
import {secretsThroughEnv} from './rules/secrets-through-env.ts';
import {serviceHealth} from './rules/service-health.ts';
import {servicePostgres} from './rules/service-postgres.ts';
import {serviceReachable} from './rules/service-reachable.ts';
import {setConcurrency} from './rules/set-concurrency.ts';
import {setPermissions} from './rules/set-permissions.ts';
import {setupPython} from './rules/setup-python.ts';
import {sshWithKey} from './rules/ssh-with-key.ts';
import {stopOnError} from './rules/stop-on-error.ts';
import {trigger} from './rules/trigger.ts';
import {uniqueKeys} from './rules/unique-keys.ts';
import {uniqueStepIds} from './rules/unique-step-ids.ts';
import {useEnvironment} from './rules/use-environment.ts';
import {useSecret} from './rules/use-secret.ts';
import {usesFormat} from './rules/uses-format.ts';
import {validCron} from './rules/valid-cron.ts';
import {validIds} from './rules/valid-ids.ts';
import {validValues} from './rules/valid-values.ts';
import {versionsInQuotes} from './rules/versions-in-quotes.ts';
import {wholeExpressions} from './rules/whole-expressions.ts';
import {writeToCommandFile} from './rules/write-to-command-file.ts';
import {yamlSyntax} from './rules/yaml-syntax.ts';

const rules: readonly Rule<Workflow>[] = [
  cacheDependencies,
  cdLastsOneStep,
  checkout,
  choiceOptions,
  conditionCanBeTrue,
  contextAvailable,
  cronCanHappen,
  currentActions,
  deployNeedsTests,
  deployOverSsh,
  eventFilters,
  expressionSyntax,
  giveSteps,
  ifCanBeFalse,
  installRequirements,
  jobNeeds,
  keepEnvFile,
  knownEvents,
  knownInputs,
  knownKeys,
  knownMatrix,
  knownNeeds,
  knownPermissions,
  knownRunner,
  knownShell,
  knownSteps,
  leastPermissions,
  limitTime,
  mapNotText,
  matrix,
  nameImage,
  needsExist,
  noDeployOnPullRequest,
  noDeprecatedCommands,
  noHardcodedCredentials,
  noNeedsCycle,
  noReservedVariables,
  noScriptInjection,
  noSecretsInherit,
  noUntrustedCheckout,
  node24Actions,
  oneDeployAtATime,
  oneKindOfFilter,
  patternsMatch,
  persistCredentials,
  pinActions,
  pinServiceImages,
  pinToCommit,
  pipefail,
  quoteVersions,
  requiredInputs,
  requiredKeys,
  runOnServer,
  runOrUses,
  runShellSyntax,
  runTests,
  runnerGroup,
  secretsThroughEnv,
  serviceHealth,
  servicePostgres,
  serviceReachable,
  setConcurrency,
  setPermissions,
  setupPython,
  sshWithKey,
  stopOnError,
  trigger,
  uniqueKeys,
  uniqueStepIds,
  useEnvironment,
  useSecret,
  usesFormat,
  validCron,
  validIds,
  validValues,
  versionsInQuotes,
  wholeExpressions,
  writeToCommandFile,
  yamlSyntax,
];

/** Judges GitHub Actions workflows. */
export const workflow: Validator<Workflow> = {
  companions: [],
  parse: ({text}) => parseWorkflow(text),
  rules,
};
