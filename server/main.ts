/** One program for Node and for a web worker: it loads the transport of the place where it runs. */
const onNode = typeof process === 'object' && process.versions?.node !== undefined;
void (onNode ? import('./main.node.ts') : import('./main.browser.ts'));
