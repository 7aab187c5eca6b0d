#!/usr/bin/env node
'use strict';

require('../scripts/node-version.cjs');
require('./installed.cjs');
