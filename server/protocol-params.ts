import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** What the parameters that requests have in common look like. */
const shapes = {
  textDocument: (value: unknown) => isRecord(value) && typeof value['uri'] === 'string',
  position: isPosition,
  positions: (value: unknown) => Array.isArray(value) && value.every(isPosition),
  range: (value: unknown) => isRecord(value) && isPosition(value['start']) && isPosition(value['end']),
  newName: (value: unknown) => typeof value === 'string',
  query: (value: unknown) => typeof value === 'string',
  previousResultIds: (value: unknown) =>
    Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['uri'] === 'string'),
  context: (value: unknown) => isRecord(value) && isListOfTexts(value['only'] ?? []),
  contentChanges: (value: unknown) =>
    Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['text'] === 'string'),
};

/** The name of a parameter that the protocol has in several requests. */
export type ParamName = keyof typeof shapes;

/** @throws ResponseError InvalidParams, naming the first of the parameters that is not what it should be. */
export function checkParams(params: unknown, needed: readonly ParamName[]): void {
  const wrong = needed.find((name) => !isOfShape(params, name));
  if (wrong === undefined) return;
  throw new ResponseError(ErrorCodes.InvalidParams, `The parameter ${wrong} is not what the protocol has there.`);
}

function isOfShape(params: unknown, name: ParamName): boolean {
  return isRecord(params) && shapes[name](params[name]);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value['line']) && Number.isInteger(value['character']);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
