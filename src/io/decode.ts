import type {DeskFile} from '../course/desk.ts';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {printable} from './trouble.ts';

/** The largest file that is read, in bytes. */
export const largestFile = 1024 * 1024;

/**
 * The text of bytes that should be UTF-8, at most 1 MiB; refused with the place of the first byte that is not, and
 * with the encoding it seems to be. A byte order mark stays in the text. `name` is what the learner calls the file.
 */
export function decode(bytes: Uint8Array, name: string): DeskFile {
  if (bytes.length > largestFile) return {kind: 'refused', wrong: 'content', reason: tooLarge(name)};
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === '255 254' || mark === '254 255') return {kind: 'refused', wrong: 'content', reason: utf16(name)};
  const text = decoded(bytes, 'utf-8');
  return text === undefined ? {kind: 'refused', wrong: 'content', reason: notUtf8(name, bytes)} : {kind: 'text', text};
}

function decoded(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes, {stream});
  } catch {
    return undefined;
  }
}

/** How many bytes stand before the first one that is not UTF-8. */
function soundBytes(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decoded(bytes.subarray(0, middle), 'utf-8', true) === undefined) bad = middle;
    else good = middle;
  }
  // What is good so far may end in the first bytes of a character that never becomes whole.
  while (decoded(bytes.subarray(0, good), 'utf-8') === undefined) good--;
  return good;
}

const saveAsUtf8: Text = {
  en: 'Save it as UTF-8 (VS Code: click the encoding in the status bar, then "Save with Encoding").',
  ko: 'UTF-8로 저장하세요. (VS Code에서는 아래 상태 표시줄의 인코딩을 눌러 "Save with Encoding"을 고르면 돼요.)',
};

function notUtf8(name: string, bytes: Uint8Array): Text {
  const at = soundBytes(bytes);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const korean = /\p{Script=Hangul}/u.test(decoded(bytes, 'euc-kr') ?? '');
  const looks: Text = korean
    ? {
        en: ' It looks like EUC-KR (CP949), which older Windows editors write.',
        ko: ' EUC-KR(CP949)로 저장된 것 같아요.',
      }
    : {en: '', ko: ''};
  const shown = printable(name);
  return {
    en: `${shown} is not UTF-8: line ${line} has the byte ${byte} (byte ${at + 1} of the file).${looks.en} ${saveAsUtf8.en}`,
    ko: `${particle(shown, '은/는')} UTF-8 파일이 아니에요. ${line}번째 줄, 파일의 ${at + 1}번째 바이트가 ${byte}예요.${looks.ko} ${saveAsUtf8.ko}`,
  };
}

function utf16(name: string): Text {
  const shown = printable(name);
  return {
    en: `${shown} is UTF-16: it begins with that byte order mark (PowerShell's \`>\` and Notepad's "Unicode" write it). ${saveAsUtf8.en}`,
    ko: `${particle(shown, '은/는')} UTF-16으로 저장됐어요. 맨 앞에 UTF-16 표시(BOM)가 있어요. PowerShell의 \`>\`로 만들거나 메모장에서 "유니코드"로 저장하면 이렇게 돼요. ${saveAsUtf8.ko}`,
  };
}

/** What is said of a file of more than 1 MiB. */
export function tooLarge(name: string): Text {
  const shown = printable(name);
  return {
    en: `${shown} is larger than 1 MiB, so drydock does not read it. Configuration files are a few kilobytes: is this another file under that name?`,
    ko: `${particle(shown, '이/가')} 1 MiB보다 커서 읽지 않았어요. 설정 파일은 보통 몇 킬로바이트예요. 다른 파일을 이 이름으로 저장하지 않았는지 확인하세요.`,
  };
}
