import {frameworkFits as rule} from '../../wsgi/shared/framework-fits.ts';

/** The framework speaks the right interface, for ASGI servers. */
export const frameworkFits = rule('asgi', {
  bad: 'from flask import Flask\n\napp = Flask(__name__)\n',
  good: 'from fastapi import FastAPI\n\napp = FastAPI()\n',
});
