import type {Argument, Program} from './program.ts';

/** gunicorn's options without a value; every other one takes the next word: https://docs.gunicorn.org/en/stable/settings.html */
const switches =
  `--reload --spew --check-config --print-config --preload --no-sendfile --reuse-port --daemon -D --initgroups
  --capture-output --enable-stdio-inheritance -R --log-syslog --proxy-protocol --disable-redirect-access-to-syslog
  --do-handshake-on-connect --suppress-ragged-eofs --strip-header-spaces --permit-unconventional-http-method
  --permit-unconventional-http-version --casefold-http-method --no-control-socket -h --help -v --version`.split(/\s+/);

/** The application a gunicorn call serves, `mysite.wsgi:application`; undefined when the command line names none. */
export function gunicornApplication({args}: Program): Argument | undefined {
  return args.find(({value}, at) => {
    const before = args[at - 1]?.value ?? '';
    const takesIt = /^(?:-\w|--[\w-]+)$/.test(before) && !switches.includes(before);
    return !value.startsWith('-') && !takesIt;
  });
}

/** The part before the colon. */
export function moduleOf(application: string): string {
  return application.split(':')[0] ?? '';
}
