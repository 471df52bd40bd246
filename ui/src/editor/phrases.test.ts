import { TextSelection } from "prosemirror-state"
import { expect, test } from "vitest"
import { doc, p, stateOf, strong } from "./building"
import { jsonFrom } from "./json"
import { phraseLanguageAt, setPhraseLanguage } from "./phrases"
import { schema } from "./schema"

/// Marks the selection as being in a language and gives back the text, with phrases as `{ru words}`.
function check(text: Parameters<typeof stateOf>[0], language: string | null, expected: string) {
  let state = stateOf(text)
  setPhraseLanguage(language)(state, (transaction) => (state = state.apply(transaction)))
  let words = ""
  state.doc.descendants((node) => {
    let tag = schema.marks.language.isInSet(node.marks)?.attrs.language as string | undefined
    if (node.isText) words += tag ? `{${tag} ${node.text ?? ""}}` : (node.text ?? "")
  })
  expect(words).toBe(expected)
  return state
}

const ru = schema.mark("language", { language: "ru" })

test("selected words are in a language, and in that of the text again", () => {
  let state = check(doc(p("the <a>dusha<b> of")), "ru", "the {ru dusha} of")
  expect(phraseLanguageAt(state)).toBe("ru")
  check(doc(p("<a>one ", strong("two"), " three<b>")), "ru", "{ru one }{ru two}{ru three}".replace("}{ru three", "}{ru  three"))
})

test("without a selection it is the whole phrase at the caret, or else the word at it", () => {
  const at = (text: Parameters<typeof stateOf>[0], caret: number) => {
    let state = stateOf(text)
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)))
  }
  let inPhrase = at(doc(p("a ", schema.text("bc d", [ru]), " e")), 5)
  let after = inPhrase
  setPhraseLanguage("tr")(inPhrase, (transaction) => (after = inPhrase.apply(transaction)))
  expect(jsonFrom(after.doc.child(0)).content?.map(({ text, marks }) => [text, marks])).toEqual([["a ", []], ["bc d", [{ type: "language", attrs: { language: "tr" } }]], [" e", []]])
  setPhraseLanguage(null)(inPhrase, (transaction) => (after = inPhrase.apply(transaction)))
  expect([after.doc.textContent, phraseLanguageAt(after)]).toEqual(["a bc d e", null])

  check(doc(p("one dush<a>a-2, three")), "ru", "one {ru dusha-2}, three")
  check(doc(p("one  <a>  three")), "ru", "one    three")
})

test("the page has its language", () => {
  let [, attributes] = schema.marks.language.spec.toDOM?.(ru, true) as unknown as [string, object]
  expect(attributes).toEqual({ lang: "ru", class: "phrase" })
})
