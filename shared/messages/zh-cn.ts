import { family as analysis } from './zh-cn/analysis.ts';
import { family as cli } from './zh-cn/cli.ts';
import { family as common } from './zh-cn/common.ts';
import { family as config } from './zh-cn/config.ts';
import { family as content } from './zh-cn/content.ts';
import { family as document } from './zh-cn/document.ts';
import { family as form } from './zh-cn/form.ts';
import { family as ide } from './zh-cn/ide.ts';
import { family as log } from './zh-cn/log.ts';
import { family as overview } from './zh-cn/overview.ts';
import { family as prose } from './zh-cn/prose.ts';
import { family as reconcile } from './zh-cn/reconcile.ts';
import { family as structure } from './zh-cn/structure.ts';
import { family as suppress } from './zh-cn/suppress.ts';
import { family as table } from './zh-cn/table.ts';
import { family as text } from './zh-cn/text.ts';
import { family as workspace } from './zh-cn/workspace.ts';

/** The source language. `{name}` is an argument. */
export const zhCn = {
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
} as const;
