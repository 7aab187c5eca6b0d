import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {codeFrom, defaultPort, readAddress, readCode, shownCode} from '../../src/classroom/code.ts';

const bytes = fc.uint8Array({minLength: 5, maxLength: 5});

describe('a join code', () => {
  test('holds the forty bits, in the letters of Crockford', () => {
    expect(codeFrom(Uint8Array.of(0, 0, 0, 0, 0))).toBe('00000000');
    expect(codeFrom(Uint8Array.of(255, 255, 255, 255, 255))).toBe('ZZZZZZZZ');
    // 00000 00001 00010 00011 00100 00101 00110 00111 and so on: each value in turn.
    expect(codeFrom(Uint8Array.of(0x00, 0x44, 0x32, 0x14, 0xc7))).toBe('01234567');
    expect(codeFrom(Uint8Array.of(0x42, 0x54, 0xb6, 0x35, 0xcf))).toBe('89ABCDEF');
    expect(codeFrom(Uint8Array.of(0x84, 0x65, 0x3a, 0x56, 0xd7))).toBe('GHJKMNPQ');
    expect(codeFrom(Uint8Array.of(0xc6, 0x75, 0xbe, 0x77, 0xdf))).toBe('RSTVWXYZ');
    expect(() => codeFrom(Uint8Array.of(1, 2, 3, 4))).toThrow();
  });

  test('comes back however it is written', () => {
    fc.assert(
      fc.property(bytes, bytes, (some, others) => {
        const code = codeFrom(some);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        expect(readCode(code)).toBe(code);
        expect(readCode(` ${shownCode(code).toLowerCase()}\n`)).toBe(code);
        expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
        expect(code === codeFrom(others)).toBe(some.every((byte, at) => byte === others[at]));
      }),
    );
  });

  test.each([
    ['oil0 – 1iLO', '01101110'],
    ['ａｂｃｄ－ｅｆｇｈ', 'ABCDEFGH'],
    ['abcdefg', undefined],
    ['abcdefghj', undefined],
    ['abcdefgu', undefined],
    ['abcd_efgh', undefined],
    ['', undefined],
    ['\u202eabcdefgh', undefined],
  ])('%j is read as %j', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});

describe('an address', () => {
  test.each([
    ['ABCD-EFGH@192.168.0.10', '192.168.0.10', defaultPort],
    [' abcdefgh@192.168.0.10:80 ', '192.168.0.10', 80],
    ['ABCD EFGH @ class.example.org:65535', 'class.example.org', 65535],
    ['abcd-efgh@raspberrypi.local', 'raspberrypi.local', defaultPort],
    ['abcd-efgh@localhost:1', 'localhost', 1],
    ['abcd-efgh@[::1]', '::1', defaultPort],
    ['abcd-efgh@[2001:db8::a:1]:9000', '2001:db8::a:1', 9000],
    ['abcd-efgh@[1:2:3:4:5:6:7:8]', '1:2:3:4:5:6:7:8', defaultPort],
    ['abcd-efgh@fe80::1%eth0', 'fe80::1%eth0', defaultPort],
    ['abcd-efgh@::ffff:10.0.0.1', '::ffff:10.0.0.1', defaultPort],
    ['ＡＢＣＤ－ＥＦＧＨ＠192.168.0.10：7000', '192.168.0.10', 7000],
  ])('%j', (typed, host, port) => {
    expect(readAddress(typed)).toEqual({kind: 'address', code: 'ABCDEFGH', host, port});
  });

  test.each([
    ['', /Type the code/, /입력하세요/],
    ['192.168.0.10', /Type the code/, /입력하세요/],
    ['abcdefgh', /ABCD-EFGH@HOST/, /ABCD-EFGH@주소/],
    ['@192.168.0.10', /code is missing/, /참여 코드가 없어요/],
    ['abcdefg@h', /has 8 characters; this one has 7/, /8자인데 7자/],
    ['abcdefghj@h', /this one has 9/, /9자/],
    ['abcdefgu@h', /probably a V/, /V가 아닌지/],
    ['abcdefg#@h', /"#" does not belong/, /"#"은 빼세요/],
    ['ㅁㅠㅊㅇㄷㄹㅎㅗ@h', /switch the keyboard/, /한\/영/],
    ['abcd\u200befgh@h', /invisible/, /보이지 않는/],
    ['abcdefgh@', /address of the instructor's machine is missing/, /주소가 없어요/],
    ['abcdefgh@:80', /is missing/, /주소가 없어요/],
    ['abcdefgh@http://192.168.0.10:7373', /no http/, /빼세요/],
    ['abcdefgh@http://raspberrypi.local', /no http/, /빼세요/],
    ['abcdefgh@h:7373/board', /no slash/, /http:\/\//],
    ['abcdefgh@192.168.0.256', /0 to 255/, /255까지/],
    ['abcdefgh@192.168.0', /four/, /네 개/],
    ['abcdefgh@1:2:3', /no IPv6/, /IPv6 주소가 아니에요/],
    ['abcdefgh@[1::2::3]:80', /no IPv6/, /IPv6 주소가 아니에요/],
    ['abcdefgh@[12345::1]:80', /no IPv6/, /IPv6 주소가 아니에요/],
    ['abcdefgh@[1:2:3:4:5:6:7]', /no IPv6/, /IPv6 주소가 아니에요/],
    ['abcdefgh@h\u001b[2J', /has only English letters/, /붙임표만/],
    ['abcdefgh@a..b', /has only English letters/, /붙임표만/],
    ['abcdefgh@-a', /has only English letters/, /붙임표만/],
    ['abcdefgh@h:0', /from 1 to 65535/, /65535까지/],
    ['abcdefgh@h:65536', /from 1 to 65535/, /65535까지/],
    ['abcdefgh@h:', /from 1 to 65535/, /65535까지/],
    ['abcdefgh@h:8o', /from 1 to 65535/, /65535까지/],
  ])('%j says what is wrong', (typed, en, ko) => {
    const read = readAddress(typed);
    if (read.kind !== 'wrong') throw new Error(`taken for ${JSON.stringify(read)}`);
    expect(read.problem.en).toMatch(en);
    expect(read.problem.ko).toMatch(ko);
  });

  test('nothing typed makes it throw, and no answer holds a control character', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.string().map((text) => `abcdefgh@${text}`),
        ),
        (typed) => {
          expect(JSON.stringify(readAddress(typed))).not.toMatch(/\\u00|[\p{Cc}\p{Cf}]/u);
        },
      ),
    );
  });
});
