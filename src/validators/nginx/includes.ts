import type {Directive} from '../../syntax/nginx.ts';
import type {NginxTree} from './tree.ts';

/** Files that Debian's packages bring: nothing in them defines a name that other lines could use. */
const harmless =
  /(?:^|\/)(?:mime\.types|(?:fastcgi|uwsgi|scgi|proxy)_params|fastcgi\.conf|koi-utf|koi-win|win-utf|modules-enabled\/[^/]*|modules\/[^/]*|fastcgi-php\.conf)$/;

/** Does a directive bring in a file nobody has seen? */
export function isUnknownInclude({name, args}: Directive): boolean {
  return name.value === 'include' && args[0] !== undefined && !harmless.test(args[0].value);
}

/** Is everything that nginx will read in this file? Then a name that is defined nowhere is certainly a mistake. */
export function isWhole({file, context}: NginxTree): boolean {
  return context === 'main' && !file.all.some(isUnknownInclude);
}
