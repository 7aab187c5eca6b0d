import type {Complaint, Verdict} from '../../report/verdict.ts';
import type {Text} from '../../text/language.ts';
import {verbatim} from '../../text/language.ts';
import type {Ended} from './run-program.ts';

interface Verified {
  readonly root: string;
  /** The unit that was verified. */
  readonly unit: string;
  /** The file that is judged: the unit itself or a drop-in of it. */
  readonly judged: string;
}

/**
 * What `systemd-analyze verify` said of one unit. Its exit code is not to be relied upon; every line on its error output
 * that is about the file counts. A line that it ignores is a refusal of that line; what only this machine lacks is not.
 */
export function readVerify(ended: Ended & {readonly kind: 'ended'}, verified: Verified): Verdict['outcome'] {
  const lines = ended.stderr.split('\n').filter((line) => line.trim() !== '');
  const about = lines.flatMap((line) => said(line, verified) ?? []);
  const unjudged = about.filter(({message}) => host.test(message));
  const complaints = about.filter((one) => !unjudged.includes(one));
  if (complaints.some(({severity}) => severity === 'error'))
    return {kind: 'refused', complaints: withoutEchoes(complaints)};
  const broken = ended.code !== 0 && about.length === 0 && !lines.some((line) => line.includes(verified.root));
  if (broken) return {kind: 'not checked', reason: noReason(ended.code, lines[0])};
  return {kind: 'accepted', complaints, unjudged: [...new Set(unjudged.map(({message}) => message))].map(verbatim)};
}

/** Things that the server has and this machine may lack. */
const host =
  /is not executable|^Failed to (?:create|add|get|load|open|find)|not loaded, socket cannot be started|Unit \S+ not found|Failed to (?:resolve|determine) (?:user|group)|Failed to open \/dev\/tty/;
/** The line is taken as it is, with a remark. */
const remark =
  /^Accepting |obsolete|deprecated|legacy|updating|[Uu]nsafe|Support for|is going to be removed|Proceeding anyway|World-readable|marked (?:executable|world-writable)/;
/** Says once more that something before it was wrong. */
const echo = /^Unit \S+ has a bad unit file setting\.?$/;

/** A complaint about the judged file, or about the unit as a whole, of which a drop-in is a part; none about other files. */
function said(line: string, {root, unit, judged}: Verified): Complaint | undefined {
  const own = `${root}/${judged}:`;
  const severity = remark.test(line.replace(/^\S+:(?:\d+:)? /, '')) ? 'warning' : 'error';
  if (line.startsWith(own)) {
    const [, number, message = ''] = /^(\d+): (.*)$/.exec(line.slice(own.length)) ?? [
      '',
      undefined,
      line.slice(own.length).trim(),
    ];
    return {severity, message: plain(message, root), ...(number !== undefined && {line: Number(number)})};
  }
  const instance = unit.replace('@.', '@[^ :]*.').replace(/\.(?=[^.]*$)/, '\\.');
  const message = new RegExp(`^(?:Unit )?${instance}: (.*)$`).exec(line)?.[1];
  if (message !== undefined) return {severity, message: plain(message, root)};
  return echo.test(line) && line.includes(` ${unit} `) ? {severity, message: line} : undefined;
}

function plain(message: string, root: string): string {
  return message.replaceAll(`${root}/`, '');
}

function withoutEchoes(complaints: readonly Complaint[]): readonly Complaint[] {
  const telling = complaints.filter(({message}) => !echo.test(message));
  return telling.length > 0 ? telling : complaints;
}

function noReason(code: number, first: string | undefined): Text {
  const more = first === undefined ? '' : `: ${first}`;
  return {
    en: `systemd-analyze ended with code ${code}${more}`,
    ko: `systemd-analyze가 종료 코드 ${code}번으로 끝났어요${more}`,
  };
}
