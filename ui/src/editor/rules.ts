import { InputRule, inputRules } from "prosemirror-inputrules"
import type { Attrs, Node, NodeType } from "prosemirror-model"
import type { Plugin } from "prosemirror-state"
import { canJoin, findWrapping } from "prosemirror-transform"
import { inlineRules } from "./inlineRules"
import { RULE } from "./lineRules"
import { schema } from "./schema"

/// What turns into something as it is typed at the start of a paragraph: `## ` a heading, `- ` and `1. `
/// lists, `> ` a quotation, `--- ` a rule as Enter does (see `turnLine`); and marks within it. Backspace takes the turn back.
export const typingRules = (): Plugin => {
  const { heading, list, quote, rule } = schema.nodes
  return inputRules({
    rules: [
      new InputRule(/^(#{1,6})\s$/, (state, match, start, end) => {
        const $start = state.doc.resolve(start)
        // Neither a cell nor a caption becomes one.
        if (![schema.nodes.paragraph, heading].includes($start.parent.type)) return null
        if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), heading)) return null
        return state.tr.delete(start, end).setBlockType(start, start, heading, { level: match[1]?.length ?? 2 })
      }),
      wrapping(/^\s*[-+*]\s$/, list, () => ({ start: null, tight: true }), (_, node) => node.attrs.start === null),
      wrapping(
        /^(\d{1,9})[.)]\s$/, list,
        match => ({ start: Number(match[1]), tight: true }),
        (match, node) => node.attrs.start !== null && node.childCount + (node.attrs.start as number) === Number(match[1]),
      ),
      wrapping(/^\s*>\s$/, quote),
      new InputRule(/^\S{3}\s$/, (state, [typed], start) => {
        const $start = state.doc.resolve(start)
        if (!RULE.test(typed.trimEnd()) || $start.depth !== 1 || $start.parent.type !== schema.nodes.paragraph) return null
        return state.tr.delete($start.start(), $start.end()).insert($start.before(), rule.create())
      }),
      ...inlineRules(),
    ],
  })
}

/// Wraps a paragraph, and joins it to the node before if `joins` says so. A heading stays what it is:
/// a list of headings is never meant.
const wrapping = (
  typed: RegExp,
  type: NodeType,
  attrsOf: (match: RegExpMatchArray) => Attrs | null = () => null,
  joins: (match: RegExpMatchArray, before: Node) => boolean = () => true,
): InputRule =>
  new InputRule(typed, (state, match, start, end) => {
    if (state.doc.resolve(start).parent.type !== schema.nodes.paragraph) return null
    const transaction = state.tr.delete(start, end)
    const range = transaction.doc.resolve(start).blockRange()
    const wrappers = range && findWrapping(range, type, attrsOf(match))
    if (!wrappers) return null
    transaction.wrap(range, wrappers)
    const before = transaction.doc.resolve(start - 1).nodeBefore
    if (before?.type === type && canJoin(transaction.doc, start - 1) && joins(match, before)) transaction.join(start - 1)
    return transaction
  })
