import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with a separator at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Made by tools, or fetched: no part of the project. */
const strange = new Set(['.git', '.gouji', 'coverage', 'dist', 'node_modules', 'out']);

/** The project's own files below `folder`: paths relative to the root, with `/`, in order. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (strange.has(entry.name)) return [];
      if (entry.isDirectory()) return projectFiles(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}
