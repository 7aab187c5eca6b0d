import {emptyClass} from '../../classroom/class-state.ts';
import {apply} from '../../classroom/session.ts';
import {failingRules, stuckLearners} from '../../classroom/stuck.ts';
import type {ConsoleAction} from './key-row.ts';
import {consoleAction, consolePlace} from './keys.ts';
import {newsOf} from './news.ts';
import {confirming} from './order.ts';
import {overlayKey} from './over.ts';
import {panelKey} from './panel.ts';
import {loading} from './pick.ts';
import {refusedNotice} from './refused.ts';
import {
  type ConsoleEffect,
  type ConsoleEvent,
  type ConsoleState,
  type ConsoleView,
  opened,
  type Panel,
  panels,
  type Step,
  topOf,
} from './state.ts';
import {written} from './write.ts';

/**
 * What the console is after something happened, and what the world is asked to do. The class in `room` is changed in
 * place by events of the log; everything else is made anew.
 */
export function updateConsole(state: ConsoleState, event: ConsoleEvent): Step {
  switch (event.type) {
    case 'key':
      return key(withoutNotice({...state, now: event.at + state.skew}), event.key, event.view);
    case 'pasted': {
      const over = topOf(state);
      return [over?.kind === 'write' ? written(state, over, event.text) : state];
    }
    case 'linked':
      return [linked(state, event)];
    case 'logged':
      return logged(state, event);
    case 'ticked':
      return [
        {
          ...state,
          online: new Set(event.online),
          now: event.now,
          skew: event.now - event.at,
          version: state.version + 1,
        },
      ];
    case 'lost':
      return [state.link.kind === 'closed' ? state : {...state, link: {kind: 'lost'}, online: new Set()}];
    case 'closed':
      return [{...state, link: {kind: 'closed', reason: event.reason}, online: new Set()}];
    case 'sent':
      return [sent(state, event.waiting)];
    case 'stalled':
      return [{...state, stall: event.stall}];
    case 'refused':
      return [{...state, notice: refusedNotice(event.code)}];
    case 'woke':
      return [{...state, now: event.at + state.skew}];
    case 'questions-loaded':
      return [{...state, texts: {...state.texts, ...Object.fromEntries(event.questions.map((one) => [one.id, one]))}}];
    case 'files-loaded':
      return [{...state, files: {...state.files, [event.ex]: event.paths}}];
    case 'titles-found':
      return [{...state, titles: {...state.titles, ...event.titles}}];
    case 'noticed':
      return [{...state, notice: event.notice}];
  }
}

function linked(state: ConsoleState, {log, now, at}: Extract<ConsoleEvent, {type: 'linked'}>): ConsoleState {
  // With nothing left to be sent, nothing is held up any more.
  const flowing = state.waiting === 0 && state.stall?.kind === 'held' ? withoutStall(state) : state;
  return {...flowing, link: {kind: 'live'}, now, skew: now - at, ...(log === 'another' && {room: emptyClass()})};
}

function withoutNotice(state: ConsoleState): ConsoleState {
  const {notice: _, ...rest} = state;
  return rest;
}

function sent(state: ConsoleState, waiting: number): ConsoleState {
  const flowing = waiting < state.waiting ? withoutStall(state) : state;
  if (waiting > 0) return {...flowing, waiting};
  const {turned: _, switched: __, ...rest} = flowing;
  return {...rest, waiting};
}

function withoutStall(state: ConsoleState): ConsoleState {
  const {stall: _, ...rest} = state;
  return rest;
}

/** Takes events of the log in; asks for what they name and is not known here yet. */
function logged(state: ConsoleState, {events}: Extract<ConsoleEvent, {type: 'logged'}>): Step {
  const {room} = state;
  let notice = state.notice;
  for (const event of events) {
    const news = newsOf(state, event);
    if (apply(room, event)) notice = news ?? notice;
  }
  const moved: ConsoleState = {...state, version: state.version + events.length, ...(notice && {notice})};
  const rules = failingRules(room).flatMap(({rule}) => (state.asked.has(`rule ${rule}`) ? [] : [rule]));
  const asked = new Set([...state.asked, ...rules.map((rule) => `rule ${rule}`)]);
  const [next, ...effects] = loading({...moved, asked}, room.quiz?.questions.map(({id}) => id) ?? []);
  const titles: ConsoleEffect[] = rules.length === 0 ? [] : [{type: 'find-titles', rules}];
  return [next, ...titles, ...effects];
}

/** Are printable keys text and not commands? */
export function isWriting(state: ConsoleState): boolean {
  return topOf(state)?.kind === 'write';
}

function key(state: ConsoleState, name: string, view: ConsoleView): Step {
  const over = topOf(state);
  const action = isText(name) && over?.kind === 'write' ? undefined : consoleAction(name, consolePlace(state));
  const shared = action && sharedKey(state, action);
  if (shared) return shared;
  return over ? overlayKey(state, over, {name, action, view}) : action ? panelKey(state, action, view) : [state];
}

function isText(name: string): boolean {
  return [...name].length === 1 || name === 'space' || name === 'backspace';
}

/** What a key does the same way wherever it is pressed. */
function sharedKey(state: ConsoleState, action: ConsoleAction): Step | undefined {
  switch (action) {
    case 'quit':
      return quitting(state);
    case 'new-code':
      return confirming(state, {kind: 'new-code'}, 'code');
    case 'help':
      return [topOf(state)?.kind === 'help' ? state : opened(state, {kind: 'help', scroll: 0})];
    case 'language':
      return [{...state, language: state.language === 'en' ? 'ko' : 'en'}];
    case 'theme':
      return [{...state, theme: state.theme === 'dark' ? 'light' : 'dark'}];
    case 'panel-next':
      return [{...state, panel: panels[(panels.indexOf(state.panel) + 1) % panels.length] ?? 'board'}];
    default: {
      const panel = panelOf[action];
      return panel && [{...state, panel}];
    }
  }
}

/** Closing asks first; to press it once more is an answer. */
function quitting(state: ConsoleState): Step {
  const over = topOf(state);
  const isAsked = over?.kind === 'confirm' && over.what.kind === 'quit';
  return isAsked ? [state, {type: 'quit'}] : [opened(state, {kind: 'confirm', what: {kind: 'quit'}})];
}

const panelOf: Readonly<Partial<Record<ConsoleAction, Panel>>> = {
  'panel-board': 'board',
  'panel-rules': 'rules',
  'panel-needs': 'needs',
  'panel-drive': 'drive',
  'panel-answers': 'answers',
};

/** How many wait for help, to be seen from every panel. */
export function waitingForHelp({room, now}: ConsoleState): {readonly help: number; readonly stuck: number} {
  const all = stuckLearners(room, now);
  const help = all.filter(({stuck}) => stuck.why === 'help').length;
  return {help, stuck: all.length - help};
}
