import path from 'node:path';
import { runCached } from '../code-cache.ts';

runCached(path.join(__dirname, 'cli-program.js'));
