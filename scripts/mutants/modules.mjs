// Loads the project's modules again and again in one process: each is compiled once, and run anew for each changed place, so
// that nothing which one change left in a module answers for the next.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { transformSync } from 'esbuild';

const foreign = `${sep}node_modules${sep}`;

/** The compiled functions of all modules, by path. */
const compiled = new Map();

/** A `require` for the modules of the project, all of which are run anew; packages and Node's own stay loaded. */
export function freshModules() {
  const project = process.cwd() + sep;
  const loaded = new Map();
  const load = (path) => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const loading = { exports: {} };
    loaded.set(path, loading);
    if (path.endsWith('.json')) loading.exports = JSON.parse(readFileSync(path, 'utf8'));
    else {
      const require = (name) => {
        if (!name.startsWith('.') && !name.startsWith(sep)) return requireFrom(path)(name);
        const wanted = resolve(dirname(path), name);
        return wanted.startsWith(project) && !wanted.includes(foreign) ? load(wanted) : requireFrom(path)(name);
      };
      compile(path)(loading.exports, require, loading, path, dirname(path));
    }
    return loading.exports;
  };
  return load;
}

const requires = new Map();

function requireFrom(path) {
  let require = requires.get(path);
  if (require === undefined) {
    require = createRequire(path);
    requires.set(path, require);
  }
  return require;
}

function compile(path) {
  let run = compiled.get(path);
  if (run === undefined) {
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      loader: path.endsWith('ts') ? 'ts' : 'js',
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      sourcefile: path,
      define: {
        'import.meta.url': JSON.stringify(pathToFileURL(path).href),
        'import.meta.dirname': JSON.stringify(dirname(path)),
      },
    });
    run = vm.runInThisContext(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
      filename: path,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    compiled.set(path, run);
  }
  return run;
}
