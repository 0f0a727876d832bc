/** So many names are kept: more than one folder has bodies, and few enough to be nothing beside one report. */
const MOST = 1000;

/** The function, with what it gave for the names that it was asked about lately: many rules ask about the same few. */
export function remembering<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      if (known.size >= MOST) known.clear();
      value = read(name);
      known.set(name, value);
    }
    return value;
  };
}
