import fc from 'fast-check';

/** What means something to GIFT, Markdown, HTML, attributes or tables, and what people write besides. */
const parts = [
  ...'~=#{}:\\%[]()<>&|*_`"\'!+-.$/^0aZ가힣 ',
  ...['::', '//', '->', '####', '[html]', '[markdown]', '%50%', '\\n', '\\\\', '```', '____', '~~', '**', '$CATEGORY:'],
  ...[
    '&&',
    '058;',
    '010',
    'T',
    'TRUE',
    '&lt;',
    '&amp;',
    '&#35;',
    'https://x.kr ',
    '<b>',
    '도커(Docker)는',
    '1. ',
    '- ',
    '# ',
    '> ',
  ],
];

/** A line of such things: not empty, without white space at its ends. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...parts), {minLength: 1, maxLength: 8})
  .map((some) => some.join('').trim())
  .filter((text) => text !== '');
