import type {Entry} from './table.ts';

/** What stands behind `drydock class`. */
export const classActions = ['host', 'join', 'teach', 'export', 'report', 'list', 'purge', 'forget'] as const;
export type ClassActionName = (typeof classActions)[number];

/** The shapes that `drydock class export` writes a class in. */
export const classFormats = ['csv', 'csv-long', 'junit', 'json', 'classroom50'] as const;
export type ClassFormat = (typeof classFormats)[number];

/** `drydock class`: for those who teach and those who learn in one room. */
export const classEntry: Entry = {
  name: 'class',
  operands: 'ACTION',
  about: {
    en: 'teach a room: host a class, join one, export its results',
    ko: '수업을 열거나 참여하고, 결과를 내보내요',
  },
  details: [
    {
      en: `ACTION is one of ${classActions.join(', ')}.`,
      ko: `ACTION에는 ${classActions.join(', ')} 중 하나를 쓰세요.`,
    },
    {
      en: `host opens a class and its console, and prints the command that learners type. Only this machine can join unless --host names one of its addresses; then everybody in that network can, and nothing it sends is encrypted. Without --port it listens on 7373; 0 takes a free port. --session NAME continues a class or names a new one.`,
      ko: `host는 수업과 강사 화면을 열고, 학습자가 입력할 명령을 출력해요. --host를 빼면 이 컴퓨터에서만 접속할 수 있어요. --host에 이 컴퓨터의 주소를 쓰면 그 네트워크에 있는 누구나 접속할 수 있고, 주고받는 내용은 암호화되지 않아요. --port를 빼면 7373을 쓰고, 0을 쓰면 비어 있는 포트를 찾아요. --session NAME은 그 이름의 수업을 이어서 열고, 없으면 새로 열어요.`,
    },
    {
      en: 'join CODE@HOST[:PORT] joins a class and opens the app as always; with a TLS proxy in front it is CODE@wss://HOST. teach HOST[:PORT] opens another console; --token-file names a copy of instructor.token or assistant.token from the folder of the class.',
      ko: 'join CODE@HOST[:PORT]는 수업에 참여하면서 평소처럼 앱을 열어요. 앞에 TLS 프록시가 있으면 CODE@wss://HOST를 쓰세요. teach HOST[:PORT]는 강사 화면을 하나 더 열어요. --token-file에는 수업 폴더에 있는 instructor.token이나 assistant.token을 복사한 파일을 쓰세요.',
    },
    {
      en: 'export writes the results: csv has a row for each learner, csv-long one for each attempt; junit, json and classroom50 are for programs. report prints what the class got stuck on. Both take the name of a class (the last one when left out), and also read one that broke off.',
      ko: 'export는 결과를 내보내요. csv는 학습자마다 한 줄, csv-long은 시도마다 한 줄이고, junit, json, classroom50은 프로그램에서 읽는 형식이에요. report는 수업에서 많이 막힌 곳을 보여 줘요. 둘 다 수업 이름을 쓸 수 있고, 빼면 마지막 수업을 읽어요. 중간에 끊긴 수업도 읽어요.',
    },
    {
      en: 'list shows the classes on this machine. purge removes one, or all that nothing has happened in for --older DAYS; without either, for 30 days. forget removes one learner, by name or id, from a class (--session; the last one when left out).',
      ko: 'list는 이 컴퓨터에 있는 수업을 보여 줘요. purge는 수업 하나를 지우거나, --older DAYS를 쓰면 그 일수 동안 아무 일이 없던 수업을 지워요. 둘 다 빼면 30일 동안 아무 일이 없던 수업을 지워요. forget은 학습자 한 명의 기록을 수업에서 지워요. 이름이나 id로 고르고, 수업은 --session으로 골라요(빼면 마지막 수업).',
    },
    {
      en: 'With --store ADDRESS the class is kept in Redis or Valkey, so that several servers share it. A password in the address can be read by every user of the machine while drydock runs: put the address into the variable DRYDOCK_REDIS and write --store redis.',
      ko: '--store ADDRESS를 쓰면 여러 서버가 함께 쓰도록 수업 기록을 Redis나 Valkey에 둬요. 주소에 쓴 비밀번호는 drydock이 실행되는 동안 이 컴퓨터의 다른 사용자도 볼 수 있어요. 주소를 환경 변수 DRYDOCK_REDIS에 넣고 --store redis라고 쓰세요.',
    },
    {
      en: 'Exit code: 0 done, 1 done in part (something could not be read, or a running class was not removed), 2 wrong usage, no such class, or the class cannot be reached.',
      ko: '종료 코드: 0 완료, 1 일부만 완료(읽지 못한 부분이 있거나, 진행 중이라 지우지 못한 수업이 있음), 2 사용법이 잘못됐거나, 수업이 없거나 접속할 수 없음.',
    },
  ],
  options: [
    {name: 'title', value: 'TEXT', about: {en: 'host: what the class is called', ko: 'host: 수업 제목을 정해요'}},
    {
      name: 'host',
      value: 'ADDRESS',
      about: {
        en: 'host: listen on this address of the machine, unencrypted',
        ko: 'host: 이 컴퓨터의 이 주소로 접속을 받아요 (암호화 없음)',
      },
    },
    {name: 'port', value: 'N', about: {en: 'host: the port to listen on', ko: 'host: 접속을 받을 포트를 정해요'}},
    {
      name: 'policy',
      value: 'FILE',
      about: {
        en: 'host: a file: when lessons open, hints, solutions, exam',
        ko: 'host: 수업 규칙 파일 (레슨 여는 때, 힌트, 모범 답안, 시험)',
      },
    },
    {
      name: 'store',
      value: 'ADDRESS',
      about: {
        en: 'the Redis of the class: redis://…, or redis for $DRYDOCK_REDIS',
        ko: '수업 기록을 둔 Redis: redis://…, redis면 $DRYDOCK_REDIS의 주소',
      },
    },
    {
      name: 'session',
      value: 'NAME',
      about: {en: 'which class; host: to continue, or a new name', ko: '수업 이름 (host: 있으면 이어서, 없으면 새로)'},
    },
    {
      name: 'cap',
      value: 'N',
      about: {en: 'host: how many learners fit (60 when left out)', ko: 'host: 참여할 수 있는 인원 (기본 60)'},
    },
    {
      name: 'behind',
      value: 'NAME',
      about: {
        en: 'host: the name of a proxy with TLS in front of it',
        ko: 'host: 앞에서 TLS를 처리하는 프록시의 이름',
      },
    },
    {
      name: 'no-console',
      about: {
        en: 'host: only the server; teach from another terminal',
        ko: 'host: 서버만 열어요. 강사 화면은 다른 터미널에서 열어요',
      },
    },
    {
      name: 'name',
      value: 'NAME',
      about: {en: 'host, join, teach: your name', ko: 'host, join, teach: 수업에서 쓸 이름'},
    },
    {
      name: 'token-file',
      value: 'FILE',
      about: {en: 'teach: the file with the token', ko: 'teach: 토큰이 든 파일'},
    },
    {
      name: 'format',
      value: 'FORMAT',
      choices: classFormats,
      about: {en: `export: ${classFormats.join(', ')}`, ko: `export: ${classFormats.join(', ')}`},
    },
    {
      name: 'bom',
      about: {
        en: 'export: mark csv as UTF-8, for Excel',
        ko: 'export: Excel에서 한글이 깨지지 않게 csv에 BOM을 붙여요',
      },
    },
    {
      name: 'out',
      value: 'FILE',
      about: {en: 'export: write to this file instead of printing', ko: 'export: 화면 대신 이 파일에 써요'},
    },
    {
      name: 'force',
      about: {en: 'export: replace the file of --out', ko: 'export: --out 파일이 이미 있으면 바꿔 써요'},
    },
    {
      name: 'older',
      value: 'DAYS',
      about: {
        en: 'purge: classes in which nothing happened for so many days',
        ko: 'purge: 이 일수 동안 아무 일이 없던 수업을 지워요',
      },
    },
  ],
  examples: [
    'drydock class host --title "Deploy, day 1" --host 192.168.0.10',
    'drydock class join 7K2M-9QXD@192.168.0.10 --name Mina',
    'drydock class teach 192.168.0.10 --token-file assistant.token',
    'drydock class export --format csv --bom --out day1.csv',
    'drydock class report',
    'drydock class purge --older 7',
    'drydock class forget Mina',
  ],
};
