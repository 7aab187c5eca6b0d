import {noServer as rule} from '../../wsgi/shared/no-server.ts';

/** Importing the module starts no server, for ASGI servers. */
export const noServer = rule('asgi', {
  bad: 'import uvicorn\nfrom fastapi import FastAPI\n\napplication = FastAPI()\nuvicorn.run(application)\n',
  good: "import uvicorn\nfrom fastapi import FastAPI\n\napplication = FastAPI()\n\nif __name__ == '__main__':\n    uvicorn.run(application)\n",
});
