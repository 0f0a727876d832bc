/** What stands in the fenced blocks of a kind (`json`, `toml`) in a Markdown page, in order. */
export function listings(page: string, kind: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)\n```$/gm)].flatMap(([, name, text = '']) =>
    name === kind ? [text] : [],
  );
}
