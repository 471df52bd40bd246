import type { Node } from "prosemirror-model"

/// What was found at a place of the document, and what is to take its place, if anything is.
export interface Hit {
  from: number
  to: number
  after: string | null
}

/// What was found, in the order of the text. A key moves all hits behind it, of which there may be very many: those from
/// the `split`th on are kept where they were told, and stand `shift` further on.
export class Hits {
  readonly #told: readonly Hit[]
  readonly #split: number
  readonly #shift: number

  constructor(told: readonly Hit[], split = told.length, shift = 0) {
    this.#told = told
    this.#split = split
    this.#shift = shift
  }

  get length(): number {
    return this.#told.length
  }

  /// The hit with this number, from 0.
  at(number: number): Hit | undefined {
    const hit = this.#told[number]
    return hit && number >= this.#split && this.#shift !== 0 ? { ...hit, from: hit.from + this.#shift, to: hit.to + this.#shift } : hit
  }

  /// All of them.
  all(): readonly Hit[] {
    return this.#shift === 0 ? this.#told : this.#told.map((hit, number) => this.at(number) ?? hit)
  }

  /// The first hit that begins at a place or behind it, by its number; there may be none.
  firstFrom(place: number): number {
    return this.#first(hit => hit.from >= place)
  }

  /// The hits after a step: those whose words it changed are hits no more.
  moved(before: Node, after: Node): Hits {
    const start = before.content.findDiffStart(after.content)
    const end = before.content.findDiffEnd(after.content)
    if (start === null || !end) return this
    // The two searches may overlap where a stretch repeats, as in "aa" against "aaa".
    const from = end.a + Math.max(0, start - Math.min(end.a, end.b))
    const first = this.#first(hit => hit.to > start)
    const behind = Math.max(first, this.firstFrom(from))
    // Whoever goes on at one place moves the same hits each time.
    if (behind === first && first === this.#split) return new Hits(this.#told, first, this.#shift + end.b - end.a)
    return new Hits(this.all().toSpliced(first, behind - first), first, end.b - end.a)
  }

  /// The first of them of which this holds, by its number, if it holds of all behind that one too.
  #first(holds: (hit: Hit) => boolean): number {
    let [low, high] = [0, this.#told.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const hit = this.at(middle)
      if (hit && !holds(hit)) low = middle + 1
      else high = middle
    }
    return low
  }
}
