import { flushSync, mount, unmount } from "svelte"
import { expect, test } from "vitest"
import type { ComparedText, WordChange } from "../../ipc/types"
import { changedWords } from "./changedWords"
import ChangedWords from "./ChangedWords.svelte"

const SIGNS = { same: ["", ""], removed: ["[-", "-]"], added: ["[+", "+]"] } as const

/// A text as it was and is: `[-words-]` are gone, `[+words+]` have come.
function compared(text: string): ComparedText {
  let [then, now] = ["", ""]
  let changes: WordChange[] = []
  for (let part of text.split(/(\[[-+].*?[-+]\])/u).filter(Boolean)) {
    let kind: keyof typeof SIGNS = part.startsWith("[-") ? "removed" : part.startsWith("[+") ? "added" : "same"
    let words = kind === "same" ? part : part.slice(2, -2)
    if (kind !== "added") then += words
    if (kind !== "removed") now += words
    changes.push({ kind, length: words.length })
  }
  return { then, now, changes }
}

const check = (texts: string[], shown: string[]) => {
  let told = changedWords(texts.map(compared)).map((stretches) =>
    stretches.map(({ kind, words }) => SIGNS[kind as keyof typeof SIGNS].join(words)).join(""),
  )
  expect(told).toEqual(shown)
}

const LONG = "The gauge at the bend of the river has been read every morning since the first bridge was built, by hand and by lamp. "

test("a short text is told whole", () => check(["The gauge read [-12-][+14+] feet."], ["The gauge read [-12-][+14+] feet."]))

test("of a long one what stands beside a change is told", () =>
  check(
    [`${LONG}It read [-12-][+14+] feet. ${LONG}`],
    ["…the first bridge was built, by hand and by lamp. It read [-12-][+14+] feet. The gauge at the bend of the river has been read…"],
  ))

test("between two changes that stand far apart the middle is left out, between two near ones nothing is", () => {
  check(
    [`It read [-12-][+14+] feet. ${LONG}Nobody [-knew-][+said+] why.`],
    ["It read [-12-][+14+] feet. The gauge at the bend of the river has been read… the first bridge was built, by hand and by lamp. Nobody [-knew-][+said+] why."],
  )
  check(["It read [-12-][+14+] feet, and nobody [-knew-][+said+] why."], ["It read [-12-][+14+] feet, and nobody [-knew-][+said+] why."])
})

test("a paragraph of the pair that has not changed is left out", () => check([LONG, "It read [-12-][+14+] feet."], ["It read [-12-][+14+] feet."]))

test("where only the setting has changed all is told", () => check([LONG], [LONG]))

test("what is gone or has come is told whole", () => check([`[-${LONG}-]`, `[+${LONG}+]`], [`[-${LONG}-]`, `[+${LONG}+]`]))

test("what is drawn has the spaces of the text, and one between a word and the one in its place", () => {
  let shown = mount(ChangedWords, { target: document.body, props: { texts: [compared("The gauge read [-12-][+14+].")], language: "en" } })
  flushSync()
  expect(document.querySelector("p")?.textContent).toBe("The gauge read 12 14.")
  void unmount(shown)
})
