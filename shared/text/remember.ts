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

/** As `remembering`, for a question about two things: what it gave for names beside the `about` that it was asked with last. */
export function rememberingBeside<T>(read: (about: string, name: string) => T): (about: string, name: string) => T {
  let last: string | null = null;
  let beside: (name: string) => T;
  return (about, name) => {
    if (about !== last) {
      last = about;
      beside = remembering((each) => read(about, each));
    }
    return beside(name);
  };
}
