'use strict';

require('./node-version.cjs');
require('./ready.cjs').makeReady();
require('../bin/run.cjs');
