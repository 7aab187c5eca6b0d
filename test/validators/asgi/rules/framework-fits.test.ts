import {frameworkFits} from '../../../../src/validators/asgi/rules/framework-fits.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(frameworkFits, {
  good: [
    'from fastapi import FastAPI\n\napp = FastAPI()\n',
    'from asgiref.wsgi import WsgiToAsgi\nfrom flask import Flask\n\nflask_app = Flask(__name__)\napp = WsgiToAsgi(flask_app)\n',
    'from fastapi import FastAPI\nfrom fastapi.middleware.wsgi import WSGIMiddleware\nfrom flask import Flask\n\nflask_app = Flask(__name__)\napp = FastAPI()\napp.mount("/v1", WSGIMiddleware(flask_app))\n',
  ],
  bad: [
    {text: 'from flask import Flask\n\napp = Flask(__name__)\n', at: '3:7', says: [/`wsgi\.py`/], times: 1},
    {text: 'import bottle\n\napplication = bottle.Bottle()\n', times: 1},
  ],
});
