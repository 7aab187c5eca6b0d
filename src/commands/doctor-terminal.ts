import type {Settings} from '../cli/arguments.ts';
import {colourDepth} from '../io/terminal.ts';
import type {Row} from '../report/diagnosis.ts';
import {type Text, verbatim} from '../text/language.ts';
import type {Patient} from './doctor.ts';

/** The smallest terminal the app is drawn for. */
const smallest = {columns: 40, rows: 15} as const;

/** What the terminal can show: its size, colours, and whether it speaks UTF-8. */
export function terminalRows(patient: Patient, settings: Settings): readonly Row[] {
  return [sizeRow(patient), colorRow(patient, settings), signsRow(patient)];
}

function sizeRow({terminal, env}: Patient): Row {
  const label: Text = {en: 'screen', ko: '화면'};
  if (terminal.kind === 'none') {
    return {
      health: 'note',
      label,
      seen: {en: 'the output is no terminal', ko: '출력이 터미널이 아니에요'},
      advice: {
        en: 'The app needs one; commands work without.',
        ko: '앱을 열려면 터미널이 필요해요. 다른 명령은 그대로 쓸 수 있어요.',
      },
    };
  }
  const {columns, rows} = terminal;
  const term = env.TERM === undefined ? '' : `, TERM=${env.TERM}`;
  const small = columns < smallest.columns || rows < smallest.rows;
  return {
    health: small ? 'note' : 'fine',
    label,
    seen: {en: `${columns} columns × ${rows} rows${term}`, ko: `가로 ${columns}칸 × 세로 ${rows}줄${term}`},
    ...(small && {
      advice: {
        en: `Make the window larger: the app is drawn for at least ${smallest.columns} × ${smallest.rows}.`,
        ko: `창을 키우세요. 앱은 ${smallest.columns} × ${smallest.rows} 이상에서 제대로 보여요.`,
      },
    }),
  };
}

const depths: readonly Text[] = [
  {en: 'none', ko: '쓰지 않아요'},
  {en: '16 colours', ko: '16색'},
  {en: '256 colours', ko: '256색'},
  {en: '16 million colours', ko: '1,600만 색'},
];

function colorRow({terminal, env}: Patient, settings: Settings): Row {
  const depth = depths[colourDepth(env, terminal.kind === 'terminal', settings.color)] ?? verbatim('');
  const wish = env.NO_COLOR ? ' (NO_COLOR)' : settings.color === 'never' ? ' (--no-color)' : '';
  return {health: 'fine', label: {en: 'colour', ko: '색'}, seen: {en: depth.en + wish, ko: depth.ko + wish}};
}

/** Windows and macOS terminals speak UTF-8 whatever the variables say. */
function signsRow({platform, env}: Patient): Row {
  const label: Text = {en: 'signs', ko: '글자'};
  const name = (['LC_ALL', 'LC_CTYPE', 'LANG'] as const).find((one) => env[one] !== undefined && env[one] !== '');
  const locale = name === undefined ? '' : (env[name] ?? '');
  if (platform === 'win32' || platform === 'darwin' || /utf-?8/i.test(locale)) {
    return {health: 'fine', label, seen: verbatim(locale === '' ? 'UTF-8' : `UTF-8 (${name}=${locale})`)};
  }
  return {
    health: 'note',
    label,
    seen: {
      en: locale === '' ? 'no locale is set' : `${name}=${locale} does not promise UTF-8`,
      ko: locale === '' ? '로캘이 설정되어 있지 않아요' : `${name}=${locale} 로캘은 UTF-8이 아닐 수 있어요`,
    },
    advice: {
      en: 'If lines or Korean look broken: `export LANG=C.UTF-8`, or start drydock with --ascii.',
      ko: '선이나 한글이 깨지면 `export LANG=C.UTF-8`을 실행하거나 --ascii를 붙여 실행하세요.',
    },
  };
}
