import {describe, expect, it} from 'vitest';
import {dataFolder} from '../../src/io/data-folder.ts';

describe('the data folder', () => {
  const home = '/home/me';
  it.each([
    [{env: {}, platform: 'linux', home, cwd: '/x'}, '/home/me/.local/share/drydock'],
    [{env: {XDG_DATA_HOME: '/data'}, platform: 'linux', home, cwd: '/x'}, '/data/drydock'],
    [{env: {XDG_DATA_HOME: 'data'}, platform: 'linux', home, cwd: '/x'}, '/home/me/.local/share/drydock'],
    [
      {env: {XDG_DATA_HOME: '/data'}, platform: 'darwin', home, cwd: '/x'},
      '/home/me/Library/Application Support/drydock',
    ],
    [{env: {LOCALAPPDATA: 'C:\\Data'}, platform: 'win32', home: 'C:\\me', cwd: 'C:\\'}, 'C:\\Data\\drydock'],
    [{env: {}, platform: 'win32', home: 'C:\\me', cwd: 'C:\\'}, 'C:\\me\\AppData\\Local\\drydock'],
    [{env: {DRYDOCK_HOME: '/own', XDG_DATA_HOME: '/data'}, platform: 'linux', home, cwd: '/x'}, '/own'],
    [{env: {DRYDOCK_HOME: 'own'}, platform: 'darwin', home, cwd: '/x'}, '/x/own'],
    [{env: {}, platform: 'linux', home: undefined, cwd: '/x'}, undefined],
  ] as const)('%j', (wishes, folder) => {
    expect(dataFolder(wishes)).toBe(folder);
  });
});
