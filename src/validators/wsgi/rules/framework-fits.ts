import {frameworkFits as rule} from '../shared/framework-fits.ts';

/** The framework speaks the right interface, for WSGI servers. */
export const frameworkFits = rule('wsgi', {
  bad: 'from fastapi import FastAPI\n\napp = FastAPI()\n',
  good: 'from flask import Flask\n\napp = Flask(__name__)\n',
});
