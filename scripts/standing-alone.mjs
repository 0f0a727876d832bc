/**
 * A document whose links hold where it is shown: in the editor and in a registry there are no files beside it. With a
 * `repository` in package.json links and pictures lead there; without one, words stay and what cannot be shown goes.
 */
export function standingAlone(markdown, repository) {
  const address = repository?.url.replace(/^git\+/, '').replace(/\.git$/, '');
  return markdown
    .replace(/^!\[([^\]]*)\]\((?!https:)([^)]+)\)\n+/gm, (_, words, path) =>
      address ? `![${words}](${address}/raw/HEAD/${path})\n\n` : '',
    )
    .replace(/(?<!!)\[([^\]]+)\]\((?!https:)([^)]+)\)/g, (_, words, path) =>
      address ? `[${words}](${address}/blob/HEAD/${path})` : words,
    );
}
