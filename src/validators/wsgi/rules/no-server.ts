import {noServer as rule} from '../shared/no-server.ts';

/** Importing the module starts no server, for WSGI servers. */
export const noServer = rule('wsgi', {
  bad: 'from flask import Flask\n\napplication = Flask(__name__)\napplication.run()\n',
  good: "from flask import Flask\n\napplication = Flask(__name__)\n\nif __name__ == '__main__':\n    application.run()\n",
});
