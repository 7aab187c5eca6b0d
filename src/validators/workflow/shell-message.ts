import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';

/** Is it certain that bash refuses the script? Not what is too deep for the parser, nor what is wrong inside `(( … ))`. */
export function isCertain(detail: string, script: string): boolean {
  return !/nesting depth|array subscript/.test(detail) && !/\(\([^()\n]*\$\{[^}\n]*\)\)/.test(script);
}

/** The parser's words for what is wrong, as one would say them. */
export function shellMessage(detail: string): Text {
  if (/^unterminated .*quote/.test(detail))
    return {en: 'a quote is opened and never closed', ko: '따옴표를 열고 닫지 않았어요'};
  if (detail.startsWith('unterminated'))
    return {en: 'a `$(`, `${` or backtick is opened and never closed', ko: '`$(`나 `${`, 백틱을 열고 닫지 않았어요'};
  const [, closing, opening] = /^expected '(.+)' to close '?([^']+)'?$/.exec(detail) ?? [];
  if (closing !== undefined && opening !== undefined)
    return {
      en: `\`${closing}\` is missing, which closes the \`${opening}\``,
      ko: `\`${opening}\` 부분을 닫는 ${particle(`\`${closing}\``, '이/가')} 없어요`,
    };
  const [, word] = /^expected '([a-z]+)'$/.exec(detail) ?? [];
  if (word !== undefined) return {en: `\`${word}\` is missing`, ko: `${particle(`\`${word}\``, '이/가')} 없어요`};
  const [, operator] = /^expected command after '(.+)'$/.exec(detail) ?? [];
  if (operator !== undefined)
    return {en: `no command stands behind \`${operator}\``, ko: `\`${operator}\` 뒤에 명령이 없어요`};
  const [, token] = /^unexpected token '(.+)'$/s.exec(detail) ?? [];
  if (token !== undefined) {
    const word = `\`${token.trim() === '' ? '⏎' : token}\``;
    return {en: `${word} cannot stand here`, ko: `${particle(word, '은/는')} 여기에 올 수 없어요`};
  }
  return {en: detail, ko: `셸 파서가 알려 준 내용은 다음과 같아요. ${detail}`};
}
