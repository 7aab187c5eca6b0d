import {Lines, type Position} from '../syntax/span.ts';
import type {Language} from '../text/language.ts';
import type {RuleCard, Severity} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';
import type {Outcome} from './outcome.ts';
import {printableJson} from './printable-json.ts';
import {programRuns} from './sarif-programs.ts';

/**
 * The findings as SARIF 2.1.0 (OASIS), for code scanning; columns are UTF-16 units, ends exclusive. The first run is
 * drydock's own, each real program that was asked has one of its own behind it.
 */
export function sarifReport(outcome: Outcome, language: Language): string {
  const cards = [...outcome.cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const indexes = new Map(cards.map(({id}, index) => [id, index]));
  const own = {
    tool: {driver: {name: 'drydock', version: outcome.version, rules: cards.map((card) => descriptor(card, language))}},
    language,
    columnKind: 'utf16CodeUnits',
    artifacts: outcome.files.map(({file}) => ({location: {uri: uriOf(file)}, encoding: 'UTF-8'})),
    results: outcome.files.flatMap(({file, text, diagnostics}) => {
      const place: Place = {uri: uriOf(file), lines: new Lines(text)};
      return diagnostics.map((one) => result(one, place, indexes.get(one.rule), language));
    }),
  };
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [own, ...programRuns(outcome.files, uriOf, language)],
  });
}

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', hint: 'note'};

function descriptor({id, title, why, reference, severity, alsoKnownAs}: RuleCard, language: Language): object {
  return {
    id,
    shortDescription: {text: title[language]},
    fullDescription: {text: why[language]},
    help: {text: why[language], markdown: why[language]},
    helpUri: reference,
    defaultConfiguration: {level: levels[severity]},
    ...(alsoKnownAs && {properties: {tags: alsoKnownAs}}),
  };
}

/** The file that findings are about. */
interface Place {
  readonly uri: string;
  readonly lines: Lines;
}

function result(one: Diagnostic, {uri, lines}: Place, ruleIndex: number | undefined, language: Language): object {
  const artifactLocation = {uri};
  const place = (start: Position, end: Position) => ({
    physicalLocation: {artifactLocation, region: region(start, end)},
  });
  const related = one.related?.map((other, id) => ({
    id,
    physicalLocation: {
      artifactLocation: other.file === undefined ? artifactLocation : {uri: uriOf(other.file)},
      region: region(other.start, other.end),
    },
    message: {text: other.message[language]},
  }));
  return {
    ruleId: one.rule,
    ...(ruleIndex !== undefined && {ruleIndex}),
    level: levels[one.severity],
    message: {text: one.message[language]},
    locations: [place(one.start, one.end)],
    ...(related && {relatedLocations: related}),
    ...(one.fix && {fixes: [fix(one.fix, {uri, lines})]}),
  };
}

function fix({edits}: NonNullable<Diagnostic['fix']>, {uri, lines}: Place): object {
  const replacements = edits.map(({span, text}) => ({
    deletedRegion: region(lines.position(span.start), lines.position(span.end)),
    insertedContent: {text},
  }));
  return {artifactChanges: [{artifactLocation: {uri}, replacements}]};
}

function region(start: Position, end: Position): object {
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column};
}

/** A path as a URI: percent-encoded, relative where the path is. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodedSegment).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

function encodedSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}
