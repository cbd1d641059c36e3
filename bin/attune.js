#!/usr/bin/env node
import module from 'node:module'

// Node 22.1 and newer keep compiled code between runs; older ones simply have no such function.
module.enableCompileCache?.()
await import('../dist/main.js')
