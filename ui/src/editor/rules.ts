import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules"
import type { Plugin } from "prosemirror-state"
import { schema } from "./schema"

/// What turns into something as it is typed at the start of a paragraph: `## ` a heading, `- ` and `1. `
/// lists, `> ` a quotation, `--- ` a rule. Backspace takes the turn back.
export const typingRules = (): Plugin => {
  const { heading, list, quote, rule } = schema.nodes
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,6})\s$/, heading, match => ({ level: match[1]?.length ?? 2 })),
      wrappingInputRule(/^\s*[-+*]\s$/, list, { start: null, tight: true }, (_, node) => node.attrs.start === null),
      wrappingInputRule(
        /^(\d{1,9})[.)]\s$/, list,
        match => ({ start: Number(match[1]), tight: true }),
        (match, node) => node.attrs.start !== null && node.childCount + (node.attrs.start as number) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, quote),
      new InputRule(/^---\s$/, (state, _match, start) => {
        const $start = state.doc.resolve(start)
        if ($start.depth !== 1 || $start.parent.type !== schema.nodes.paragraph) return null
        return state.tr.delete($start.start(), $start.end()).insert($start.before(), rule.create())
      }),
    ],
  })
}
