import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
// @ts-expect-error: a script without types
import {buildBoard} from '../../scripts/build/board.mjs';
import type {BoardView} from '../../src/classroom/board-view.ts';
import {shownCode} from '../../src/classroom/code.ts';
import {aliasName} from '../../src/classroom/names.ts';
import {readBoardFiles} from '../../src/io/class/board-files.ts';
import type {BoardFiles} from '../../src/io/class/http.ts';
import {contrast} from '../../src/io/contrast.ts';
import {overflowOf, placesOf, textsOf, violationsOf, watchPolicy} from '../support/board-page.ts';
import {type BoardServer, boardToken, startBoardServer} from '../support/board-server.ts';
import {boardView} from '../support/board-view.ts';
import {openRoom, tokens} from '../support/class-room.ts';
import {until} from '../support/until.ts';

/** The board as a room sees it: the built page in Chromium, its files and messages from a server on loopback. */
const program = '/usr/bin/chromium';
const isThere = existsSync(program);
if (!isThere) console.warn(`The board was NOT tested in a browser: ${program} is not installed.`);

let folder: string;
let browser: Browser;
let files: BoardFiles;
let server: BoardServer;
/** What the browser complained of. Servers that are gone are complained of as well, where a test says so. */
let complaints: string[];
let pages: Page[];

beforeAll(async () => {
  if (!isThere) return;
  folder = mkdtempSync(join(tmpdir(), 'drydock-board-'));
  await buildBoard(join(folder, 'board'), undefined);
  files = await readBoardFiles(join(folder, 'board'));
  browser = await chromium.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});

afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, {recursive: true, force: true});
});

beforeEach(async () => {
  complaints = [];
  pages = [];
  if (isThere) server = await startBoardServer(files);
});

afterEach(async () => {
  const violations = (await Promise.all(pages.map(violationsOf))).flat();
  for (const page of pages) await page.context().close();
  await server?.close();
  expect({complaints, violations}).toEqual({complaints: [], violations: []});
});

const projector = {viewport: {width: 1280, height: 720}, locale: 'en-GB', colorScheme: 'light'} as const;

/** A new window with the board of the server, at another address of it, or of another server. */
async function open(options: BrowserContextOptions = {}, address = `/#t=${boardToken}`, fakeClock = false) {
  const context = await browser.newContext({...projector, ...options});
  const page = await context.newPage();
  pages.push(page);
  await page.addInitScript(watchPolicy);
  if (fakeClock) await page.clock.install();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(new URL(address, server.origin).href);
  return page;
}

const text = async (page: Page, id: string) => (await page.locator(`#${id}`).textContent()) ?? '';
const root = (page: Page, name: string) => page.locator('html').getAttribute(name);
const shows = (page: Page, id: string, words: string) =>
  until(`#${id} shows “${words}”`, async () => (await text(page, id)).includes(words));
const linked = (page: Page, link: string) =>
  until(`the board is ${link}`, async () => (await root(page, 'data-link')) === link);

const atWork = boardView({
  offered: 'nginx-site',
  exercises: [{ex: 'nginx-site', passed: 18, trying: 9}],
  rules: [
    {rule: 'nginx/end-with-semicolon', people: 12},
    {rule: 'own/rule', people: 3},
  ],
  passedBy: [1, 2, 3, 4, 5],
  needHelp: 2,
  done: 11,
});
const poll = {
  prompt: 'How sure are you?',
  choices: ['Very', 'A little', 'Not yet'],
  votes: 20,
  isOpen: true,
  isRevealed: false,
};
const revealed = {...poll, isOpen: false, isRevealed: true, tally: [4, 11, 5]};
const key = {kind: 'choices' as const, choices: [1]};
const quiz = {number: 3, of: 8, question: 'own', answers: 21, isOpen: false, isRevealed: true, tally: [3, 15, 3], key};

describe.skipIf(!isThere)('the board in a browser', () => {
  test('takes the token from the address, shows the class live, and survives being loaded again', async () => {
    server.show(boardView({places: ['192.168.0.12:7411']}));
    const page = await open({}, `/?lang=en#t=${boardToken}`);
    await shows(page, 'command', 'drydock class join K7QM-2XVA@192.168.0.12:7411');
    expect(await page.locator('#only-here').isVisible()).toBe(false);
    expect(server.hellos).toEqual([{t: 'hello', v: 1, token: boardToken, since: 0}]);
    expect(page.url()).toBe(`${server.origin}/?lang=en`);

    server.show({...atWork, places: ['192.168.0.12:7411']});
    await shows(page, 'meter-text', '18 of 30 passed');
    expect(await text(page, 'online')).toMatch(/live\s*28 \/ 30 online/);
    expect(await page.locator('#rules li').allTextContents()).toEqual([
      '12Every directive ends with a semicolon',
      '3own/rule',
    ]);
    expect(await page.locator('#names li').allTextContents()).toEqual([5, 4, 3, 2].map((alias) => aliasName(alias).en));
    const all = {...atWork, exercises: [{ex: 'nginx-site', passed: 30, trying: 0}]};
    server.show({...all, places: ['192.168.0.12:7411']});
    await shows(page, 'meter-text', '30 of 30 passed');

    await page.reload();
    await shows(page, 'meter-text', '30 of 30 passed');
    await shows(page, 'join-command', 'K7QM-2XVA@192.168.0.12:7411');
    server.show({...all, code: '7K2M9QXD'});
    await shows(page, 'join-command', '7K2M-9QXD@127.0.0.1');
  });

  test('follows a real class from the first to join until its end', async () => {
    const room = await openRoom({boardFiles: files});
    const page = await open({}, `http://127.0.0.1:${room.address.port}/?lang=en#t=${tokens.board}`);
    await shows(page, 'title', 'Deploy 101');
    await shows(page, 'command', `drydock class join ${shownCode(room.code)}@127.0.0.1:${room.address.port}`);
    await shows(page, 'only-here', 'Only this computer');
    expect(await page.locator('#only-here').isVisible()).toBe(true);
    const instructor = await room.enter('instructor');
    const learners = [await room.join('Mina'), await room.join('준호'), await room.join('Ada')];
    await shows(page, 'online', '3 / 3 online');

    await instructor.done({k: 'push', ex: 'nginx-site'});
    const rules = [{id: 'nginx/end-with-semicolon', n: 2}];
    for (const learner of learners) learner.put({k: 'check', ex: 'nginx-site', ok: false, rules, ms: 900});
    await shows(page, 'rules', '3Every directive ends with a semicolon');
    learners[1]?.put({k: 'check', ex: 'nginx-site', ok: true, rules: [], ms: 4000}, {k: 'help', on: true});
    await shows(page, 'meter-text', '1 of 3 passed');
    await shows(page, 'names', aliasName(1).en);
    expect(await page.locator('body').textContent()).not.toMatch(/Mina|준호|Ada/);

    await instructor.done({k: 'poll.open', poll: 'p', prompt: 'Sure?', choices: ['Yes', 'No']});
    for (const [index, learner] of learners.entries()) learner.put({k: 'vote', poll: 'p', picks: [index % 2]});
    await shows(page, 'meter-text', '3 of 3 voted');
    expect(await page.locator('#bars .figure').allTextContents()).toEqual(['', '']);
    await instructor.done({k: 'poll.reveal', poll: 'p'});
    await until('the counts', async () => (await page.locator('#bars .figure').allTextContents()).join() === '2,1');
    await instructor.done({k: 'timer', ms: 300_000});
    await until('the timer', async () => /^(?:5:00|4:5\d)$/.test(await text(page, 'timer')));
    await instructor.done({k: 'end'});
    await shows(page, 'heading', 'The class is over');
    expect(await page.locator('#alert').isVisible()).toBe(false);
  });

  test('says that it is not connected, and is back by itself when the server is', async () => {
    server.show(atWork);
    const page = await open();
    await shows(page, 'meter-text', '18 of 30');
    await server.close();
    await linked(page, 'lost');
    expect(await text(page, 'link')).toBe('not connected');
    expect(await page.locator('#alert').isVisible()).toBe(true);
    expect(await text(page, 'alert')).toContain('Not connected');
    expect(await page.locator('#join').isVisible()).toBe(false);
    expect(await text(page, 'meter-text')).toBe('18 of 30 passed');
    const texts = await textsOf(page);
    expect(texts.filter(({colour, background}) => contrast(colour, background) < 7)).toEqual([]);
    expect(texts.find(({id}) => id === 'alert')?.size).toBeGreaterThanOrEqual(24);

    server = await startBoardServer(files, server.port);
    server.show({...atWork, exercises: [{ex: 'nginx-site', passed: 19, trying: 8}]});
    await shows(page, 'meter-text', '19 of 30');
    expect(await root(page, 'data-link')).toBe('live');
    expect(await page.locator('#alert').isVisible()).toBe(false);
    complaints = complaints.filter((complaint) => !complaint.includes('WebSocket connection'));
  });

  test('a connection that is cut again and again comes back every time', async () => {
    server.show(boardView());
    const page = await open();
    for (let round = 1; round <= 4; round++) {
      await until('a new hello', () => server.hellos.length === round);
      await linked(page, 'live');
      server.drop(1006);
    }
    await until('a new hello', () => server.hellos.length === 5);
    await linked(page, 'live');
  });

  test('after a long silence a new connection makes sure that the old one was alive, and nobody sees it', async () => {
    server.show(atWork);
    const page = await open({}, undefined, true);
    await shows(page, 'meter-text', '18 of 30');
    await page.evaluate(
      'links = []; new MutationObserver(() => links.push(document.documentElement.dataset.link)).observe(document.documentElement, {attributes: true, attributeFilter: ["data-link"]})',
    );
    await page.clock.runFor(45_500);
    await until('a second hello', () => server.hellos.length === 2);
    server.show({...atWork, needHelp: 7});
    await shows(page, 'help-count', '7');
    expect(new Set((await page.evaluate('links')) as string[])).toEqual(new Set(['live']));
  });

  test('a machine that wakes up makes a new connection at once, however alive the old one looks', async () => {
    server.show(atWork);
    const page = await open({}, undefined, true);
    await shows(page, 'meter-text', '18 of 30');
    await page.clock.runFor(3_000);
    expect(server.hellos).toHaveLength(1);
    await page.clock.fastForward(20_000);
    await page.clock.runFor(1_000);
    await until('a second hello', () => server.hellos.length === 2);
    server.show({...atWork, needHelp: 7});
    await shows(page, 'help-count', '7');
  });

  test('two tabs show the same; one that was opened without the token says what is missing', async () => {
    server.show(atWork);
    const [one, two] = [await open(), await open()];
    await shows(one, 'meter-text', '18 of 30');
    await shows(two, 'meter-text', '18 of 30');
    const copied = await open({}, new URL(one.url()).pathname);
    await shows(copied, 'alert', 'whole address');
    expect(await text(one, 'alert')).toBe('');
  });

  test('a real server refuses a token it does not know, and the page says so', async () => {
    const room = await openRoom({boardFiles: files});
    const page = await open({}, `http://127.0.0.1:${room.address.port}/#t=${'x'.repeat(43)}`);
    await linked(page, 'refused');
    expect(await text(page, 'alert')).toContain('does not know this address');
  });

  test('without the right token it says what to do, and does not knock again', async () => {
    const wrong = await open({}, '/#t=wrong');
    await linked(wrong, 'refused');
    expect(await text(wrong, 'alert')).toContain('does not know this address');
    await wrong.evaluate("dispatchEvent(new Event('online'))");
    const none = await open({}, '/');
    await linked(none, 'no-token');
    expect(await text(none, 'alert')).toContain('whole address');
    expect(server.hellos).toHaveLength(1);
  });

  test('nonsense from the server changes nothing', async () => {
    server.show(atWork);
    const page = await open();
    await shows(page, 'meter-text', '18 of 30');
    for (const nonsense of [
      '',
      '{',
      'null',
      '7',
      '{"t":"board"}',
      '{"t":"board","board":{"title":3}}',
      '{"t":"tick","now":1}',
    ])
      server.send(nonsense);
    server.show({...atWork, needHelp: 7});
    await shows(page, 'help-count', '7');
    expect(await text(page, 'meter-text')).toBe('18 of 30 passed');
  });

  test('speaks the language of the browser, of the address, of the key', async () => {
    server.show(atWork);
    const page = await open({locale: 'ko-KR'});
    await shows(page, 'meter-text', '30명 중 18명 통과');
    expect(await root(page, 'lang')).toBe('ko');
    expect(await text(page, 'rules')).toContain('지시어마다 세미콜론으로 끝나요');
    expect(await page.locator('#names li').first().textContent()).toBe(aliasName(5).ko);
    expect(await page.title()).toContain('현황판');
    await page.keyboard.press('l');
    await shows(page, 'meter-text', '18 of 30 passed');
    expect(await root(page, 'lang')).toBe('en');
    await page.reload();
    await shows(page, 'meter-text', '18 of 30 passed');
    await page.keyboard.press('Control+l');
    await page.keyboard.press('L');
    expect(await root(page, 'lang')).toBe('ko');
    const asked = await open({locale: 'ko-KR'}, `/?lang=en#t=${boardToken}`);
    await shows(asked, 'meter-text', '18 of 30 passed');
  });

  test('light and dark come from the system, until a key or a button says otherwise', async () => {
    server.show(atWork);
    const page = await open({colorScheme: 'dark'});
    expect(await root(page, 'data-theme')).toBe('dark');
    await page.emulateMedia({colorScheme: 'light'});
    await until('it is light', async () => (await root(page, 'data-theme')) === 'light');
    await page.keyboard.press('d');
    expect(await root(page, 'data-theme')).toBe('dark');
    await page.reload();
    expect(await root(page, 'data-theme')).toBe('dark');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('theme');
    await page.keyboard.press('Enter');
    expect(await root(page, 'data-theme')).toBe('light');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });

  test('hostile strings are text, and stay in their place', async () => {
    const html = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const long = 'x'.repeat(70);
    const bidi = '\u202eright to left\u2066 &amp; שלום';
    server.show(
      boardView({
        title: html.slice(0, 80),
        page: {lesson: `<b>${long}`, page: bidi},
        poll: {...revealed, prompt: `${html} ${bidi} ${'y'.repeat(100)}`, choices: [html, bidi, long.repeat(2)]},
      }),
    );
    const page = await open();
    await shows(page, 'heading', html);
    expect(await page.locator('img, main script').count()).toBe(0);
    expect(await page.title()).toContain('<img');
    expect(await text(page, 'heading')).not.toMatch(/[\u202e\u2066]/);
    expect(await page.locator('#bars .label').allTextContents()).toEqual([
      html,
      'right to left &amp; שלום',
      long.repeat(2),
    ]);
    expect((await overflowOf(page)).across).toBeLessThanOrEqual(0);

    const {poll: _, ...rest} = {
      ...atWork,
      offered: html,
      rules: [
        {rule: html, people: 4},
        {rule: long, people: 3},
      ],
    };
    server.show(rest);
    await shows(page, 'rules', '<img');
    expect((await overflowOf(page)).across).toBeLessThanOrEqual(0);
    await page.setViewportSize({width: 390, height: 844});
    expect((await overflowOf(page)).across).toBeLessThanOrEqual(0);
  });

  test('the policy of the server is there: a script inside of the page would have been noticed', async () => {
    const page = await open();
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), {textContent: 'stolen = 1'}))",
    );
    await until('it is noticed', async () => (await violationsOf(page)).length > 0);
    expect(await violationsOf(page)).toEqual(['script-src-elem inline']);
    expect(complaints.join()).toContain('Content Security Policy');
    complaints = [];
    await page.evaluate('violations.splice(0)');
  });

  const stages: readonly (readonly [string, Partial<BoardView>])[] = [
    ['waiting', boardView({people: 0, online: 0})],
    ['an exercise', sixty()],
    ['a poll', {...sixty(), poll}],
    ['its results', {...sixty(), poll: revealed}],
    ['a question', {...sixty(), quiz}],
    ['a poll of nine long choices', {...sixty(), poll: nine}],
    [
      'its results',
      {...sixty(), poll: {...nine, isOpen: false, isRevealed: true, tally: [9, 4, 0, 12, 3, 1, 5, 2, 2]}},
    ],
    ['code that is asked about', {...sixty(), quiz: {...quiz, question: 'code', key: {kind: 'lines', lines: [2]}}}],
    ['a text that was asked for', {...sixty(), quiz: {...quiz, key: {kind: 'texts', texts: ['gunicorn mysite.wsgi']}}}],
    ['a reveal of too few answers', {...sixty(), quiz: withoutTally}],
    ['a pause', {...sixty(), isPaused: true}],
    ['the end', {...sixty(), isOver: true}],
  ];

  test.each(stages)(
    '%s fits every window, is large enough to be read from afar, and has the contrast',
    async (_, change) => {
      const view = boardView(change);
      server.show({...view, timerEnds: view.now + 30_000});
      const page = await open({reducedMotion: 'reduce'});
      await shows(page, 'title', view.title);
      for (const [width, height, least] of sizes)
        for (const theme of ['light', 'dark'] as const) {
          await page.setViewportSize({width, height});
          if ((await root(page, 'data-theme')) !== theme) await page.keyboard.press('d');
          const where = `${width}×${height} ${theme}`;
          const {across, down} = await overflowOf(page);
          expect([where, Math.max(0, across)]).toEqual([where, 0]);
          if (width > height) expect([where, Math.max(0, down)]).toEqual([where, 0]);
          const texts = await textsOf(page);
          expect(texts.length).toBeGreaterThan(8);
          const buttons = new Set(['language', 'theme']);
          const small = texts.filter(({id, size}) => size < (buttons.has(id) ? 14 : least));
          expect([where, small]).toEqual([where, []]);
          const faint = texts.filter(({colour, background}) => contrast(colour, background) < 7);
          expect([where, faint]).toEqual([where, []]);
        }
    },
  );

  test('at 200 % everything is there by scrolling down, and nothing across', async () => {
    const page = await open({viewport: {width: 640, height: 360}});
    for (const [, change] of stages) {
      const view = boardView(change);
      server.show(view);
      await shows(page, 'online', `${view.online} / ${view.people}`);
      expect((await overflowOf(page)).across).toBeLessThanOrEqual(0);
      const texts = await textsOf(page);
      expect(texts.filter(({id, size}) => size < (id === 'language' || id === 'theme' ? 14 : 15))).toEqual([]);
    }
  });

  test('with forced colours bars, ship and focus are still there', async () => {
    server.show({...atWork, poll: revealed});
    const page = await open({forcedColors: 'active'});
    await shows(page, 'bars', 'A little');
    const colourOf = (what: string) => page.evaluate(what) as Promise<string>;
    const bar = await colourOf("getComputedStyle(document.querySelector('.track'), '::before').backgroundColor");
    expect(bar).not.toBe(await colourOf('getComputedStyle(document.body).backgroundColor'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('language');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });

  test('nothing is asked of anybody but the class', async () => {
    const context = await browser.newContext(projector);
    const page = await context.newPage();
    pages.push(page);
    await page.addInitScript(watchPolicy);
    const asked: string[] = [];
    await context.route(/.*/, (route) => {
      asked.push(route.request().url());
      return route.continue();
    });
    page.on('websocket', (socket) => asked.push(socket.url()));
    server.show({...atWork, poll: revealed});
    await page.goto(`${server.origin}/#t=${boardToken}`);
    await shows(page, 'bars', 'A little');
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set([new URL(server.origin).host]));
    const paths = asked.map((url) => new URL(url).pathname);
    for (const path of ['/', '/board.js', '/board.css', '/titles.json']) expect(paths).toContain(path);
    expect(asked.join()).not.toContain(boardToken);
  });

  test('what matters most is very large', async () => {
    server.show(boardView({timerEnds: 1_300_000}));
    const page = await open();
    await shows(page, 'timer', ':');
    const size = async (id: string) => (await textsOf(page)).find((one) => one.id === id)?.size ?? 0;
    expect(await size('big-code')).toBeGreaterThan(140);
    expect(await size('timer')).toBeGreaterThan(60);
    server.show({...atWork, timerEnds: 1_300_000});
    await shows(page, 'meter-text', '18');
    expect(await size('heading')).toBeGreaterThan(50);
    expect(await size('meter-text')).toBeGreaterThan(40);
  });

  test('nothing jumps when numbers grow, a timer begins or the connection goes', async () => {
    const parts = ['header', '#stage', 'aside', 'footer', '#heading', '#voyage', '#meter-text', '#online', '#controls'];
    server.show({
      ...atWork,
      online: 3,
      needHelp: 0,
      done: 0,
      exercises: [{ex: 'nginx-site', passed: 1, trying: 2}],
      passedBy: [1],
    });
    const page = await open({reducedMotion: 'reduce'});
    await shows(page, 'meter-text', '1 of 30');
    const before = await placesOf(page, parts.slice(0, 6));
    server.show({...atWork, people: 60, online: 58, needHelp: 12, timerEnds: 1_900_000});
    await shows(page, 'meter-text', '18 of 60');
    expect(await placesOf(page, parts.slice(0, 6))).toEqual(before);
    const live = await placesOf(page, parts.slice(0, 6));
    await server.close();
    await linked(page, 'lost');
    expect(await placesOf(page, parts.slice(0, 6))).toEqual(live);
    server = await startBoardServer(files, server.port);
    complaints = complaints.filter((complaint) => !complaint.includes('WebSocket connection'));
  });

  test('the timer runs by the clock of the server, and its last minute stands out without blinking', async () => {
    // The server's clock is a million seconds behind that of the browser.
    server.show({...atWork, timerEnds: atWork.now + 90_000});
    const page = await open({}, undefined, true);
    await shows(page, 'timer', '1:30');
    expect(await page.locator('#timer').getAttribute('data-phase')).toBe('running');
    await page.clock.runFor(40_000);
    await until('less than a minute is left', async () => /^0:[45]\d$/.test(await text(page, 'timer')));
    expect(await page.locator('#timer').getAttribute('data-phase')).toBe('last');
    const animated = "document.getElementById('timer').getAnimations().length";
    expect(await page.evaluate(animated)).toBe(0);
    server.show({...atWork, now: atWork.now + 40_000, timerEnds: atWork.now + 90_000, done: 30});
    await shows(page, 'done-count', '30');
    await page.clock.runFor(44_000);
    server.show({...atWork, now: atWork.now + 84_000, timerEnds: atWork.now + 90_000, done: 31});
    await shows(page, 'done-count', '31');
    await page.clock.runFor(11_000);
    await shows(page, 'timer', 'Time is up');
    server.show(atWork);
    await until('it is gone', async () => (await text(page, 'timer')) === '');
  });

  test('a screen reader finds its way, and is told what happens at most every ten seconds', async () => {
    server.show(atWork);
    const page = await open({}, undefined, true);
    await shows(page, 'meter-text', '18 of 30');
    const tree = await page.locator('body').ariaSnapshot();
    for (const part of [
      '- banner',
      '- heading "Deploying Django" [level=1]',
      '- main',
      '- region "nginx-site"',
      '- heading "nginx-site" [level=2]',
      '- progressbar "18 of 30 passed"',
      '- list "Just passed"',
      '- complementary "What the room is working on"',
      '- contentinfo',
      '- list "The room"',
      '- button "한국어"',
      '- button "Dark"',
    ])
      expect(tree).toContain(part);
    expect(await page.locator('[aria-live=polite], [role=alert], [aria-live=assertive]').count()).toBe(1);
    expect(await page.evaluate('[progress.value, progress.max]')).toEqual([18, 30]);

    await page.clock.runFor(1_000);
    await shows(page, 'speech', 'New exercise: nginx-site. 18 of 30 passed. 2 people need help.');
    server.show({...atWork, exercises: [{ex: 'nginx-site', passed: 19, trying: 8}]});
    await shows(page, 'meter-text', '19 of 30');
    await page.clock.runFor(5_000);
    server.show({...atWork, exercises: [{ex: 'nginx-site', passed: 21, trying: 6}]});
    await shows(page, 'meter-text', '21 of 30');
    expect(await text(page, 'speech')).toContain('18 of 30 passed');
    await page.clock.runFor(6_000);
    expect(await text(page, 'speech')).toBe('21 of 30 passed.');
  });

  test('who asks for less motion gets none', async () => {
    server.show(atWork);
    const glide = (page: Page) => page.evaluate("getComputedStyle(document.querySelector('.ship')).transitionDuration");
    expect(await glide(await open())).toBe('0.8s');
    expect(await glide(await open({reducedMotion: 'reduce'}))).toBe('0s');
  });
});

/** Width, height, and how large the smallest text of the room must be there, in pixels: 2.4 % of the height of a projector. */
const sizes = [
  [1280, 720, 17.5],
  [1920, 1080, 26],
  [3840, 2160, 52],
  [1024, 768, 18.4],
  [390, 844, 15],
] as const;

const {tally: _counts, ...withoutTally} = quiz;
/** As long as a poll can be. */
const nine = {
  ...poll,
  prompt: '배포한 사이트에 접속했더니 오류가 나왔어요. '.repeat(12).slice(0, 300),
  choices: Array.from({length: 9}, (_, index) =>
    `${index + 1} ${'소켓 파일의 권한이 맞지 않아요 '.repeat(7)}`.slice(0, 120),
  ),
};

/** A full room: sixty people, long titles, many rules. */
function sixty(): BoardView {
  const rules = [
    'systemd/exec-start-absolute',
    'nginx/end-with-semicolon',
    'gunicorn/bind-address',
    'stack/socket-reachable',
  ];
  return boardView({
    title: 'Deploying a Django project with Docker, nginx, gunicorn and systemd',
    people: 60,
    online: 57,
    needHelp: 14,
    done: 31,
    page: {lesson: 'nginx-proxy', page: 'a-page-with-a-rather-long-name'},
    offered: 'production-settings',
    exercises: ['first-image', 'layer-cache', 'nginx-site', 'production-settings'].map((ex, index) => ({
      ex,
      passed: 60 - 13 * index,
      trying: 9,
    })),
    rules: [...rules, 'own/a', 'own/b', 'own/c'].map((rule, index) => ({rule, people: 44 - 5 * index})),
    passedBy: Array.from({length: 41}, (_, index) => index),
  });
}
