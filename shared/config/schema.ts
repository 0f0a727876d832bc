import * as z from 'zod';
import { ruleIds } from '../findings/rule-ids.ts';

const level = z.enum(['error', 'warning', 'information', 'hint', 'off']);
const toggle = z.strictObject({ enabled: z.boolean().optional() });

const suppression = z.strictObject({
  rule: z.enum(ruleIds).describe('规则名 · The rule'),
  file: z.string().min(1).describe('年报文件，相对本文件所在文件夹，用 / 分隔 · The report, from this folder, with /'),
  place: z
    .string()
    .min(1)
    .optional()
    .describe(
      '只忽略这一处；不写则忽略该文件中此规则的全部结果 · This one finding only; all of the rule in the file if left out',
    ),
  reason: z.string().optional().describe('忽略的理由 · Why'),
});

const sum = z.strictObject({
  body: z
    .string()
    .min(1)
    .describe('汇总机关，写法同报告标题 · The body whose report has the sums, as its title names it'),
  sumOf: z
    .array(z.string().min(1))
    .min(1)
    .describe('被汇总的机关，写法同报告标题 · The bodies that are added up, as their titles name them'),
});

/** `gouji.config.json`. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    rules: z
      .partialRecord(z.enum(ruleIds), level)
      .optional()
      .describe('各规则的级别，off 为关闭 · Severity by rule, or off'),
    locale: z.enum(['auto', 'zh-cn', 'en']).optional().describe('提示语言 · Language of the messages'),
    inlayHints: toggle.optional().describe('在数字旁显示栏名 · Column heads beside figures'),
    codeLens: toggle.optional().describe('在表格上方显示操作 · Actions above tables'),
    alignTables: toggle.optional().describe('把制表符分隔的表格按列对齐显示 · Tables by tabs lined up on screen'),
    tableKeys: toggle
      .optional()
      .describe(
        'Tab 键在表格中逐格移动，写在这里不起作用，请在编辑器设置里改 · Tab leads from cell to cell; without effect here, set it in the editor',
      ),
    workspace: toggle
      .optional()
      .describe(
        '没有打开的年报也报告问题，仅编辑器使用 · Findings also of reports that are not open; for editors only',
      ),
    trace: z
      .strictObject({ server: z.enum(['off', 'messages', 'verbose']).optional() })
      .optional()
      .describe(
        '记录编辑器与语言服务器的往来，写在这里不起作用，请在编辑器设置里改 · Log the protocol; without effect here, set it in the editor',
      ),
    suppressions: z
      .array(suppression)
      .optional()
      .describe('已知、不再报告的问题 · Findings that are known and not reported'),
    hierarchy: z
      .array(sum)
      .optional()
      .describe('哪些机关的数字由哪些机关汇总而成 · Bodies whose figures are the sums of those of others'),
  })
  .describe('勾稽的检查设置 · How Gouji checks the reports of this folder');

/** A baseline: the findings that were there when it was taken. */
export const baselineSchema = z.strictObject({ version: z.literal(1), suppressions: z.array(suppression) });
