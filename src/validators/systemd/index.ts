import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {absolutePath} from './rules/absolute-path.ts';
import {afterNeedsWants} from './rules/after-needs-wants.ts';
import {bindsTo} from './rules/binds-to.ts';
import {capabilityName} from './rules/capability-name.ts';
import {closedQuotes} from './rules/closed-quotes.ts';
import {commandInWords} from './rules/command-in-words.ts';
import {commentOnOwnLine} from './rules/comment-on-own-line.ts';
import {daemonMatchesType} from './rules/daemon-matches-type.ts';
import {dbusName} from './rules/dbus-name.ts';
import {environmentAssignment} from './rules/environment-assignment.ts';
import {environmentIsLiteral} from './rules/environment-is-literal.ts';
import {escapePercent} from './rules/escape-percent.ts';
import {execStart} from './rules/exec-start.ts';
import {gunicornCommand} from './rules/gunicorn-command.ts';
import {hardening} from './rules/hardening.ts';
import {homeVisible} from './rules/home-visible.ts';
import {insideSection} from './rules/inside-section.ts';
import {keyEqualsValue} from './rules/key-equals-value.ts';
import {knownEscape} from './rules/known-escape.ts';
import {knownSection} from './rules/known-section.ts';
import {knownSetting} from './rules/known-setting.ts';
import {knownSpecifier} from './rules/known-specifier.ts';
import {knownSystemCall} from './rules/known-system-call.ts';
import {knownValue} from './rules/known-value.ts';
import {listenAddress} from './rules/listen-address.ts';
import {listensOn} from './rules/listens-on.ts';
import {makeRuntimeDirectory} from './rules/make-runtime-directory.ts';
import {makesRuntimeDirectory} from './rules/makes-runtime-directory.ts';
import {mountName} from './rules/mount-name.ts';
import {newerVersion} from './rules/newer-version.ts';
import {noBlankAfterBackslash} from './rules/no-blank-after-backslash.ts';
import {noDeprecatedSetting} from './rules/no-deprecated-setting.ts';
import {noInlineComment} from './rules/no-inline-comment.ts';
import {noPlaceholder} from './rules/no-placeholder.ts';
import {noRunserver} from './rules/no-runserver.ts';
import {noSecrets} from './rules/no-secrets.ts';
import {noShellExpansion} from './rules/no-shell-expansion.ts';
import {noShellSyntax} from './rules/no-shell-syntax.ts';
import {noSudo} from './rules/no-sudo.ts';
import {noSwallowedLine} from './rules/no-swallowed-line.ts';
import {notifySupported} from './rules/notify-supported.ts';
import {olderVersion} from './rules/older-version.ts';
import {oneExecStart} from './rules/one-exec-start.ts';
import {oneshotRestart} from './rules/oneshot-restart.ts';
import {pamKillMode} from './rules/pam-kill-mode.ts';
import {pathWatches} from './rules/path-watches.ts';
import {plainCharacters} from './rules/plain-characters.ts';
import {programPath} from './rules/program-path.ts';
import {readsEnvironmentFile} from './rules/reads-environment-file.ts';
import {relativeDirectory} from './rules/relative-directory.ts';
import {requiresNeedsAfter} from './rules/requires-needs-after.ts';
import {restart} from './rules/restart.ts';
import {restartPolicy} from './rules/restart-policy.ts';
import {runAsUser} from './rules/run-as-user.ts';
import {runsAs} from './rules/runs-as.ts';
import {runsInGroup} from './rules/runs-in-group.ts';
import {sectionHeader} from './rules/section-header.ts';
import {setOnce} from './rules/set-once.ts';
import {setWorkingDirectory} from './rules/set-working-directory.ts';
import {settingWithEffect} from './rules/setting-with-effect.ts';
import {socketListens} from './rules/socket-listens.ts';
import {startGunicorn} from './rules/start-gunicorn.ts';
import {startLimitInUnit} from './rules/start-limit-in-unit.ts';
import {startsAfter} from './rules/starts-after.ts';
import {startsAtBoot} from './rules/starts-at-boot.ts';
import {timerWhen} from './rules/timer-when.ts';
import {triggeredUnit} from './rules/triggered-unit.ts';
import {unitName} from './rules/unit-name.ts';
import {validBoolean} from './rules/valid-boolean.ts';
import {validCalendar} from './rules/valid-calendar.ts';
import {validMode} from './rules/valid-mode.ts';
import {validNumber} from './rules/valid-number.ts';
import {validSignal} from './rules/valid-signal.ts';
import {validSize} from './rules/valid-size.ts';
import {validTimeSpan} from './rules/valid-time-span.ts';
import {validUser} from './rules/valid-user.ts';
import {validValue} from './rules/valid-value.ts';
import {wantedBy} from './rules/wanted-by.ts';
import {worksIn} from './rules/works-in.ts';
import {readUnit, type UnitTree} from './tree.ts';

const rules: readonly Rule<UnitTree>[] = [
  absolutePath,
  afterNeedsWants,
  bindsTo,
  capabilityName,
  closedQuotes,
  commentOnOwnLine,
  daemonMatchesType,
  dbusName,
  environmentAssignment,
  environmentIsLiteral,
  escapePercent,
  execStart,
  gunicornCommand,
  hardening,
  homeVisible,
  insideSection,
  keyEqualsValue,
  knownEscape,
  knownSection,
  knownSetting,
  knownSpecifier,
  knownSystemCall,
  knownValue,
  listenAddress,
  listensOn,
  makeRuntimeDirectory,
  makesRuntimeDirectory,
  mountName,
  newerVersion,
  noBlankAfterBackslash,
  noDeprecatedSetting,
  noInlineComment,
  noPlaceholder,
  noRunserver,
  noSecrets,
  noShellExpansion,
  noShellSyntax,
  noSudo,
  noSwallowedLine,
  notifySupported,
  olderVersion,
  oneExecStart,
  oneshotRestart,
  pamKillMode,
  pathWatches,
  plainCharacters,
  commandInWords,
  programPath,
  readsEnvironmentFile,
  relativeDirectory,
  requiresNeedsAfter,
  restart,
  restartPolicy,
  runAsUser,
  runsAs,
  runsInGroup,
  sectionHeader,
  setOnce,
  setWorkingDirectory,
  settingWithEffect,
  socketListens,
  startGunicorn,
  startLimitInUnit,
  startsAfter,
  startsAtBoot,
  timerWhen,
  triggeredUnit,
  unitName,
  validBoolean,
  validCalendar,
  validMode,
  validNumber,
  validSignal,
  validSize,
  validTimeSpan,
  validUser,
  validValue,
  wantedBy,
  worksIn,
];

/** systemd units: services, sockets, timers and their kin, and drop-ins. */
export const systemd: Validator<UnitTree> = {companions: [], parse: readUnit, rules};
