import {frameworkFits} from '../../../../src/validators/wsgi/rules/framework-fits.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(frameworkFits, {
  good: [
    'from flask import Flask\n\napp = Flask(__name__)\n',
    'from a2wsgi import ASGIMiddleware\nfrom fastapi import FastAPI\n\napp = FastAPI()\napplication = ASGIMiddleware(app)\n',
    'from main import app\n',
    'class FastAPI:\n    pass\n\n\napp = FastAPI()\n',
  ],
  bad: [
    {text: 'from fastapi import FastAPI\n\napp = FastAPI()\n', at: '3:7', says: [/`asgi\.py`/], times: 1},
    {text: 'import quart\n\napplication = quart.Quart(__name__)\n', times: 1},
  ],
});
