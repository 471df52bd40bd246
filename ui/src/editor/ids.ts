import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import { Mapping, type StepMap } from "prosemirror-transform"
import type { Fragment, Node } from "prosemirror-model"
import { differenceOf, stretchOf } from "./difference"
import { IdStep } from "./idStep"

/// Gives every top-level block an id of its own and keeps it there.
///
/// The first half of a split keeps the id and the second gets a new one, unless the first half is empty: an id
/// stays with its words, and so with what translates them. Of two merged blocks the first one's stays, unless that
/// was empty; a paragraph made into a list, or a list into paragraphs, hands its id on; a block that
/// is undone into being has the id it had, and so has one whose words were cut and are pasted into an empty one.
///
/// With null for `newId` it only knows the ids: another state of the same text gives them.
export const blockIds = (newId: (() => string) | null = newBlockId): Plugin<Known> =>
  new Plugin<Known>({
    key: blockIdsKey,
    state: {
      init: (_, state) => ({ ids: new Set(idsOf(state.doc)), cut: new Map() }),
      apply(transaction, known) {
        if (!transaction.docChanged) return known
        const fresh = differenceOf(transaction.before, transaction.doc).ids.filter(one => typeof one === "string" && !known.ids.has(one))
        const ids = fresh.length ? new Set([...known.ids, ...fresh]) : known.ids
        return { ids, cut: cutAfter(known.cut, transaction) }
      },
    },
    appendTransaction: (transactions, before, after) =>
      newId && transactions.some(transaction => transaction.docChanged) ? assign(transactions, before, after, newId) : null,
  })

/// The words of so many blocks that were cut are remembered.
const MOST_CUT = 1_000

/// What is known of a text's ids: all that it has had, and of the blocks that were cut lately the words.
interface Known {
  ids: ReadonlySet<string>
  cut: Words
}

/// Words by the ids of the blocks that had them.
type Words = ReadonlyMap<string, Fragment>

const blockIdsKey = new PluginKey<Known>("block-ids")

/// The words that blocks have lost by a change: those that are gone or empty now.
const lostBy = (before: Node, after: Node): Words => {
  const { from, to } = stretchOf(before, after)
  const filled = new Set<string>()
  const words = new Set<Fragment>()
  for (const { attrs, content } of after.children.slice(from, to.after)) {
    if (content.size > 0) filled.add(attrs.id as string)
    words.add(content)
  }
  // Words that are the same value have not gone: their block was given another id.
  const lost = before.children.slice(from, to.before).filter(({ attrs, content }) => content.size > 0 && !filled.has(attrs.id as string) && !words.has(content))
  return new Map(lost.filter(({ attrs }) => typeof attrs.id === "string").map(({ attrs, content }) => [attrs.id as string, content]))
}

/// Whether words leave the text with this step to come back elsewhere, or come in with it.
const takesAway = (transaction: Transaction): boolean => ["cut", "drop"].includes(transaction.getMeta("uiEvent") as string)
const bringsIn = (transaction: Transaction): boolean => ["paste", "drop"].includes(transaction.getMeta("uiEvent") as string)

/// The words that are cut after a step. Those of a block that has words again are so no longer.
const cutAfter = (cut: Words, transaction: Transaction): Words => {
  const { before, doc } = transaction
  const lost: Words = takesAway(transaction) ? lostBy(before, doc) : new Map()
  if (lost.size === 0 && cut.size === 0) return cut
  const { from, to } = stretchOf(before, doc)
  const filled = new Set(doc.children.slice(from, to.after).filter(({ content }) => content.size > 0).map(({ attrs }) => attrs.id as string))
  const now = [...cut].filter(([id]) => !filled.has(id) && !lost.has(id)).concat([...lost])
  return new Map(now.slice(-MOST_CUT))
}

/// The ids of the top-level blocks in order; blocks that have none yet are left out.
export const idsOf = (doc: Node): string[] => {
  const ids: string[] = []
  doc.forEach(block => {
    if (typeof block.attrs.id === "string") ids.push(block.attrs.id)
  })
  return ids
}

/// Whether a pasted block may keep its id: it was cut from this very text and stands nowhere in it now.
export const mayKeepId = (state: EditorState, id: string): boolean =>
  (blockIdsKey.getState(state)?.ids.has(id) ?? false) && !idsOf(state.doc).includes(id)

/// A version 7 UUID (RFC 9562): 48 bits of the Unix time in milliseconds, then randomness. `now` is in
/// milliseconds since 1970.
export const newBlockId = (now: number = Date.now()): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 2 ** 16))
  new DataView(bytes.buffer).setUint16(4, now % 2 ** 16)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

/// Finds the top-level blocks that need an id or share one, and the blocks inside others that carry one.
const assign = (transactions: readonly Transaction[], before: EditorState, after: EditorState, newId: () => string): Transaction | null => {
  const { ids, structural } = differenceOf(before.doc, after.doc)
  const cut = transactions.some(bringsIn) ? blockIdsKey.getState(before)?.cut ?? [] : []
  const returned = returnedWords(before.doc, after.doc, new Map([...cut, ...lostBy(before.doc, after.doc)]))
  // Most steps change words within blocks, whose ids then are what they were.
  const blocks = structural || returned.size > 0 || ids.some(id => typeof id !== "string") ? topLevel(after.doc) : []
  const holders = new Map<string, Place[]>()
  for (const block of blocks) {
    if (block.id !== null) holders.set(block.id, [...(holders.get(block.id) ?? []), block])
  }
  const wanting = blocks.filter(block => block.id === null)
  const shared = [...holders].filter(([, places]) => places.length > 1)
  const changed = changedRange(transactions)
  const strays = changed ? nestedIds(after.doc, changed) : []
  if (!wanting.length && !shared.length && !strays.length && !returned.size) return null

  const mapping = new Mapping(transactions.flatMap(transaction => transaction.mapping.maps))
  const transaction = after.tr
  const given = new Map<number, string>()
  const give = (place: Place, id: string) => void given.set(place.position, id)

  for (const [id, places] of shared) {
    const keeper = rightful(id, places, before.doc, mapping)
    places.filter(place => place !== keeper).forEach(place => give(place, newId()))
  }
  const taken = new Set(holders.keys())
  for (const place of blocks) {
    const id = returned.get(place.node)
    if (id === undefined) continue
    give(place, id)
    taken.add(id)
    // An empty block that kept the id while its words were elsewhere is another one now.
    for (const empty of holders.get(id) ?? []) give(empty, newId())
  }
  for (const place of wanting.filter(({ node }) => !returned.has(node))) {
    const inherited = heirloom(place, before.doc, mapping, taken)
    if (inherited) taken.add(inherited)
    give(place, inherited ?? newId())
  }
  if (given.size > 0) transaction.step(new IdStep(given))
  strays.forEach(place => transaction.setNodeAttribute(place.position, "id", null))
  return transaction.docChanged ? transaction : null
}

/// The blocks that are new or were empty, and have words now that another block has lost, each with that other's id.
const returnedWords = (before: Node, after: Node, lost: Words): ReadonlyMap<Node, string> => {
  const returned = new Map<Node, string>()
  if (lost.size === 0) return returned
  const { from, to } = stretchOf(before, after)
  const empty = new Set(before.children.slice(from, to.before).filter(({ content }) => content.size === 0).map(({ attrs }) => attrs.id as string))
  const there = after.children.slice(from, to.after)
  const words = new Map(before.children.slice(from, to.before).map(({ attrs, content }) => [attrs.id as string, content]))
  // Where something is pasted at the start of a block, two have its id, of which the other has its words.
  const isBefore = ({ attrs, content }: Node) => {
    const own = words.get(attrs.id as string)
    return own !== undefined && !own.eq(content) && there.some(other => other.attrs.id === attrs.id && own.eq(other.content))
  }
  const come = there.filter(block => block.content.size > 0 && (typeof block.attrs.id !== "string" || empty.has(block.attrs.id) || isBefore(block)))
  if (come.length === 0) return returned
  const bySize = new Map<number, [string, Fragment][]>()
  for (const one of lost) {
    const alike = bySize.get(one[1].size)
    if (alike) alike.push(one)
    else bySize.set(one[1].size, [one])
  }
  for (const block of come) {
    const alike = bySize.get(block.content.size) ?? []
    const place = alike.findIndex(([, words]) => words.eq(block.content))
    const [found] = place < 0 ? [] : alike.splice(place, 1)
    if (found) returned.set(block, found[0])
  }
  return returned
}

interface Place {
  position: number
  id: string | null
  node: Node
}

const topLevel = (doc: Node): Place[] => {
  const places: Place[] = []
  doc.forEach((node, position) => places.push({ position, id: typeof node.attrs.id === "string" ? node.attrs.id : null, node }))
  return places
}

/// Of several blocks with one id, that which stands where the id stood before; of two halves the first.
const rightful = (id: string, places: readonly Place[], before: Node, mapping: Mapping): Place | undefined => {
  const old = topLevel(before).find(place => place.id === id)
  if (!old) return places[0]
  const filled = places.filter(place => place.node.content.size > 0)
  if (filled.length === 1) return filled[0]
  // What is pasted at its start takes its place, and leaves it its words.
  const same = filled.filter(place => place.node.content.eq(old.node.content))
  if (same.length === 1) return same[0]
  // A split leaves the start of the block in place; a copy pasted before it pushes the start on.
  const start = mapping.map(old.position, 1)
  return places.find(place => place.position === start)
    ?? places.find(place => start > place.position && start < place.position + place.node.nodeSize)
    ?? places[0]
}

/// The id that a block without one inherits: that of a block it wraps, or of the one it came out of.
const heirloom = (place: Place, before: Node, mapping: Mapping, taken: ReadonlySet<string>): string | null => {
  let wrapped: string | null = null
  place.node.descendants(node => {
    if (wrapped === null && typeof node.attrs.id === "string" && node.isBlock && !taken.has(node.attrs.id)) wrapped = node.attrs.id
    return wrapped === null && !node.isTextblock
  })
  if (wrapped !== null) return wrapped
  const position = mapping.invert().map(place.position + 1, 1)
  if (position < 0 || position > before.content.size) return null
  const old = before.resolve(position)
  const id: unknown = old.depth > 0 ? old.node(1).attrs.id : old.nodeAfter?.attrs.id
  return typeof id === "string" && !taken.has(id) ? id : null
}

/// What the transactions touched, in the last document; null if nothing.
const changedRange = (transactions: readonly Transaction[]): { from: number, to: number } | null => {
  const maps: StepMap[] = transactions.flatMap(transaction => transaction.mapping.maps)
  let range: { from: number, to: number } | null = null
  maps.forEach((map, index) => {
    const later = new Mapping(maps.slice(index + 1))
    map.forEach((_from, _to, newFrom, newTo) => {
      const [from, to] = [later.map(newFrom, -1), later.map(newTo, 1)]
      range = range ? { from: Math.min(range.from, from), to: Math.max(range.to, to) } : { from, to }
    })
  })
  return range
}

const nestedIds = (doc: Node, range: { from: number, to: number }): Place[] => {
  const places: Place[] = []
  doc.nodesBetween(Math.max(0, range.from), Math.min(doc.content.size, range.to), (node, position, parent) => {
    if (node.isInline) return false
    if (parent !== doc && typeof node.attrs.id === "string") places.push({ position, id: node.attrs.id, node })
    return true
  })
  return places
}
