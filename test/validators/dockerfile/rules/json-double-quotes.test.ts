import {jsonDoubleQuotes} from '../../../../src/validators/dockerfile/rules/json-double-quotes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(jsonDoubleQuotes, {
  good: [
    'FROM a\nCMD ["gunicorn", "mysite.wsgi"]\n',
    'FROM a\nCMD [ "gunicorn" , "mysite.wsgi" ]\n',
    'FROM a\nRUN [ -f x ] && y\n',
    'FROM a\nRUN [ "$A" = "b" ] || exit 1\n',
    'FROM a\nRUN [ "$A" ]\n',
    'FROM a\nRUN [[ -f x ]] && y\n',
    'FROM a\nCMD gunicorn mysite.wsgi\n',
    'FROM a\nCOPY [a].txt /x/\n',
    'FROM a\nCOPY [abc]*.txt /x/\n',
    'FROM a\nVOLUME /data\n',
    'FROM a\nCMD []\n',
    "FROM a\nSHELL ['bash', '-c']\n",
  ],
  bad: [
    {
      text: "FROM a\nCMD ['gunicorn', 'mysite.wsgi']\n",
      at: '2:5',
      says: [
        /need double quotes, and these are single ones/,
        /작은따옴표/,
        /CMD \["gunicorn", "mysite\.wsgi"\]/,
        /looks for a program called/,
      ],
    },
    {
      text: 'FROM a\nCMD [“gunicorn”, “mysite.wsgi”]\n',
      says: [/typographic quotes/, /둥근 따옴표/, /\["gunicorn", "mysite\.wsgi"\]/],
    },
    {text: 'FROM a\nCMD ["a", "b",]\n', says: [/commas/, /쉼표/]},
    {text: 'FROM a\nCMD ["a" "b"]\n', says: [/commas/, /\["a", "b"\]/]},
    {text: 'FROM a\nCMD ["a", "b"\n', says: [/closing `\]` of this list is missing/]},
    {text: 'FROM a\nCMD ["a", "b"] # start\n', says: [/behind the closing `\]`/, /닫는 `\]` 뒤/]},
    {text: 'FROM a\nCMD [gunicorn, mysite.wsgi]\n', says: [/not every word stands in double quotes/]},
    {text: 'FROM a\nENTRYPOINT ["python", manage.py]\n', says: [/ENTRYPOINT \["python", "manage\.py"\]/]},
    {text: "FROM a\nHEALTHCHECK CMD ['curl', 'x']\n", at: '2:17', says: [/HEALTHCHECK CMD \["curl", "x"\]/]},
    {text: "FROM a\nRUN ['pip', 'install', 'x']\n", at: '2:5'},
    {text: "FROM a\nCOPY ['a b', '/x/']\n", says: [/parts of file names/]},
    {text: "FROM a\nVOLUME ['/data']\n", says: [/cannot start/]},
    {text: 'FROM a\nCMD ["c:\\app", "x"]\n', says: [/backslash must be doubled/]},
    {text: 'FROM a\nCMD [ \\\n  "a", \\\n  \'b\' ]\n', at: '2:5'},
  ],
});
