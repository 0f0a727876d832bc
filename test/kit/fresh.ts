import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { freshAnswers } from './answers.ts';
import { bundle } from './bundle.ts';

interface Program {
  readonly freshAnswers: typeof freshAnswers;
}

/**
 * Starts copies of the program that have read nothing yet. Modules may keep what they have computed: an analysis by
 * the modules of the test itself could repeat what they answered before.
 */
export async function freshProgram(): Promise<() => Program> {
  const source = readFileSync(await bundle('test/kit/answers.ts'), 'utf8');
  const script = new vm.Script(`(function (exports, module, require) {${source}\n})`);
  const load = script.runInThisContext() as (exports: object, module: { exports: object }, require: unknown) => void;
  return () => {
    const module = { exports: {} };
    load(module.exports, module, createRequire(import.meta.url));
    return module.exports as Program;
  };
}
