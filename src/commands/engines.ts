import type {EngineWish} from '../cli/table.ts';
import {loadProgress, saveProgress} from '../io/progress-file.ts';
import {stamp} from '../io/stamp.ts';
import {chooseEngines, type EnginesChoice, noProgress} from '../progress/progress.ts';
import type {JudgedFile} from '../report/outcome.ts';
import type {Text} from '../text/language.ts';
import {shownFrom} from './inputs.ts';
import type {Examination} from './judge.ts';
import type {World} from './world.ts';

/** Whether the real programs may run. `withdrawn`: by the flag itself. `refused`: by who was asked. `nobody`: could be asked. */
export type Consent = 'given' | 'withdrawn' | 'refused' | 'nobody';

/**
 * Finds out whether the real programs may run: they run the learner's Python. A yes on the command line holds for this
 * time; one to the question is remembered in the data folder until it is taken back.
 */
export async function consentTo(wish: EngineWish, world: World): Promise<Consent> {
  if (wish === 'yes') return 'given';
  if (wish === 'no') {
    if ((await remembered(world)) === 'run') await remember('ask', world);
    return 'withdrawn';
  }
  if ((await remembered(world)) === 'run') return 'given';
  if (world.ask === undefined) return 'nobody';
  const answer = await world.ask(question[world.language]);
  if (!/^(?:y(?:es)?|ㅛ|네|예|응)$/i.test(answer.trim().normalize('NFC'))) return 'refused';
  await remember('run', world);
  return 'given';
}

/** What was chosen before; undefined: nothing, or it cannot be read. */
async function remembered({data, now}: Pick<World, 'data' | 'now'>): Promise<EnginesChoice | undefined> {
  if (data === undefined) return undefined;
  const loaded = await loadProgress(data, stamp(new Date(now())));
  return loaded.kind === 'loaded' ? loaded.progress.engines?.value : undefined;
}

/** Where it cannot be written, the question comes again the next time: nothing is lost. */
async function remember(choice: EnginesChoice, {data, now}: World): Promise<void> {
  if (data !== undefined) await saveProgress(data, chooseEngines(noProgress, choice, now()), stamp(new Date(now())));
}

/** The files with what the real programs say of each, one after the other. */
export async function withVerdicts(examinations: readonly Examination[], world: World): Promise<readonly JudgedFile[]> {
  const {verdictsOn} = await import('../io/engines/index.ts');
  const files: JudgedFile[] = [];
  for (const {input, judged, tree} of examinations) {
    const {file, path, of, text, marked, root} = input;
    const examined = {file, path, kind: of, text, tree, ...(marked && {marked})};
    const show = (one: string) => shownFrom(world.directory, one);
    files.push({...judged, verdicts: await verdictsOn(examined, {env: world.env, project: root, show})});
  }
  return files;
}

const question: Text = {
  en: `Real programs can judge your files too, as far as they are installed:
  nginx -t, systemd-analyze verify, python -m py_compile, gunicorn --check-config, docker build --check.
gunicorn loads the Python of your project: what stands in it is run, with your rights. docker may ask a
registry about base images. Say yes only to files that you trust.
A yes is remembered; \`drydock check --engines=no\` takes it back.
Run them? [y/N] `,
  ko: `설치되어 있는 실제 프로그램으로도 파일을 검사할 수 있어요:
  nginx -t, systemd-analyze verify, python -m py_compile, gunicorn --check-config, docker build --check
gunicorn은 프로젝트의 Python 코드를 불러와요. 그 안의 코드가 내 권한으로 실행돼요. docker는 베이스 이미지를
레지스트리에 물어볼 수 있어요. 믿을 수 있는 파일일 때만 허락하세요.
허락하면 기억해 둘게요. \`drydock check --engines=no\`로 언제든 거둘 수 있어요.
실행할까요? [y/N] `,
};

/** What is said after a no. */
export const byDrydockAlone: Text = {
  en: 'The real programs did not run; this is what drydock alone says.',
  ko: '실제 프로그램은 실행하지 않았어요. drydock의 판정만 보여 줄게요.',
};

/** What is said when the programs were asked for and nobody could say yes. */
export const nobodyToAsk: Text = {
  en: 'The real programs did not run: gunicorn would run the Python of your project, and nobody could be asked. Say `--engines=yes` if that is fine.',
  ko: '실제 프로그램은 실행하지 않았어요. gunicorn이 프로젝트의 Python 코드를 실행하는데, 허락을 물어볼 수 없었어요. 괜찮다면 `--engines=yes`라고 쓰세요.',
};
