import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"

/// A stretch of the text in whose place something comes.
export interface Stretch {
  from: number
  to: number
}

/// One in whose place something comes as soon as it is there, such as what is pasted or a note that is being made.
interface Place extends Stretch {
  id: number
}

/// One place more, or one that is settled.
type Change = { waits?: Place, settled?: number }

const placesKey = new PluginKey<readonly Place[]>("places")

let lastId = 0

/// Keeps the places for which something is still to come, whatever is written meanwhile.
export const places = (): Plugin<readonly Place[]> =>
  new Plugin<readonly Place[]>({
    key: placesKey,
    state: {
      init: () => [],
      apply(transaction, places) {
        const change = transaction.getMeta(placesKey) as Change | undefined
        const moved = places.filter(({ id }) => id !== change?.settled).map(place => moveAlong(place, transaction))
        return change?.waits ? [...moved, change.waits] : moved
      },
    },
  })

/// A new place, with the transaction that keeps it.
export const keepPlace = (state: EditorState, { from, to }: Stretch): { id: number, transaction: Transaction } => {
  const id = ++lastId
  return { id, transaction: quietly(state.tr, { waits: { id, from, to } }) }
}

/// Where a place is now; none if it is settled, or its text was put away.
export const placeIn = (state: EditorState, id: number): Stretch | undefined => placesKey.getState(state)?.find(place => place.id === id)

/// Lets a place go.
export const settlePlace = (transaction: Transaction, id: number): Transaction => quietly(transaction, { settled: id })

/// What is typed at the place meanwhile stands behind what comes in.
const moveAlong = ({ id, from, to }: Place, { mapping }: Transaction): Place => {
  const start = mapping.map(from, -1)
  return { id, from: start, to: from === to ? start : Math.max(start, mapping.map(to, -1)) }
}

/// Tells of a place, which is no step of the history.
const quietly = (transaction: Transaction, change: Change): Transaction => transaction.setMeta(placesKey, change).setMeta("addToHistory", false)
