import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {closeQuotes} from './rules/close-quotes.ts';
import {commentSign} from './rules/comment-sign.ts';
import {defines} from './rules/defines.ts';
import {dockerQuotes} from './rules/docker-quotes.ts';
import {equalsSign} from './rules/equals-sign.ts';
import {keyName} from './rules/key-name.ts';
import {knownBoolean} from './rules/known-boolean.ts';
import {noByteOrderMark} from './rules/no-byte-order-mark.ts';
import {noColon} from './rules/no-colon.ts';
import {noEscapes} from './rules/no-escapes.ts';
import {noExpansion} from './rules/no-expansion.ts';
import {noExport} from './rules/no-export.ts';
import {noInlineComment} from './rules/no-inline-comment.ts';
import {noPlaceholder} from './rules/no-placeholder.ts';
import {noSpaceAroundEquals} from './rules/no-space-around-equals.ts';
import {noTrailingSpace} from './rules/no-trailing-space.ts';
import {nothingBehindQuotes} from './rules/nothing-behind-quotes.ts';
import {oneLineValues} from './rules/one-line-values.ts';
import {plainQuotes} from './rules/plain-quotes.ts';
import {portableKeyName} from './rules/portable-key-name.ts';
import {quoteHash} from './rules/quote-hash.ts';
import {sameFor} from './rules/same-for.ts';
import {shellSafe} from './rules/shell-safe.ts';
import {startOfLine} from './rules/start-of-line.ts';
import {strongSecretKey} from './rules/strong-secret-key.ts';
import {uniqueKeys} from './rules/unique-keys.ts';
import {unixLineEndings} from './rules/unix-line-endings.ts';
import {value} from './rules/value.ts';
import {valueGiven} from './rules/value-given.ts';
import {type Dotenv, readTree} from './tree.ts';

const rules: readonly Rule<Dotenv>[] = [
  closeQuotes,
  commentSign,
  defines,
  dockerQuotes,
  equalsSign,
  keyName,
  knownBoolean,
  noByteOrderMark,
  noColon,
  noEscapes,
  noExpansion,
  noExport,
  noInlineComment,
  noPlaceholder,
  noSpaceAroundEquals,
  noTrailingSpace,
  nothingBehindQuotes,
  oneLineValues,
  plainQuotes,
  portableKeyName,
  quoteHash,
  sameFor,
  shellSafe,
  startOfLine,
  strongSecretKey,
  uniqueKeys,
  unixLineEndings,
  value,
  valueGiven,
];

/** Judges `.env` files, for all the programs that read such files at once. */
export const dotenv: Validator<Dotenv> = {companions: [], parse: readTree, rules};
