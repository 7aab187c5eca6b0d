import {rightArguments as rule} from '../shared/right-arguments.ts';

/** The application takes what the server hands over, for WSGI servers. */
export const rightArguments = rule('wsgi', {
  bad: "def application(environ):\n    return [b'Hello\\n']\n",
  good: "def application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'Hello\\n']\n",
});
