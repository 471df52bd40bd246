import type { Node } from "prosemirror-model"
import { blockFrom, documentWithoutIds, type NodeJson } from "../../editor/json"
import { schema } from "../../editor/schema"
import type { BlockView, Passage } from "../../ipc/types"
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
    }
  })
  let waiting = edition.waiting.map((one): Choice => ({
    ...placeOf(one.passage),
    id: one.id,
    here: wordsOf(edition.presentOf(one.passage)),
    other: wordsOf(one.passage),
    from: one,
    keep: () => edition.dropAside(one),
    take: () => void edition.takeAside(one),
  }))
  return [...own, ...waiting]
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
