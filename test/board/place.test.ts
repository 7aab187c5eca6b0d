import {expect, test} from 'vitest';
import {entranceOf} from '../../src/board/place.ts';
import {readDoor} from '../../src/commands/class-address.ts';

const from = (url: string, ...places: string[]) => {
  const {command, reach} = entranceOf('K7QM2XVA', places, new URL(url));
  return [command.replace('drydock class join K7QM-2XVA@', ''), reach];
};

test('the way the page came is the way to join, with its port where it is not the usual one', () => {
  expect(from('http://192.168.0.10:7373/', '10.0.0.4')).toEqual(['192.168.0.10', 'room']);
  expect(from('http://192.168.0.10:8000/')).toEqual(['192.168.0.10:8000', 'room']);
  expect(from('http://192.168.0.10/')).toEqual(['192.168.0.10:80', 'room']);
  expect(from('http://[fd00::1]:8000/')).toEqual(['[fd00::1]:8000', 'room']);
});

test('behind TLS the way is wss', () => {
  expect(from('https://class.example.org/')).toEqual(['wss://class.example.org', 'room']);
  expect(from('https://class.example.org:8443/')).toEqual(['wss://class.example.org:8443', 'room']);
});

test('opened on the machine of the class, it says what the server says, or that nobody else can join', () => {
  for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
    expect(from(`http://${host}:7373/`, '192.168.0.10', '10.0.0.4')).toEqual(['192.168.0.10', 'room']);
    expect(from(`http://${host}:7373/`)).toEqual([host, 'this machine']);
  }
});

test('what is shown can be typed', () => {
  for (const url of ['http://192.168.0.10/', 'https://c.example.org/', 'http://[::1]:7373/', 'http://h:7373/']) {
    const {command} = entranceOf('K7QM2XVA', [], new URL(url));
    const door = readDoor(command.replace('drydock class join ', ''));
    const {hostname, port, protocol} = new URL(url);
    expect(door).toMatchObject({
      kind: 'door',
      host: hostname.replace(/[[\]]/g, ''),
      port: Number(port || (protocol === 'https:' ? 443 : 80)),
    });
  }
});
