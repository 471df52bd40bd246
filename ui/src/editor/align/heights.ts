import type { Node } from "prosemirror-model"

/// How high rows are: as they were measured, or as high as their words will probably make them. All
/// heights are in CSS pixels at the present width and size of the text.
export interface Heights {
  /// Takes note of a block that was measured.
  learn(block: Node, height: number): void
  /// Takes note of a row that was measured: its height on the higher side.
  keep(row: string, height: number): void
  /// Forgets a row that became another unseen.
  drop(row: string): void
  /// Forgets all rows but these.
  retain(names: ReadonlySet<string>): void
  /// The height of a row, of which `sides` are its blocks on each side.
  of(row: string, sides: readonly (readonly Node[])[]): number
  /// Forgets all that was measured, because the width or the size of the text is another. `line` is the
  /// height of a line, `between` the distance between blocks.
  begin(line: number, between: number): void
  readonly line: number
  readonly between: number
}

/// Letters in a line until some were counted.
const USUAL_LINE = 60

/// Begins with nothing measured.
export const heights = (): Heights => {
  let line = 28
  let between = 18
  /// Of the blocks measured so far: their letters and full lines.
  let letters = 0
  let lines = 0
  const rows = new Map<string, number>()
  const guess = (block: Node): number => {
    const perLine = lines > 4 ? letters / lines : USUAL_LINE
    return Math.max(1, Math.ceil(block.content.size / perLine)) * line
  }
  return {
    learn(block, height) {
      // The last line of a block is half full on the average; a block of one or two tells little.
      const full = height / line - 0.5
      // A figure is as high as its picture.
      if (!block.isTextblock || block.type.name === "figure" || full < 2) return
      letters += block.content.size
      lines += full
    },
    keep: (row, height) => void rows.set(row, height),
    drop: row => void rows.delete(row),
    retain(names) {
      for (const row of rows.keys()) if (!names.has(row)) rows.delete(row)
    },
    of(row, sides) {
      const known = rows.get(row)
      if (known !== undefined) return known
      const side = (blocks: readonly Node[]) => blocks.reduce((sum, block) => sum + guess(block) + between, -between)
      return Math.max(0, ...sides.filter(blocks => blocks.length).map(side))
    },
    begin(nextLine, nextBetween) {
      line = nextLine
      between = nextBetween
      letters = lines = 0
      rows.clear()
    },
    get line() {
      return line
    },
    get between() {
      return between
    },
  }
}
