import {expect, test} from 'vitest';
import {colourDepth, localeLanguage, terminalTheme} from '../../src/io/terminal.ts';

test('the language is that of the first locale variable that says anything', () => {
  expect(localeLanguage({LC_ALL: '', LC_MESSAGES: 'ko_KR.UTF-8', LANG: 'en_US.UTF-8'})).toBe('ko');
  expect(localeLanguage({LC_ALL: 'en_US.UTF-8', LANG: 'ko_KR.UTF-8'})).toBe('en');
  expect(localeLanguage({LANG: 'C.UTF-8'}, () => 'ko-KR')).toBe('en');
  expect(localeLanguage({}, () => 'ko-KR')).toBe('ko');
  expect(localeLanguage({LANG: 'kok_IN'})).toBe('en');
});

test('colours: NO_COLOR and --no-color win, then FORCE_COLOR, then what the terminal says', () => {
  expect(colourDepth({NO_COLOR: '1', FORCE_COLOR: '3', TERM: 'xterm-256color'}, true, 'auto')).toBe(0);
  expect(colourDepth({NO_COLOR: '', TERM: 'xterm-256color'}, true, 'auto')).toBe(2);
  expect(colourDepth({FORCE_COLOR: '3'}, true, 'never')).toBe(0);
  expect(colourDepth({FORCE_COLOR: '1'}, false, 'auto')).toBe(1);
  expect(colourDepth({TERM: 'xterm', COLORTERM: 'truecolor'}, true, 'auto')).toBe(3);
  expect(colourDepth({TERM: 'xterm'}, true, 'auto')).toBe(1);
  expect(colourDepth({TERM: 'dumb', COLORTERM: 'truecolor'}, true, 'auto')).toBe(0);
  expect(colourDepth({TERM: 'xterm-256color'}, false, 'auto')).toBe(0);
});

test('the theme is light only where the terminal says so', () => {
  expect(terminalTheme({COLORFGBG: '0;15'})).toBe('light');
  expect(terminalTheme({COLORFGBG: '15;default;0'})).toBe('dark');
  expect(terminalTheme({})).toBe('dark');
});
