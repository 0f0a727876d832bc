import assert from 'node:assert/strict';
import { type CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import type { ServerContext } from '../../server/context.ts';
import { FolderIndex } from '../../server/folder-index.ts';
import { onFolder, onProblems } from '../../server/handlers/folder.ts';
import { WorkspaceDiagnostics } from '../../server/handlers/workspace-diagnostic.ts';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import { done } from '../../shared/text/work.ts';
import { Random } from '../kit/random.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

/** Histories by default, and how many steps each of them has. */
const runs = Number(process.env['GOUJI_RUNS'] ?? 10);
const STEPS = 40;

const folder = 'file:///f';
const names = ['a.txt', 'b.md', 'c/a.txt', 'c/d/e.gknb', 'f.html', 'g.txt'];
const bodies = ['岚溪县水务局', '岚溪县教育局', '青禾区柳湾街道办事处'];

/** What lies on disk, by name below the folder. */
type Disk = Map<string, string>;

function indexOf(disk: Disk, folders: readonly string[] = [folder]): FolderIndex {
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
      isOfReports: () => true,
      read: async (name) => {
        const text = textOf(name);
        return text === null ? null : { text, document: null, isUnicode: true };
      },
    },
    folders: () => folders,
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

  it('knows each file once where the folders of the workspace change while it is read', async () => {
    // So long that it is read in pieces.
    const text = smallReport({ other: '全年收到申请3件，办结2件。\n'.repeat(3000) });
    const disk: Disk = new Map([['a.txt', text]]);
    const folders = [folder];
    const index = indexOf(disk, folders);
    const first = index.start();
    // It has begun, and is not done.
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([...index.reports.reports], []);
    folders.push('file:///g');
    index.restart();
    await first;
    await index.start();
    assert.deepEqual(
      [...index.reports.reports].map(({ path }) => path),
      ['f/a.txt'],
    );
  });

  it('knows an open document once, as it stands, where the folders of the workspace change', async () => {
    const disk: Disk = new Map([
      ['a.txt', smallReport({ year: 2021 })],
      ['b.md', smallReport({ year: 2022 })],
    ]);
    const folders = [folder];
    const index = indexOf(disk, folders);
    await index.start();
    const uri = `${folder}/a.txt`;
    const take = (): void => {
      index.contextFor(uri, []);
      index.take(uri, analyze(smallReport({ year: 2023 })));
    };
    const paths = (): unknown => [...index.reports.reports].map(({ path, year }) => [path, year]).sort();
    take();
    folders.push('file:///g');
    index.restart();
    await index.start();
    const expected = [
      ['f/a.txt', 2023],
      ['f/b.md', 2022],
    ];
    assert.deepEqual(paths(), expected);
    take();
    assert.deepEqual(paths(), expected);
  });

  it('takes in a document that another file was read beside, since its reading began', async () => {
    const disk: Disk = new Map([['a.txt', smallReport({ year: 2021 })]]);
    const index = indexOf(disk);
    await index.start();
    const uri = `${folder}/a.txt`;
    index.contextFor(uri, []);
    disk.set('b.md', smallReport({ year: 2022 }));
    await index.changed([`${folder}/b.md`]);
    index.take(uri, analyze(smallReport({ year: 2023 })));
    assert.deepEqual([...index.reports.reports].map(({ path, year }) => [path, year]).sort(), [
      ['a.txt', 2023],
      ['b.md', 2022],
    ]);
  });
});

describe('a request about all reports of the folders', () => {
  const requests = {
    'the overview': (context: ServerContext, token: CancellationToken) =>
      onFolder(context, new WorkspaceDiagnostics(), { again: false }, token),
    'the list of problems': (context: ServerContext, token: CancellationToken) =>
      onProblems(context, { format: 'md', body: null }, token),
  };
  for (const [name, ask] of Object.entries(requests)) {
    it(`is not answered with some of them where it is taken back: ${name}`, async () => {
      const index = indexOf(
        new Map([
          ['a.txt', smallReport({ year: 2021 })],
          ['b.md', smallReport({ year: 2022 })],
        ]),
      );
      await index.start();
      const source = new CancellationTokenSource();
      const settings = { rules: {}, suppressions: [], hierarchy: [], locale: 'zh-cn' };
      const context = {
        index,
        session: { document: () => undefined },
        settings: {
          of: async () => {
            source.cancel();
            return settings;
          },
        },
        configs: { of: async () => null },
        facts: { relatedInformation: false, codeDescriptions: false, locale: 'zh-cn' },
      } as unknown as ServerContext;
      await assert.rejects(ask(context, source.token), { code: LSPErrorCodes.RequestCancelled });
    });
  }
});

describe('an open report that there is no other beside', () => {
  const uri = `${folder}/a.txt`;
  // So long that what is kept of it is gathered in pieces.
  const long = (year: number): string => smallReport({ year, other: '全年收到申请3件，办结2件。\n'.repeat(300) });

  const taking = (index: FolderIndex, of: string, analysis: Analysis): void => {
    index.contextFor(of, []);
    index.take(of, analysis);
  };

  it('is not another one to the folder where somebody asked for it while it was gathered', async () => {
    const index = indexOf(new Map());
    await index.start();
    const analysis = analyze(long(2021));
    taking(index, uri, analysis);
    const gathering = index.gatheringReports();
    assert.equal(gathering.next().done, false);
    taking(index, `${folder}/b.md`, analyze(long(2022)));
    done(gathering);
    const { version } = index.reports;
    taking(index, uri, analysis);
    assert.equal(index.reports.version, version);
  });

  it('is gathered as it stands in the end', async () => {
    const index = indexOf(new Map());
    await index.start();
    taking(index, uri, analyze(long(2021)));
    const gathering = index.gatheringReports();
    assert.equal(gathering.next().done, false);
    const analysis = analyze(long(2022));
    taking(index, uri, analysis);
    done(gathering);
    // Nothing is left to be gathered.
    assert.equal(analysis.gatheringFacts('a.txt').next().done, true);
    assert.deepEqual(
      [...index.reports.reports].map(({ year }) => year),
      [2022],
    );
  });
});

describe('what is said of a report that is not open', () => {
  const uri = `${folder}/a.txt`;

  /** The findings of `a.txt` as they are told whenever somebody asks. */
  function asking(index: FolderIndex): () => Promise<number> {
    const diagnostics = new WorkspaceDiagnostics();
    const settings = { rules: {}, suppressions: [], hierarchy: [], locale: 'zh-cn' };
    const context = {
      index,
      settings: { of: async () => settings },
      facts: { relatedInformation: false, codeDescriptions: false },
    } as unknown as ServerContext;
    return async () => {
      const facts = index.reports.get('a.txt');
      assert.ok(facts !== undefined);
      const state = await diagnostics.stateOf(context, uri, facts);
      return (state?.errors ?? 0) + (state?.warnings ?? 0);
    };
  }

  it('is so still where another report changed while it was read, and changed back', async () => {
    const carriedOver = (count: number): string =>
      smallReport({ year: 2022, figures: row('carried-over', [count, 0, 0, 0, 0, 0, count]) });
    const long = smallReport({ year: 2023, other: '持续推进政务公开工作。\n'.repeat(6000) });
    const disk: Disk = new Map([
      ['a.txt', long],
      ['b.md', smallReport({ year: 2022 })],
    ]);
    const index = indexOf(disk);
    await index.start();
    const usual = await asking(index)();
    const ask = asking(index);
    const asked = ask();
    disk.set('b.md', carriedOver(3));
    await index.changed([`${folder}/b.md`]);
    assert.ok((await asked) > usual);
    disk.set('b.md', smallReport({ year: 2022 }));
    await index.changed([`${folder}/b.md`]);
    assert.equal(await ask(), usual);
  });

  it('is what stands in its file once that is what the editor had, though another text was told of meanwhile', async () => {
    const [right, wrong] = ['0', '3'].map((total) =>
      smallReport({ year: 2023, figures: { 'applications/new/total': total } }),
    ) as [string, string];
    const disk: Disk = new Map([
      ['a.txt', wrong],
      ['b.md', smallReport({ year: 2022 })],
    ]);
    const index = indexOf(disk);
    await index.start();
    const ask = asking(index);
    const found = await ask();
    // What the editor had is not saved: the file is read anew, and asked about before that is done.
    index.contextFor(uri, []);
    index.take(uri, analyze(right));
    const closed = index.changed([uri]);
    assert.equal(await ask(), found);
    await closed;
    disk.set('a.txt', right);
    await index.changed([uri]);
    assert.ok((await ask()) < found);
  });
});
