import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {absolutePath} from './rules/absolute-path.ts';
import {closedQuotes} from './rules/closed-quotes.ts';
import {dbusName} from './rules/dbus-name.ts';
import {environmentAssignment} from './rules/environment-assignment.ts';
import {execStart} from './rules/exec-start.ts';
import {insideSection} from './rules/inside-section.ts';
import {keyEqualsValue} from './rules/key-equals-value.ts';
import {knownEscape} from './rules/known-escape.ts';
import {knownSection} from './rules/known-section.ts';
import {knownSetting} from './rules/known-setting.ts';
import {knownSpecifier} from './rules/known-specifier.ts';
import {knownSystemCall} from './rules/known-system-call.ts';
import {knownValue} from './rules/known-value.ts';
import {listenAddress} from './rules/listen-address.ts';
import {mountName} from './rules/mount-name.ts';
import {newerVersion} from './rules/newer-version.ts';
import {noBlankAfterBackslash} from './rules/no-blank-after-backslash.ts';
import {noDeprecatedSetting} from './rules/no-deprecated-setting.ts';
import {noInlineComment} from './rules/no-inline-comment.ts';
import {olderVersion} from './rules/older-version.ts';
import {oneExecStart} from './rules/one-exec-start.ts';
import {oneshotRestart} from './rules/oneshot-restart.ts';
import {pamKillMode} from './rules/pam-kill-mode.ts';
import {pathWatches} from './rules/path-watches.ts';
import {programPath} from './rules/program-path.ts';
import {relativeDirectory} from './rules/relative-directory.ts';
import {sectionHeader} from './rules/section-header.ts';
import {settingWithEffect} from './rules/setting-with-effect.ts';
import {socketListens} from './rules/socket-listens.ts';
import {timerWhen} from './rules/timer-when.ts';
import {triggeredUnit} from './rules/triggered-unit.ts';
import {validBoolean} from './rules/valid-boolean.ts';
import {validCalendar} from './rules/valid-calendar.ts';
import {validMode} from './rules/valid-mode.ts';
import {validNumber} from './rules/valid-number.ts';
import {validSignal} from './rules/valid-signal.ts';
import {validSize} from './rules/valid-size.ts';
import {validTimeSpan} from './rules/valid-time-span.ts';
import {validUser} from './rules/valid-user.ts';
import {validValue} from './rules/valid-value.ts';
import {readUnit, type UnitTree} from './tree.ts';

const rules: readonly Rule<UnitTree>[] = [
  absolutePath,
  closedQuotes,
  dbusName,
  environmentAssignment,
  execStart,
  insideSection,
  keyEqualsValue,
  knownEscape,
  knownSection,
  knownSetting,
  knownSpecifier,
  knownSystemCall,
  knownValue,
  listenAddress,
  mountName,
  newerVersion,
  noBlankAfterBackslash,
  noDeprecatedSetting,
  noInlineComment,
  olderVersion,
  oneExecStart,
  oneshotRestart,
  pamKillMode,
  pathWatches,
  programPath,
  relativeDirectory,
  sectionHeader,
  settingWithEffect,
  socketListens,
  timerWhen,
  triggeredUnit,
  validBoolean,
  validCalendar,
  validMode,
  validNumber,
  validSignal,
  validSize,
  validTimeSpan,
  validUser,
  validValue,
];

/** systemd units: services, sockets, timers and their kin, and drop-ins. */
export const systemd: Validator<UnitTree> = {companions: [], parse: readUnit, rules};
