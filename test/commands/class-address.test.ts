import {describe, expect, test} from 'vitest';
import {boardUrl, joinCommand, reachOf, readDoor, typedOf} from '../../src/commands/class-address.ts';

describe('how a class is reached', () => {
  test('this machine only, or one address of the network; the usual port is not said', () => {
    expect(reachOf('127.0.0.1', 7373)).toEqual({hosts: ['127.0.0.1'], from: 'this machine'});
    expect(reachOf('192.168.0.10', 8000)).toEqual({hosts: ['192.168.0.10:8000'], from: 'network'});
    expect(reachOf('fd00::1', 8000)).toEqual({hosts: ['[fd00::1]:8000'], from: 'network'});
    expect(reachOf('::1', 7373).from).toBe('this machine');
  });

  test('all addresses: each that the machine has is named, and never "all"', () => {
    const {hosts, from} = reachOf('0.0.0.0', 7373);
    expect(from).toBe('network');
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts).not.toContain('0.0.0.0');
    expect(boardUrl('0.0.0.0', 7373, 't')).not.toContain('0.0.0.0');
  });

  test('behind a proxy with TLS everybody goes through it', () => {
    expect(reachOf('127.0.0.1', 7373, 'class.example.org')).toEqual({
      hosts: ['wss://class.example.org'],
      from: 'proxy',
    });
    expect(boardUrl('127.0.0.1', 7373, 'key', 'class.example.org')).toBe('https://class.example.org/#t=key');
  });

  test('what is typed and what is shown', () => {
    expect(joinCommand('7K2M9QXD', 'h:1')).toBe('drydock class join 7K2M-9QXD@h:1');
    expect(boardUrl('::1', 7373, 'key')).toBe('http://[::1]:7373/#t=key');
  });
});

describe('a door', () => {
  test.each([
    ['7k2m-9qxd@h', 'ws://h:7373', '7K2M9QXD'],
    ['7K2M9QXD@[::1]:9', 'ws://[::1]:9', '7K2M9QXD'],
    ['7K2M-9QXD@wss://class.example.org', 'wss://class.example.org:443', '7K2M9QXD'],
    ['7K2M-9QXD@WSS://class.example.org:8443/', 'wss://class.example.org:8443', '7K2M9QXD'],
  ])('%s', (typed, url, code) => {
    expect(readDoor(typed)).toMatchObject({kind: 'door', url, code});
  });

  test.each(['h', 'h:8000', '[::1]:9', 'wss://class.example.org', 'wss://class.example.org:8443'])(
    'by who came through %s it is told to others as they have to type it',
    (place) => {
      const door = readDoor(`7K2M9QXD@${place}`);
      expect(door.kind === 'door' && typedOf(door)).toBe(place);
    },
  );

  test.each(['7K2M9QXD', 'x@h', '7K2M9QXD@', '7K2M9QXD@http://h', '7K2M9QXD@wss://h/x', '7K2M9QXD@wss://h:0'])(
    '%s is none',
    (typed) => {
      expect(readDoor(typed).kind).toBe('wrong');
    },
  );
});
