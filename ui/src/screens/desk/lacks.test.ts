import { expect, test } from "vitest"
import { schema } from "../../editor/schema"
import type { PairingBead } from "../../ipc/types"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"
import { lackName, lackOf } from "./lacks"
import { known } from "./pairs"

const { nodes } = schema
const tally = { translated: 0, outdated: 0, untranslated: 0 }

/// A text of paragraphs with these letters as ids.
const edition = (id: string, letters: string, beside: [string, string][] = []): OpenEdition =>
  ({ id, head: { original: id === "original" }, beside: new Map(beside), editor: { doc: nodes.doc.create(null, [...letters].map((id) => nodes.paragraph.create({ id }))) } }) as unknown as OpenEdition

/// What the first translation lacks beside some blocks, as a word; pairs are `a=x`, and `c=` is left out.
function check(blocks: string, pairs: string, columns: OpenEdition[], others: Record<string, string> = {}): string {
  let beads = (told: string) => told.split(" ").filter(Boolean).map((one): PairingBead => {
    let [source = "", target = ""] = one.split("=")
    return { source: [...source], target: [...target], state: source === "" ? "added" : target === "" ? "left_out" : "translated", set: false, sureness: null, unsure: false, change: null }
  })
  let all: Record<string, string> = { translation: pairs, ...others }
  let of = (id: string) => (id in all ? known({ source: "original", source_revision: 1, beads: beads(all[id] ?? ""), progress: { blocks: tally, words: tally } }) : null)
  let desk = { columns, pairs: { of }, linksOf: () => [] } as unknown as Desk
  return lackName(lackOf(desk, columns.find(({ id }) => id === "translation")!, [...blocks]))
}

const original = edition("original", "abcd")

test("what has a counterpart is no gap, wherever that stands", () => {
  let columns = [original, edition("translation", "xy")]
  expect(check("a", "a=y b=x", columns)).toBe("elsewhere y")
  expect(check("c", "a=y b=x", columns)).toBe("untranslated")
  expect(check("c", "a=y c=", columns)).toBe("left_out")
  expect(check("a", "a=z", columns), "the counterpart was just taken out").toBe("untranslated")
})

test("what was begun beside a block is its counterpart before it is known", () =>
  expect(check("a", "", [original, edition("translation", "x", [["x", "a"]])])).toBe("elsewhere x"))

test("where the original has nothing, nothing is lacking", () => {
  let columns = [original, edition("translation", "x"), edition("other", "pq")]
  expect(check("q", "a=x", columns)).toBe("room")
  expect(check("bq", "a=x", columns)).toBe("untranslated")
})

test("of several blocks of the original the one with something to do counts", () => {
  let columns = [original, edition("translation", "x")]
  expect(check("abc", "a=x b=", columns)).toBe("untranslated")
  expect(check("ab", "a=x b=", columns)).toBe("left_out")
})

test("where the original does not lie, the other translations tell what theirs stand for", () => {
  let columns = [edition("translation", "x"), edition("other", "pqr")]
  expect(check("p", "a=x", columns, { other: "a=p =q b=r" })).toBe("elsewhere x")
  expect(check("q", "a=x", columns, { other: "a=p =q b=r" })).toBe("room")
  expect(check("r", "a=x", columns, { other: "a=p =q b=r" })).toBe("untranslated")
})
