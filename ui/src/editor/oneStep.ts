import type { Transaction } from "prosemirror-state"

/// A number for transactions that are one step of the history together, though they do not touch in the text.
export const newRun = (): number => --last

/// Says that a transaction is of a run. The history joins those of one composition, and the numbers of real
/// compositions are not below zero.
export const ofRun = (transaction: Transaction, run: number): Transaction => transaction.setMeta("composition", run)

/// The number of the first composition that a history knows of is -1.
let last = -1
