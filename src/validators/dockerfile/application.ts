import {launchOfProgram} from '../gunicorn/launch.ts';
import type {Argument, Program} from './program.ts';

/** The application a gunicorn call serves, `mysite.wsgi:application`; undefined when the command line names none. */
export function gunicornApplication(program: Program): Argument | undefined {
  const {app} = launchOfProgram(program);
  return app && {value: app.value ?? app.written, known: app.value !== undefined, span: app.span};
}

/** The part before the colon. */
export function moduleOf(application: string): string {
  return application.split(':')[0] ?? '';
}
