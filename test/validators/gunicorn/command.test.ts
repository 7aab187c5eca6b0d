import {describe, expect, it} from 'vitest';
import {bindAddresses, type CommandWord, readGunicornCommand} from '../../../src/validators/gunicorn/command.ts';

/** Words at their places in a line; one that begins with `$` is known to the shell only. */
function words(line: string): readonly CommandWord[] {
  return [...line.matchAll(/\S+/g)].map(({0: text, index}) => ({
    value: text.includes('$') ? undefined : text,
    text,
    span: {start: index, end: index + text.length},
  }));
}

function read(line: string) {
  const {given, app, ignored, problems, extent} = readGunicornCommand(words(line));
  return {
    given: given.map(({setting, flag, written}) => `${setting} ${flag} ${written}`),
    app: app?.written,
    ignored: ignored.map(({written}) => written),
    problems: problems.map(({kind, written}) => `${kind} ${written}`),
    extent,
  };
}

describe('a command line is read as argparse reads it', () => {
  it.each([
    ['-w 3 app', ['workers -w 3'], 'app'],
    ['-w3 app', ['workers -w 3'], 'app'],
    ['-w=3 app', ['workers -w 3'], 'app'],
    ['--workers=3 app', ['workers --workers 3'], 'app'],
    ['app --workers 3', ['workers --workers 3'], 'app'],
    ['--worker-cl sync app', ['worker_class --worker-class sync'], 'app'],
    ['-b a -b b app', ['bind -b a', 'bind -b b'], 'app'],
    ['-DR app', ['daemon -D -D', 'enable_stdio_inheritance -R -R'], 'app'],
    ['-Dw4 app', ['daemon -D -D', 'workers -w 4'], 'app'],
    ['-w -1 app', ['workers -w -1'], 'app'],
    ['--bind=$HOST:8000 app', ['bind --bind $HOST:8000'], 'app'],
    ['-b $BIND app', ['bind -b $BIND'], 'app'],
    ['-w 3 -- app', ['workers -w 3'], 'app'],
    ['--preload app', ['preload_app --preload --preload'], 'app'],
    ['-m 022 app', ['umask -m 022'], 'app'],
  ])('%s', (line, given, app) => {
    expect(read(line)).toEqual({given, app, ignored: [], problems: [], extent: 'whole'});
  });

  it.each([
    ['--wokers 3 app', 'unknown-option --wokers'],
    ['--work 3 app', 'ambiguous-option --work'],
    ['-w auto app', 'number auto'],
    ['app -w', 'missing-value -w'],
    ['--bind --preload app', 'missing-value --bind'],
    ['--preload=yes app', 'unwanted-value yes'],
    ['-Dx app', 'unwanted-value x'],
    ['app -w 3 more', 'extra-argument more'],
    ['-w 2.5 app', 'number 2.5'],
  ])('%s is refused', (line, problem) => {
    expect(read(line).problems).toEqual([problem]);
  });

  it('knows which version refuses an option', () => {
    const {problems} = readGunicornCommand(words('--control-socket /x app'));
    expect(problems.map(({kind, versions}) => [kind, versions])).toEqual([['unknown-option', ['20.1.0']]]);
  });

  it('takes words behind the application as ignored', () => {
    expect(read('app one two')).toMatchObject({app: 'app', ignored: ['one', 'two']});
    expect(read('app -- --workers 3')).toMatchObject({app: 'app', ignored: ['--workers', '3'], given: []});
  });

  it('leaves open what a variable may hold', () => {
    expect(read('$OPTIONS app')).toMatchObject({app: 'app', extent: 'open'});
    expect(read('$OPTIONS -w 3 app')).toMatchObject({app: 'app', extent: 'open', problems: []});
    expect(read('$EVERYTHING')).toMatchObject({app: '$EVERYTHING', extent: 'open'});
  });

  it('reads nothing behind help and version', () => {
    expect(read('--version --wokers')).toMatchObject({extent: 'ends', problems: []});
    expect(read('-w -1 -h')).toMatchObject({extent: 'ends', given: []});
  });

  it('says where a value stands, also inside its word', () => {
    const [one] = readGunicornCommand(words('--bind=0.0.0.0:80 app')).given;
    expect(one).toMatchObject({span: {start: 7, end: 17}, flagSpan: {start: 0, end: 7}});
    expect(readGunicornCommand(words('app -w 3')).settings.get('workers')?.span).toEqual({start: 7, end: 8});
  });
});

describe('addresses', () => {
  it.each([
    ['127.0.0.1:8000', {kind: 'host', host: '127.0.0.1', port: 8000}],
    [':80', {kind: 'host', host: '', port: 80}],
    ['localhost', {kind: 'host', host: 'localhost', port: 8000}],
    ['[::1]:80', {kind: 'host', host: '::1', port: 80}],
    ['tcp://a:1', {kind: 'host', host: 'a', port: 1}],
    ['unix:/run/x', {kind: 'socket', path: '/run/x'}],
    ['unix:///run/x', {kind: 'socket', path: '/run/x'}],
    ['unix://run/x', {kind: 'socket', path: 'run/x'}],
    ['fd://3', {kind: 'descriptor', number: 3n}],
    ['a:b', {kind: 'refused', part: 'port', text: 'b'}],
  ])('%s', (text, address) => {
    expect(bindAddresses({kind: 'string', value: text})).toEqual([address]);
  });

  it('of lists and defaults', () => {
    const one = {kind: 'string', value: 'a:1'} as const;
    expect(bindAddresses({kind: 'list', items: [one, {kind: 'none'}]})).toHaveLength(1);
    expect(bindAddresses({kind: 'environment', name: 'B', fallback: one})).toHaveLength(1);
    expect(bindAddresses({kind: 'unknown'})).toEqual([]);
  });
});
