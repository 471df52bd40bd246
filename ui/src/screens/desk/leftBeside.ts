/// What is left to translate when no paragraph is: the title, the key points and the endnotes.
import { formatList, t } from "../../lang"
import { commands } from "../../state/core"
import { tell } from "../../state/messages.svelte"
import { attempt } from "../frame/words"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"
import { goToPane } from "./pane"
import { markedIn, usageOf } from "./usage"

/// What an original says beside its paragraphs: how many key points it has, and which endnotes it marks.
type Said = { title: string; points: number; marked: readonly string[] }

/// Tells what is left beside the paragraphs of a translation, and goes there; or that nothing is.
export async function goToLeftBeside(desk: Desk, edition: OpenEdition): Promise<void> {
  let before = document.activeElement
  let [said, change] = await Promise.all([saidByOriginal(desk), attempt(() => commands.head_change({ edition: edition.id }))])
  let isTitle = (said?.title && edition.title.trim() === "") || Boolean(change?.title)
  let isPoints = written(edition.keyPoints) < (said?.points ?? 0) || Boolean(change?.key_points)
  let notes = said ? notesLeft(desk, edition, said.marked) : 0
  let parts = [...(isTitle ? [t("left-title")] : []), ...(isPoints ? [t("left-key-points")] : []), ...(notes > 0 ? [t("left-notes", { count: notes })] : [])]
  if (parts.length === 0) return tell("pairs-all-done")
  tell("pairs-left", { parts: formatList(parts) })
  // Whoever has gone elsewhere meanwhile stays there.
  if (document.activeElement !== before) return
  if (isTitle) await desk.focusTitle(edition)
  else if (isPoints) await desk.goToHead(edition, { field: edition.keyPoints.length, caret: edition.keyPoints.at(-1)?.length ?? edition.title.length })
  else await goToPane(desk, "endnotes")
}

async function saidByOriginal(desk: Desk): Promise<Said | null> {
  let id = desk.article.editions.find(({ original }) => original)?.id
  let open = desk.editions.find((one) => one.id === id)
  if (open) return { title: open.title.trim(), points: written(open.keyPoints), marked: [...usageOf(open.editor.doc).keys()] }
  let read = id === undefined ? undefined : await attempt(() => commands.open_edition({ edition: id }))
  return read ? { title: read.title.trim(), points: written(read.key_points), marked: markedIn(read.blocks.map(({ node }) => node)) } : null
}

/// How many of these endnotes of the original have no mark in a translation, no words in its language, or words made from
/// others than the original has now.
function notesLeft(desk: Desk, { editor, head: { language } }: OpenEdition, marked: readonly string[]): number {
  let ours = usageOf(editor.doc)
  return desk.article.notes.filter(({ id, texts, outdated }) => {
    if (!marked.includes(id)) return false
    let hasWords = texts.some((text) => text.language === language && text.plain.trim() !== "")
    return !ours.has(id) || !hasWords || outdated.includes(language)
  }).length
}

const written = (points: readonly string[]): number => points.filter((point) => point.trim() !== "").length
