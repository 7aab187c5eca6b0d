import type {Directive} from '../../syntax/nginx.ts';
import type {Text} from '../../text/language.ts';
import {quote} from '../dockerfile/quote.ts';
import {sentHeaders} from './headers.ts';
import {hasUnknownInclude, inForce, levels} from './level.ts';
import type {NginxTree} from './tree.ts';

/** Does a location pass the upgrade to a WebSocket on? `lacks` names the lines that are missing. */
export type Upgrade =
  | {readonly kind: 'passed' | 'unknown' | 'refused'}
  | {readonly kind: 'lacks'; readonly lines: readonly string[]; readonly began: boolean};

/** What a block says of upgrades. `began`: some of the lines are there. `refused`: `Upgrade` is emptied on purpose. */
export function upgradeOf(tree: NginxTree, place: Directive | undefined): Upgrade {
  const headers = sentHeaders(tree, place);
  if (headers.kind === 'unknown') return {kind: 'unknown'};
  const [upgrade, connection] = [headers.values.get('upgrade'), headers.values.get('connection')];
  if (upgrade === '') return {kind: 'refused'};
  const lines = [
    ...(upgrade === undefined ? ['proxy_set_header Upgrade $http_upgrade;'] : []),
    ...(connection !== undefined && /upgrade|\$/i.test(connection) ? [] : ['proxy_set_header Connection "upgrade";']),
    ...(speaksNewHttp(tree, place) ? [] : ['proxy_http_version 1.1;']),
  ];
  return lines.length === 0 ? {kind: 'passed'} : {kind: 'lacks', lines, began: upgrade !== undefined};
}

/** What a learner is told when lines are missing. */
export function upgradeMessage(lines: readonly string[]): Text {
  const add = lines.map((line) => quote(line)).join(', ');
  return {
    en: `A WebSocket cannot be opened through this \`proxy_pass\`: nginx does not pass the upgrade on. Add ${add}.`,
    ko: `이 \`proxy_pass\`로는 웹소켓이 열리지 않아요. nginx가 업그레이드를 넘기지 않아요. ${add} 줄을 넣으세요.`,
  };
}

/** HTTP/1.0, which nginx speaks by itself before 1.29.7, knows no upgrade. */
function speaksNewHttp(tree: NginxTree, place: Directive | undefined): boolean {
  const [version] = inForce(tree, place, 'proxy_http_version');
  if (version !== undefined) return version.args[0]?.value !== '1.0';
  return (tree.context !== 'main' && tree.context !== 'http') || levels(tree, place).some(hasUnknownInclude);
}
