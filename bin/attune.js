#!/usr/bin/env node
'use strict'

// Node 22.1 and newer keep compiled code between runs; older ones simply have no such function.
require('node:module').enableCompileCache?.()
require('../dist/main.cjs')
