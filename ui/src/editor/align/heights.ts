import type { Node } from "prosemirror-model"

/// How high rows are: as they were measured, or as high as their words will probably make them. All
/// heights are in CSS pixels at the present width and size of the text.
export interface Heights {
  /// Takes note of a block that was measured in a column.
  learn(column: number, block: Node, height: number): void
  /// Takes note of a row that was measured: its height in the column that is highest.
  keep(row: string, height: number): void
  /// Forgets a row that became another unseen.
  drop(row: string): void
  /// Forgets all rows but these.
  retain(names: ReadonlySet<string>): void
  /// The height of a row, of which `columns` are its blocks in each column.
  of(row: string, columns: readonly (readonly Node[])[]): number
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
  /// Of the blocks measured so far in each column: their letters and full lines. Columns differ in width and language.
  let counted: { letters: number, lines: number }[] = []
  const rows = new Map<string, number>()
  const guess = (column: number, block: Node): number => {
    const { letters, lines } = counted[column] ?? { letters: 0, lines: 0 }
    const perLine = lines > 4 ? letters / lines : USUAL_LINE
    return Math.max(1, Math.ceil(block.content.size / perLine)) * line
  }
  return {
    learn(column, block, height) {
      // The last line of a block is half full on the average; a block of one or two tells little.
      const full = height / line - 0.5
      // A figure is as high as its picture.
      if (!block.isTextblock || block.type.name === "figure" || full < 2) return
      const here = (counted[column] ??= { letters: 0, lines: 0 })
      here.letters += block.content.size
      here.lines += full
    },
    keep: (row, height) => void rows.set(row, height),
    drop: row => void rows.delete(row),
    retain(names) {
      for (const row of rows.keys()) if (!names.has(row)) rows.delete(row)
    },
    of(row, columns) {
      const known = rows.get(row)
      if (known !== undefined) return known
      const heightIn = (blocks: readonly Node[], column: number) =>
        blocks.length ? blocks.reduce((sum, block) => sum + guess(column, block) + between, -between) : 0
      return Math.max(0, ...columns.map(heightIn))
    },
    begin(nextLine, nextBetween) {
      line = nextLine
      between = nextBetween
      counted = []
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
