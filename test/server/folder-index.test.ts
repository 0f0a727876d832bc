import assert from 'node:assert/strict';
import { FolderIndex } from '../../server/folder-index.ts';
import { analyze } from '../../shared/analysis.ts';
import { Random } from '../kit/random.ts';
import { smallReport } from '../kit/small-report.ts';

/** Histories by default, and how many steps each of them has. */
const runs = Number(process.env['GOUJI_RUNS'] ?? 10);
const STEPS = 40;

const folder = 'file:///f';
const names = ['a.txt', 'b.md', 'c/a.txt', 'c/d/e.gknb', 'f.html', 'g.txt'];
const bodies = ['岚溪县水务局', '岚溪县教育局', '青禾区柳湾街道办事处'];

/** What lies on disk, by name below the folder. */
type Disk = Map<string, string>;

function indexOf(disk: Disk): FolderIndex {
  const nameOf = (uri: string): string | null => (uri.startsWith(folder) ? uri.slice('file://'.length) : null);
  const way = (root: string, file: string): string | null =>
    file.startsWith(`${root}/`) ? file.slice(root.length + 1) : null;
  const textOf = (name: string): string | null => disk.get(way('/f', name) ?? '') ?? null;
  return new FolderIndex({
    files: {
      nameOf,
      uriOf: (name) => `file://${name}`,
      shown: (name) => name,
      read: async (name) => textOf(name),
      join: (of, file) => `${of}/${file}`,
      folderOf: (name) => name.slice(0, name.lastIndexOf('/')),
      way,
      topOf: () => null,
      isWritable: () => true,
    },
    reports: {
      list: async function* () {
        for (const name of [...disk.keys()].sort()) yield `/f/${name}`;
      },
      isReadable: () => true,
      read: async (name) => {
        const text = textOf(name);
        return text === null ? null : { text, document: null, isUnicode: true };
      },
    },
    folders: () => [folder],
    onChange: () => undefined,
    onReady: () => undefined,
  });
}

/** All that an index knows, by path. */
function known({ reports }: FolderIndex): readonly unknown[] {
  const all = [...reports.reports].map(({ data }) => ({ ...data, sections: [...data.sections] }));
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

describe('the index of a folder', () => {
  it('is after any edits, saves, renames, moves and deletions what a fresh one is', async () => {
    for (let seed = 1; seed <= runs; seed++) {
      const random = new Random(seed);
      const disk: Disk = new Map();
      const open = new Map<string, string>();
      const index = indexOf(disk);
      const report = (): string =>
        random.chance(0.1)
          ? '会议记录\n'
          : smallReport({
              body: random.pick(bodies),
              year: random.pick([2021, 2022, 2023]),
              figures: { 'disclosure/licensing/decisions': random.whole(0, 9) },
            });
      const uriOf = (name: string): string => `${folder}/${name}`;
      // As for every document that somebody asks about.
      const take = (to: FolderIndex, name: string): void => {
        to.contextFor(uriOf(name), []);
        to.take(uriOf(name), analyze(open.get(name) ?? ''));
      };
      const history: string[] = [];
      await index.start();
      for (let step = 0; step < STEPS; step++) {
        const [name, other] = [random.pick(names), random.pick(names)];
        const kind = random.pick(['edit', 'close', 'save', 'create', 'rename', 'delete', 'again'] as const);
        history.push(`${kind} ${name} ${other}`);
        const text = open.get(name);
        if (kind === 'edit') {
          open.set(name, report());
          take(index, name);
        } else if (kind === 'close') {
          if (open.delete(name)) await index.changed([uriOf(name)]);
        } else if (kind === 'save') {
          // The editor is told of a file that is open, and the server passes it over.
          if (text !== undefined) disk.set(name, text);
        } else if (kind === 'again') await index.again();
        else {
          const was = disk.get(name);
          if (kind === 'create') disk.set(name, report());
          else if (was !== undefined) {
            disk.delete(name);
            if (kind === 'rename') disk.set(other, was);
          }
          // What is open is known from the editor.
          await index.changed([name, other].filter((each) => !open.has(each)).map(uriOf));
        }
      }
      const fresh = indexOf(disk);
      await fresh.start();
      for (const name of open.keys()) take(fresh, name);
      assert.deepEqual(known(index), known(fresh), `${seed}\n${history.join('\n')}`);
    }
  });
});
