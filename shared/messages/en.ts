import { family as analysis } from './en/analysis.ts';
import { family as cli } from './en/cli.ts';
import { family as common } from './en/common.ts';
import { family as config } from './en/config.ts';
import { family as content } from './en/content.ts';
import { family as document } from './en/document.ts';
import { family as form } from './en/form.ts';
import { family as ide } from './en/ide.ts';
import { family as log } from './en/log.ts';
import { family as overview } from './en/overview.ts';
import { family as prose } from './en/prose.ts';
import { family as reconcile } from './en/reconcile.ts';
import { family as structure } from './en/structure.ts';
import { family as suppress } from './en/suppress.ts';
import { family as table } from './en/table.ts';
import { family as text } from './en/text.ts';
import { family as workspace } from './en/workspace.ts';
import type { zhCn } from './zh-cn.ts';

export const en: Readonly<Record<keyof typeof zhCn, string>> = {
  ...structure,
  ...table,
  ...reconcile,
  ...prose,
  ...content,
  ...text,
  ...workspace,
  ...analysis,
  ...common,
  ...form,
  ...ide,
  ...cli,
  ...overview,
  ...config,
  ...document,
  ...suppress,
  ...log,
};
