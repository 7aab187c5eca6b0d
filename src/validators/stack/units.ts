import type {Unit} from '../../syntax/systemd.ts';
import {appServers} from './app-servers.ts';
import {type Read, unitsOf} from './parsed.ts';
import type {Stack} from './stack.ts';

/** The unit that starts the application; undefined where none or several do. */
export function unitOfServer(stack: Stack): Read<Unit> | undefined {
  const [server, ...others] = appServers(stack).filter(({from}) => from === 'systemd');
  return others.length > 0 ? undefined : unitsOf(stack).find(({path}) => path === server?.file);
}
