import {knownInstruction} from '../../../../src/validators/dockerfile/rules/known-instruction.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownInstruction, {
  good: [
    'FROM a\nRUN x\nrun y\nRun z\n',
    'FROM a\nRUN x \\\n  && y\n',
    'FROM a\nRUN <<EOF\nRNU\nEOF\n',
    '# RNU\nFROM a\n',
    'FROM a\nONBUILD RNU x\n',
  ],
  bad: [
    {
      text: 'FROM a\nRNU pip install x\n',
      at: '2:1',
      says: [/`RNU` is not an instruction\. Did you mean `RUN`\?/, /혹시 `RUN`인가요\?/],
      times: 1,
    },
    {text: 'FORM python:3.13\n', at: '1:1', says: [/`FORM`/, /`FROM`/]},
    {text: 'FROM a\nWOKRDIR /app\n', says: [/`WORKDIR`/]},
    {text: 'FROM a\nENTRY_POINT ["x"]\n', says: [/`ENTRYPOINT`/]},
    {text: 'FROM a\nRUN: x\n', says: [/`RUN:`/, /`RUN`/]},
    {text: 'FROM a\nＲＵＮ x\n', says: [/`RUN`/]},
    {text: 'FROM a\nWORKDIR/app\n', says: [/no ordinary space behind `WORKDIR`/, /`WORKDIR \/app`/]},
    {text: 'FROM a\nRUN\u00a0pip install x\n', at: '2:1', says: [/no-break space/, /특수 공백/]},
    {text: 'FROM a\nCMD["x"]\n', says: [/`CMD \["x"\]`/]},
    {
      text: 'FROM a\nRUN apt-get update && \\ # first\n    apt-get install -y x\n',
      at: '3:5',
      says: [/`# first` stands behind its `\\`/, /`\\`가 줄의 맨 끝/],
    },
    {
      text: 'FROM a\nRUN apt-get update\n    && apt-get install -y x\n',
      at: '3:5',
      says: [/does not end with `\\`/, /`\\`로 끝나지 않아요/],
    },
    {text: 'FROM a\nENV A=1\n    B=2\n', at: '3:5', says: [/seems to belong to the `ENV` above/]},
    {text: 'FROM a\npip install django\n', says: [/command of the shell/, /`RUN pip install django`/]},
    {
      text: 'FROM a\nRUN pip install\n    django\n    gunicorn\n',
      at: '4:5',
      says: [/belong to the `RUN` above/],
      times: 2,
    },
    {text: 'FROM a\n겨ㅜ pip install x\n', at: '2:1', says: [/keyboard is set to Korean/, /한\/영 키/, /`RUN`/]},
    {text: 'FROM a\n채ㅔㅛ a b\n', says: [/`COPY`/]},
    {text: 'FROM a\nEXPOSE=8000\n', says: [/`EXPOSE 8000`/]},
    {text: 'FROM a\nWORKDIR:/app\n', says: [/`WORKDIR \/app`/]},
    {
      text: 'FROM a\nCMD <<EOF\ngunicorn x\nEOF\n',
      at: '3:1',
      says: [/`CMD` above takes no heredoc/, /heredoc을 쓸 수 없어서/],
    },
    {text: 'FROM a\n// a comment\n', says: [/begins with `#`/]},
    {text: '```dockerfile\nFROM a\n```\n', at: '1:1', says: [/Markdown/], times: 2},
    {text: 'services:\n  web:\n', says: [/compose\.yaml/]},
    {text: 'FROM a\n설치하기\n', at: '2:1', says: [/is not an instruction/]},
    {text: 'FROM a AS b\nONBUILD RNU x\nFROM b\n', at: '2:9', says: [/`RUN`/]},
  ],
});
