import * as z from 'zod';
import type { Locale, Message } from '../shared/messages/message.ts';
import { type RuleId, ruleIds } from '../shared/rules/ids.ts';
import type { Settings } from './settings.ts';

const level = z.enum(['error', 'warning', 'information', 'hint', 'off']);
const rule = z.enum(ruleIds);
const locale = z.enum(['auto', 'zh-cn', 'en']);
const section = z.looseObject({});

/**
 * Reads the section `gouji` of a client's configuration, or its initialization options. A value that is not valid
 * is left out and told in `faults`; keys that are no setting of the server are passed over.
 */
export function readSettings(raw: unknown): { readonly settings: Settings; readonly faults: readonly Message[] } {
  const values = section.safeParse(raw ?? {}).data ?? {};
  const faults: Message[] = [];
  return {
    settings: { rules: readRules(values['rules'], faults), locale: readLocale(values['locale'], faults) },
    faults,
  };
}

function readRules(raw: unknown, faults: Message[]): Settings['rules'] {
  const rules: Partial<Record<RuleId, z.infer<typeof level>>> = {};
  const entries = section.safeParse(raw ?? {});
  if (!entries.success) faults.push({ id: 'bad-rules-setting' });
  for (const [name, value] of Object.entries(entries.data ?? {})) {
    const known = rule.safeParse(name);
    const wanted = level.safeParse(value);
    if (!known.success) faults.push({ id: 'unknown-rule-setting', args: { rule: name } });
    else if (!wanted.success) faults.push({ id: 'bad-severity-setting', args: { rule: name } });
    else rules[known.data] = wanted.data;
  }
  return rules;
}

function readLocale(raw: unknown, faults: Message[]): Locale | null {
  const wanted = locale.safeParse(raw ?? 'auto');
  if (!wanted.success) faults.push({ id: 'bad-locale-setting' });
  return wanted.data === undefined || wanted.data === 'auto' ? null : wanted.data;
}
