import type {Directive, Word} from '../../syntax/nginx.ts';
import {fakeCertificate, fakeDhParameters} from './certificate.ts';
import {blank, type Edit} from './nginx-edits.ts';

/** What nginx does with a path when it starts. */
type Use = 'writes' | 'certificate' | 'key' | 'dhparam' | 'ticket' | 'password' | 'unneeded';

const uses: readonly (readonly [RegExp, Use])[] = [
  [/^(?:pid|error_log|access_log|lock_file|\w+_temp_path|\w+_cache_path)$/, 'writes'],
  [/^(?:\w+_)?ssl_(?:certificate|client_certificate|trusted_certificate)$/, 'certificate'],
  [/^(?:\w+_)?ssl_certificate_key$/, 'key'],
  [/^ssl_dhparam$/, 'dhparam'],
  [/^ssl_session_ticket_key$/, 'ticket'],
  [/^(?:\w+_)?ssl_password_file$/, 'password'],
  [/^(?:(?:\w+_)?ssl_crl|ssl_stapling_file)$/, 'unneeded'],
];

/** Values that are no path of the machine. */
const noPath = /\$|^(?:off|stderr|syslog:|memory:|data:|engine:|store:|builtin$)/;

/** Gives every path that nginx opens at its start a stand-in below the work folder, with content that nginx takes. */
export class NginxPaths {
  readonly root: string;
  /** Stand-in → the learner's path. */
  readonly written = new Map<string, string>();
  /** What has to stand in the work folder: name → text. */
  readonly files = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
    this.files.set('logs/.keep', '');
  }

  /** What changes in a directive that names a path; nothing in any other. */
  *edits({name, args, span, block}: Directive): Generator<Edit> {
    const use = uses.find(([pattern]) => pattern.test(name.value))?.[1];
    const [word] = args;
    if (use === undefined || word === undefined || block !== undefined || noPath.test(word.value)) return;
    if (use === 'unneeded') yield {...span, text: blank};
    else yield {...word.span, text: this.#standIn(word, use) + '\n'.repeat(word.text.split('\n').length - 1)};
  }

  #standIn({value}: Word, use: Exclude<Use, 'unneeded'>): string {
    if (use === 'writes') {
      const known = [...this.written].find(([, path]) => path === value)?.[0];
      const path = known ?? `${this.root}/logs/${this.written.size}`;
      this.written.set(path, value);
      return `"${path}"`;
    }
    const name = `fake/${use}`;
    if (!this.files.has(name)) this.files.set(name, contents[use]());
    return `"${this.root}/${name}"`;
  }
}

const contents: Readonly<Record<Exclude<Use, 'writes' | 'unneeded'>, () => string>> = {
  certificate: () => fakeCertificate().certificate,
  key: () => fakeCertificate().key,
  dhparam: fakeDhParameters,
  ticket: () => 'drydock '.repeat(10),
  password: () => 'drydock\n',
};
