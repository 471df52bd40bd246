/// What has changed in a text, with only so much around it as says where.
import type { ComparedText } from "../../ipc/types"
import { stretchesOf } from "./compared"
import { wordsAfter, wordsBefore } from "./excerpt"

/// A stretch of a compared text: the same in both, removed, or added.
export type Stretch = ReturnType<typeof stretchesOf>[number]

/// So many letters beside a change say where it stands.
const AROUND = 60

/// The stretches of the texts in which words have changed, what stays the same shortened to what stands next to a
/// change. Where no word has changed, as when only the setting has, all is told whole.
export function changedWords(texts: readonly ComparedText[]): Stretch[][] {
  let all = texts.map(stretchesOf)
  let changed = all.filter((stretches) => stretches.some(({ kind }) => kind !== "same"))
  return changed.length > 0 ? changed.map(shortened) : all
}

function shortened(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map(({ kind, words }, at) => {
    if (kind !== "same") return { kind, words }
    let [isFirst, isLast] = [at === 0, at === stretches.length - 1]
    let before = isFirst ? "" : wordsAfter(words.slice(0, AROUND), AROUND)
    let after = isLast ? "" : wordsBefore(words.slice(-AROUND), AROUND)
    let short = before && after ? `${before} ${after.replace(/^…/, "")}` : before + after
    return { kind, words: short.length < words.length ? short : words }
  })
}
