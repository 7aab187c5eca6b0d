import {heredocEnds} from '../../../../src/validators/dockerfile/rules/heredoc-ends.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(heredocEnds, {
  good: [
    'FROM a\nRUN <<EOF\nx\nEOF\n',
    'FROM a\nRUN <<-EOF\n\tx\n\tEOF\n',
    'FROM a\nRUN <<A <<B\na\nA\nb\nB\n',
    'FROM a\nCOPY <<"EOF" /x\n$y\nEOF\n',
    'FROM a\nRUN cat <<< "EOF"\n',
    'FROM a\nCMD echo <<EOF\n',
    'FROM a\nRUN echo "it is <<EOF"\n',
    'FROM a\nRUN <<EOF\r\nx\r\nEOF\r\n',
  ],
  bad: [
    {
      text: 'FROM a\nRUN <<EOF\npip install x\n',
      at: '2:5',
      says: [/no line says just `EOF`/, /`EOF`만 적힌 줄/],
      times: 1,
    },
    {text: 'FROM a\nRUN <<EOF\nx\n  EOF\nCMD ["y"]\n', at: '2:5', says: [/has spaces around `EOF`/, /공백/]},
    {text: 'FROM a\nRUN <<EOF\nx\nEOF \n', says: [/spaces around/]},
    {text: 'FROM a\nRUN <<EOF\nx\neof\n', says: [/capital and small letters count/, /대소문자/]},
    {text: 'FROM a\nCOPY <<one.txt <<two.txt /x/\none\none.txt\ntwo\n', at: '2:16', says: [/`two\.txt`/]},
  ],
});
