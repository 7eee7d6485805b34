#!/usr/bin/env node
// The executable: calls main and sets the exit code.
import { main } from '../dist/cli.js';

process.exitCode = await main(process.argv.slice(2));
