import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {missingStatements} from '../python/presence.ts';
import type {Settings} from './settings.ts';

/** What a goal says of a file without any statement; nothing when there is one. */
export function missingSettings({file}: Settings): Text | undefined {
  return missingStatements(file);
}

/** What a goal says when a setting it is about is nowhere in the file (and cannot come from another one). */
export function missingSetting(settings: Settings, name: string): Text | undefined {
  const empty = missingSettings(settings);
  if (empty !== undefined || settings.last(name) !== undefined) return empty;
  return {
    en: `\`${name}\` is not set in this file yet.`,
    ko: `이 파일에 아직 ${particle(`\`${name}\``, '이/가')} 없어요.`,
  };
}
