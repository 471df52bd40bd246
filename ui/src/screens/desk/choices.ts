import type { Node } from "prosemirror-model"
import { blockFrom, documentWithoutIds, type NodeJson } from "../../editor/json"
import { newBlockId } from "../../editor/ids"
import { schema } from "../../editor/schema"
import type { BlockView, Passage } from "../../ipc/types"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"

/// What both this desk and another changed: the title, the key points, or a paragraph by its id, of which `theirs`
/// is null if it was thrown away there. `aside` is the id under which the words here wait in the file.
export type Conflict = { aside: string } & (HeadConflict | { part: "block"; id: string; theirs: BlockView | null })
export type HeadConflict = { part: "title"; id: "title"; theirs: string } | { part: "key_points"; id: "key points"; theirs: string[] }

/// A place of which two forms stand beside each other, and what can be done about it.
export type Choice = {
  id: string
  place: Passage["place"]
  /// Its block or its endnote; null of title and key points.
  thing: string | null
  /// The form that is in the text here; null if it was thrown away.
  here: string | null
  /// The other form; null if it was thrown away.
  other: string | null
  /// Who wrote the other form, and when, if it waits in the file; null if it is what the file has by now.
  from: { person: string; at: string } | null
  keep: () => void
  take: () => void
  /// Keeps both forms of a block, one behind the other; null where there is no room for two.
  both: (() => void) | null
}

/// What is to be chosen in an edition: what both this desk and another have changed, then what waits in its file.
export function choicesOf(edition: OpenEdition): Choice[] {
  let own = edition.conflicts.map((conflict): Choice => {
    let [here, other] = [edition.passageOf(conflict), theirs(conflict)]
    return {
      ...placeOf(here),
      id: conflict.aside,
      here: wordsOf(here),
      other: wordsOf(other),
      from: null,
      keep: () => edition.keepMine(conflict),
      take: () => edition.takeTheirs(conflict),
      both: bothOf(edition, here, other, () => edition.keepMine(conflict)),
    }
  })
  let waiting = edition.waiting.map((one): Choice => {
    let here = edition.presentOf(one.passage)
    return {
      ...placeOf(one.passage),
      id: one.id,
      here: wordsOf(here),
      other: wordsOf(one.passage),
      from: one,
      keep: () => edition.dropAside(one),
      take: () => void edition.takeAside(one),
      both: bothOf(edition, here, one.passage, () => edition.dropAside(one)),
    }
  })
  return [...own, ...waiting]
}

function bothOf(edition: OpenEdition, here: Passage, other: Passage, settle: () => void): (() => void) | null {
  if (here.place !== "block" || other.place !== "block" || !here.node || !other.node) return null
  let { block } = here
  let { node } = other
  return () => {
    let second = blockFrom(newBlockId(), node as NodeJson)
    edition.bringBack(second, [block, second.attrs.id as string])
    settle()
  }
}

/// Asks which words stay, by `ask`. What stands undecided in an endnote that is being written is asked there.
export function openChoices(desk: Desk, ask: () => void): void {
  if (desk.columns.some(({ conflicts, waiting }) => conflicts.length + waiting.length > 0)) return ask()
  if (!desk.openNote) return
  desk.showNote(desk.openNote.id)
  desk.openNote.view?.focus()
}

/// The words of a passage without their form; null if they were thrown away.
export function wordsOf(passage: Passage): string | null {
  if (passage.place === "title") return passage.words
  if (passage.place === "key_points") return passage.points.join("\n")
  if (passage.place === "endnote") return passage.blocks.length ? linesOf(documentWithoutIds(passage.blocks as NodeJson[])) : null
  return passage.node && linesOf(blockFrom("", passage.node as NodeJson))
}

/// The words of a node, with what stands in them and is no text.
function linesOf(node: Node): string {
  let said = node.type === schema.nodes.figure ? [node.attrs.alternative, node.attrs.credit] : []
  return [...said, node.textBetween(0, node.content.size, "\n", leafWords)].filter(Boolean).join("\n")
}

const leafWords = ({ type, attrs }: Node): string => {
  if (type === schema.nodes.note_mark) return "*"
  if (type === schema.nodes.hard_break) return "\n"
  return (attrs.alternative ?? attrs.text ?? "") as string
}

function placeOf(passage: Passage): Pick<Choice, "place" | "thing"> {
  let thing = passage.place === "block" ? passage.block : passage.place === "endnote" ? passage.note : null
  return { place: passage.place, thing }
}

function theirs(conflict: Conflict): Passage {
  if (conflict.part === "title") return { place: "title", words: conflict.theirs }
  if (conflict.part === "key_points") return { place: "key_points", points: conflict.theirs }
  return { place: "block", block: conflict.id, node: conflict.theirs?.node ?? null }
}
