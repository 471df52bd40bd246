import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import { Mapping, type StepMap } from "prosemirror-transform"
import type { Node } from "prosemirror-model"
import { differenceOf } from "./difference"
import { IdStep } from "./idStep"

/// Gives every top-level block an id of its own and keeps it there.
///
/// The first half of a split keeps the id and the second gets a new one, unless the first half is empty: an id
/// stays with its words, and so with what translates them. Of two merged blocks the first one's stays, unless that
/// was empty; a paragraph made into a list, or a list into paragraphs, hands its id on; a block that
/// is undone into being has the id it had.
///
/// With null for `newId` it only knows the ids: another state of the same text gives them.
export const blockIds = (newId: (() => string) | null = newBlockId): Plugin<Set<string>> =>
  new Plugin<Set<string>>({
    key: blockIdsKey,
    state: {
      init: (_, state) => new Set(idsOf(state.doc)),
      apply(transaction, known) {
        if (!transaction.docChanged) return known
        const fresh = differenceOf(transaction.before, transaction.doc).ids.filter(one => typeof one === "string" && !known.has(one))
        return fresh.length ? new Set([...known, ...fresh]) : known
      },
    },
    appendTransaction: (transactions, before, after) =>
      newId && transactions.some(transaction => transaction.docChanged) ? assign(transactions, before, after, newId) : null,
  })

const blockIdsKey = new PluginKey<Set<string>>("block-ids")

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
  (blockIdsKey.getState(state)?.has(id) ?? false) && !idsOf(state.doc).includes(id)

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
  // Most steps change words within blocks, whose ids then are what they were.
  const blocks = structural || ids.some(id => typeof id !== "string") ? topLevel(after.doc) : []
  const holders = new Map<string, Place[]>()
  for (const block of blocks) {
    if (block.id !== null) holders.set(block.id, [...(holders.get(block.id) ?? []), block])
  }
  const wanting = blocks.filter(block => block.id === null)
  const shared = [...holders].filter(([, places]) => places.length > 1)
  const changed = changedRange(transactions)
  const strays = changed ? nestedIds(after.doc, changed) : []
  const joined = structural && blocks.length < before.doc.childCount
  if (!wanting.length && !shared.length && !strays.length && !joined) return null

  const mapping = new Mapping(transactions.flatMap(transaction => transaction.mapping.maps))
  const transaction = after.tr
  const given = new Map<number, string>()
  const give = (place: Place, id: string) => void given.set(place.position, id)

  for (const [id, places] of shared) {
    const keeper = rightful(id, places, before.doc, mapping)
    places.filter(place => place !== keeper).forEach(place => give(place, newId()))
  }
  const taken = new Set(holders.keys())
  for (const place of wanting) {
    const inherited = heirloom(place, before.doc, mapping, taken)
    if (inherited) taken.add(inherited)
    give(place, inherited ?? newId())
  }
  if (joined) for (const [place, id] of joinedToNothing(before.doc, blocks)) give(place, id)
  if (given.size > 0) transaction.step(new IdStep(given))
  strays.forEach(place => transaction.setNodeAttribute(place.position, "id", null))
  return transaction.docChanged ? transaction : null
}

/// The blocks that were empty until the words of another came into them, each with that other's id.
const joinedToNothing = (before: Node, blocks: readonly Place[]): [Place, string][] => {
  const present = new Set(blocks.map(({ id }) => id))
  const gone = topLevel(before).filter(({ id, node }) => id !== null && !present.has(id) && node.content.size > 0)
  if (gone.length === 0) return []
  const empty = new Set(topLevel(before).filter(({ node }) => node.content.size === 0).map(({ id }) => id))
  return blocks.flatMap(place => {
    const former = place.id !== null && empty.has(place.id) ? gone.find(({ node }) => node.content.eq(place.node.content)) : undefined
    return former?.id ? [[place, former.id] as [Place, string]] : []
  })
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
